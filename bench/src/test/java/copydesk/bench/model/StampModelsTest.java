package copydesk.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.Bench;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Stamps copies of the models that ship: they come out as they are shipped. */
final class StampModelsTest {
  private static final Path SHIPPED = Path.of("../extract/src/main/resources/copydesk/extract");
  private static final List<String> PACKED =
      List.of(
          "frame/cues-first.weights",
          "frame/cues.weights",
          "frame/frames.weights",
          "topic/topics.bin");

  @TempDir private Path folder;

  @Test
  void modelsOfOtherFeatures_getTodaysFingerprint_andKeepTheirWeights() throws IOException {
    for (String model : PACKED) {
      byte[] bytes = unpacked(SHIPPED.resolve(model));
      bytes[5]++;
      Files.createDirectories(folder.resolve(model).getParent());
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(model)))) {
        out.write(bytes);
      }
    }
    copyNames();
    String confidence = Files.readString(SHIPPED.resolve("frame/confidence.txt"));
    Files.writeString(
        folder.resolve("frame/confidence.txt"),
        confidence.replaceAll("fingerprint .*", "fingerprint 00000000000000ab"));

    assertThat(new CommandLine(new Bench()).execute("stamp-models", folder.toString())).isZero();

    for (String model : PACKED) {
      assertThat(unpacked(folder.resolve(model))).isEqualTo(unpacked(SHIPPED.resolve(model)));
    }
    assertThat(folder.resolve("name/names.bin"))
        .hasSameBinaryContentAs(SHIPPED.resolve("name/names.bin"));
    assertThat(Files.readString(folder.resolve("frame/confidence.txt"))).isEqualTo(confidence);
  }

  private void copyNames() throws IOException {
    Files.createDirectories(folder.resolve("name"));
    for (String list : List.of("words.bin", "phrases.bin")) {
      Files.copy(SHIPPED.resolve("name").resolve(list), folder.resolve("name").resolve(list));
    }
    byte[] names = Files.readAllBytes(SHIPPED.resolve("name/names.bin"));
    names[11]--;
    Files.write(folder.resolve("name/names.bin"), names);
  }

  @Test
  void otherFiles_areRefused() throws IOException {
    Files.createDirectories(folder.resolve("frame"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("frame/cues-first.weights")))) {
      out.write(new byte[64]);
    }
    StringWriter errors = new StringWriter();
    CommandLine command = new CommandLine(new Bench()).setErr(new PrintWriter(errors));

    assertThat(command.execute("stamp-models", folder.toString())).isNotZero();
    assertThat(errors.toString()).contains("cues-first.weights is no model of this version");
  }

  private static byte[] unpacked(Path file) throws IOException {
    byte[] packed = Files.readAllBytes(file);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
