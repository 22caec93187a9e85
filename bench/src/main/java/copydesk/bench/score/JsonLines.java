package copydesk.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one JSON value a line; blank lines are passed over. */
public final class JsonLines {
  /** What is made of a line. */
  public interface Reading<T> {
    /**
     * Reads a line.
     *
     * @throws IOException if it is not of the form
     */
    T read(JsonNode line) throws IOException;
  }

  private JsonLines() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or naming the file and the line that is not of the
   *     form
   */
  public static <T> List<T> read(Path file, Reading<T> reading) throws IOException {
    List<T> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          all.add(reading.read(RecordJson.reader(JsonNode.class).readTree(line)));
        } catch (IOException | IllegalArgumentException e) {
          throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    return all;
  }
}
