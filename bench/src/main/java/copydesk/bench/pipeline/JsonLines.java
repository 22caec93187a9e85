package copydesk.bench.pipeline;

import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file of figures, a run a line. */
final class JsonLines {
  private JsonLines() {}

  /** Adds a run to a file, which is made where there is none. */
  static void append(Path file, Object run) throws IOException {
    byte[] json = RecordJson.toBytes(run);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
