package copydesk.bench.model;

import copydesk.extract.frame.StatementFeatureSpace;
import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.name.NameFeatureSpace;
import copydesk.extract.name.NameLists;
import copydesk.extract.name.NameModel;
import copydesk.extract.speaker.Confidence;
import copydesk.extract.topic.TopicFeatureSpace;
import copydesk.extract.topic.TopicModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes the fingerprint of today's features into models that were trained on others. Nothing but
 * the fingerprint changes.
 */
@Command(
    name = "stamp-models",
    description = {
      "Writes the fingerprint of today's features into the models of a folder, without training.",
      "Only for a change of features of which you have measured that the models read it well."
    })
public final class StampModels implements Callable<Integer> {
  private static final int AT = Integer.BYTES;

  @Parameters(description = "The folder that holds frame, name and topic.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    for (String file : List.of("cues-first.weights", "cues.weights", "frames.weights")) {
      Path path = folder.resolve("frame").resolve(file);
      pack(path, stamped(path, unpack(path), PackedWeights.MAGIC, StatementFeatureSpace.current()));
    }
    stampConfidence(folder.resolve("frame").resolve("confidence.txt"));
    Path topics = folder.resolve("topic").resolve("topics.bin");
    pack(topics, stamped(topics, unpack(topics), TopicModel.MAGIC, TopicFeatureSpace.current()));
    Path names = folder.resolve("name").resolve("names.bin");
    Files.write(names, stamped(names, Files.readAllBytes(names), NameModel.MAGIC, nameSpace()));
    return 0;
  }

  private FeatureSpace nameSpace() throws IOException {
    Path lists = folder.resolve("name");
    try (InputStream words = Files.newInputStream(lists.resolve("words.bin"));
        InputStream phrases = Files.newInputStream(lists.resolve("phrases.bin"))) {
      return NameFeatureSpace.of(NameLists.read(words, phrases));
    }
  }

  private static byte[] stamped(Path file, byte[] model, int magic, FeatureSpace space)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(model);
    if (model.length < AT + Long.BYTES || buffer.getInt(0) != magic) {
      throw new IOException(file + " is no model of this version");
    }
    report(file, buffer.getLong(AT), space);
    buffer.putLong(AT, space.fingerprint());
    return model;
  }

  private static void stampConfidence(Path file) throws IOException {
    FeatureSpace space = Confidence.space();
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.startsWith(Confidence.FINGERPRINT) ? line(file, line, space) : line)
            .toList();
    Files.write(file, lines);
  }

  private static String line(Path file, String line, FeatureSpace space) {
    String trained = line.substring(Confidence.FINGERPRINT.length());
    report(file, Long.parseUnsignedLong(trained, 16), space);
    return String.format("%s%016x", Confidence.FINGERPRINT, space.fingerprint());
  }

  private static void report(Path file, long trained, FeatureSpace space) {
    System.out.printf("%s: %016x, now %016x%n", file.getFileName(), trained, space.fingerprint());
  }

  private static byte[] unpack(Path file) throws IOException {
    byte[] packed = Files.readAllBytes(file);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static void pack(Path file, byte[] model) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
      out.write(model);
    }
    Files.write(file, packed.toByteArray());
  }
}
