package copydesk.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.Channels;
import copydesk.records.EnrichedArticle;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import copydesk.records.RejectedArticleException;
import copydesk.records.TextEncoding;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    })
final class ExtractCommand implements Callable<Integer> {
  private static final int MAX_LINE_BYTES = 4 * Channels.MAX_ARTICLE_BYTES;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Text files, or .jsonl files with lines {\"id\", \"text\"}; - for standard input.")
  private List<String> files;

  @Option(names = "--jsonl", description = "Take standard input as lines {\"id\", \"text\"}.")
  private boolean jsonl;

  @Spec private CommandSpec spec;

  private final ObjectReader lines = RecordJson.reader(JsonNode.class);
  private Extractor extractor;
  private OutputStream out;
  private int failed;

  @Override
  public Integer call() throws IOException {
    for (String file : files) {
      if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
        throw new InvalidSettingException("no such file: " + file);
      }
    }
    extractor = Extractor.load();
    out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    for (String file : files) {
      readFile(file);
    }
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private void readFile(String file) throws IOException {
    boolean standardInput = file.equals("-");
    try (InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(file))) {
      if (standardInput ? jsonl : file.endsWith(".jsonl")) {
        readLines(file, new JsonLines(in, MAX_LINE_BYTES));
      } else {
        String id = standardInput ? "stdin" : Path.of(file).getFileName().toString();
        readText(file, id.replaceFirst("\\.txt$", ""), in);
      }
    } catch (OutputException e) {
      throw e.getCause();
    } catch (IOException e) {
      fail(file, "cannot be read: " + e);
    }
  }

  private void readText(String file, String id, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
    if (bytes.length > Channels.MAX_ARTICLE_BYTES) {
      fail(
          file, "is larger than " + Channels.MAX_ARTICLE_BYTES + " bytes, the most an article has");
      return;
    }
    Optional<Charset> charset = TextEncoding.detect(bytes);
    if (charset.isEmpty()) {
      fail(file, "is no text");
      return;
    }
    try {
      extract(file, id, TextEncoding.decode(bytes, charset.get()));
    } catch (CharacterCodingException e) {
      fail(file, "is not valid " + charset.get().name());
    }
  }

  private void readLines(String file, JsonLines input) throws IOException {
    for (JsonLines.Line line = input.next(); line != null; line = input.next()) {
      if (!line.isBlank()) {
        readLine(file + ":" + line.number(), line.bytes());
      }
    }
  }

  private void readLine(String place, byte[] line) throws OutputException {
    if (line == null) {
      fail(place, "is longer than " + MAX_LINE_BYTES + " bytes");
      return;
    }
    JsonNode node;
    try {
      node = lines.readTree(line);
    } catch (IOException e) {
      fail(place, "is no JSON: " + firstLine(e.getMessage()));
      return;
    }
    if (!node.path("id").isTextual() || !node.path("text").isTextual()) {
      fail(place, "has no \"id\" and \"text\" that are strings");
      return;
    }
    extract(place, node.get("id").textValue(), node.get("text").textValue());
  }

  private void extract(String place, String id, String text) throws OutputException {
    EnrichedArticle enriched;
    try {
      enriched = extractor.extract(new Article(id, 1, null, null, text));
    } catch (RejectedArticleException e) {
      fail(place, e.reason().code() + ": " + e.getMessage());
      return;
    }
    try {
      out.write(RecordJson.toBytes(enriched));
      out.write('\n');
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  private void fail(String place, String message) {
    failed++;
    spec.commandLine().getErr().println("copydesk: " + place + " " + message);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Standard output is gone or full: that ends the command, unlike an unreadable input. */
  private static final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
      super(cause.getMessage(), cause);
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }
}
