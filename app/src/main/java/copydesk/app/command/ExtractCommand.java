package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.extract.Extractor;
import copydesk.format.Delivery;
import copydesk.ingest.JsonLines;
import copydesk.records.Article;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.stage.FileTrouble;
import copydesk.stage.StageFailureException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles without Kafka: one enriched record a line on standard output. */
@Command(
    name = "extract",
    description = {
      "Reads articles without Kafka; prints one enriched record a line.",
      "What cannot be read is named on standard error, the rest goes on, and the exit code is 1."
          + " What gives no article (a picture, a package, planning) is named there, too."
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files in any format that is read, or .jsonl files with a JSON article {\"id\", \"text\"}"
              + " a line; - for standard input.")
  private List<String> files;

  @Option(names = "--jsonl", description = "Take standard input as lines {\"id\", \"text\"}.")
  private boolean jsonl;

  @Option(
      names = "--explain",
      description =
          "Print each article for a person instead: its statements, who says them, what decided,"
              + " and the runners-up; its parties, and which steps made them.")
  private boolean explain;

  @Mixin private TopicOptions topics;
  @Spec private CommandSpec spec;

  private MessageReading<byte[]> reading;
  private OutputStream out;
  private int failed;
  private long written;

  @Override
  public Integer call() throws IOException {
    for (String file : files) {
      requireFile(file);
    }
    Extractor extractor = Extractor.load(topics.settings(spec.commandLine().getErr()));
    reading =
        new MessageReading<>(
            article ->
                explain
                    ? explained(extractor, article)
                    : RecordJson.toBytes(extractor.extract(article)));
    out = new BufferedOutputStream(System.out, 1 << 16);
    for (String file : files) {
      readFile(file);
      flush();
    }
    return failed == 0 ? 0 : 1;
  }

  private static void requireFile(String file) {
    if (file.equals("-")) {
      return;
    }
    if (Files.isDirectory(Path.of(file))) {
      throw new InvalidSettingException(
          file + " is a folder; name its files, or use replay or ingest");
    }
    if (!Files.exists(Path.of(file))) {
      throw new InvalidSettingException("no such file: " + file);
    }
  }

  private void readFile(String file) throws IOException {
    boolean standardInput = file.equals("-");
    try (InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(file))) {
      if (standardInput ? jsonl : isLines(file)) {
        readLines(file, new JsonLines(in, JsonLines.MAX_LINE_BYTES));
      } else {
        String id = standardInput ? "stdin" : Path.of(file).getFileName().toString();
        readOne(file, id.replaceFirst("\\.(txt|json|xml)$", ""), in);
      }
    } catch (IOException e) {
      fail(file, "cannot be read: " + FileTrouble.why(e));
    }
  }

  private static boolean isLines(String file) {
    return file.endsWith(".jsonl") || file.endsWith(".ndjson");
  }

  private void readOne(String file, String id, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
    if (bytes.length > Channels.MAX_ARTICLE_BYTES) {
      fail(
          file, "is larger than " + Channels.MAX_ARTICLE_BYTES + " bytes, the most an article has");
      return;
    }
    reading.read(bytes, null, id, new Told(file));
  }

  private void readLines(String file, JsonLines input) throws IOException {
    for (JsonLines.Line line = input.next(); line != null; line = input.next()) {
      String place = file + ":" + line.number();
      if (line.bytes() == null) {
        fail(place, "is longer than " + JsonLines.MAX_LINE_BYTES + " bytes");
      } else if (!line.isBlank()) {
        reading.read(line.bytes(), "application/json", null, new Told(place));
      }
    }
  }

  /** Prints what is made of a message, and says what is not read at its place. */
  private final class Told implements MessageReading.Results<byte[]> {
    private final String place;

    Told(String place) {
      this.place = place;
    }

    @Override
    public void made(byte[] made) throws IOException {
      out.write(made);
      out.write('\n');
      if (++written % 1_000 == 0) {
        flush(); // an output that is gone ends a long job early
      }
    }

    @Override
    public void refused(DeadReason reason, String detail) {
      fail(place, reason.code() + ": " + detail);
    }

    @Override
    public void killed(String id) {
      // what was printed of it stays printed
    }

    @Override
    public void notArticles(Delivery delivery) {
      say(place, noArticles(delivery));
    }
  }

  private static String noArticles(Delivery delivery) {
    int none = delivery.notArticles();
    String items = none == 1 ? "one item that is" : none + " items that are";
    return (none == delivery.items() ? "gives no article: it holds " : "holds ")
        + items
        + " no text (pictures, packages, planning)";
  }

  private static byte[] explained(Extractor extractor, Article article) {
    return new ExplainedArticle(Terminal.ofProcess(), extractor.explain(article))
        .render()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void flush() throws IOException {
    out.flush();
    if (System.out.checkError()) {
      throw outputLost();
    }
  }

  /** Standard output is gone or full: that ends the command, unlike an unreadable input. */
  private static StageFailureException outputLost() {
    return new StageFailureException("standard output is closed or full", null);
  }

  private void fail(String place, String message) {
    failed++;
    say(place, message);
  }

  private void say(String place, String message) {
    spec.commandLine().getErr().println("copydesk: " + place + " " + message);
  }
}
