package copydesk.bench.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import copydesk.bench.pipeline.GuardedFigure.Verdict;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The recorded figures, as JSON.
 *
 * @param machine what they were measured with
 */
record GuardFile(String machine, List<GuardedFigure> figures) {
  GuardFile {
    figures = List.copyOf(figures);
  }

  /**
   * Reads it.
   *
   * @throws InvalidSettingException if it is not there or cannot be read, with the reason
   */
  static GuardFile read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InvalidSettingException(
          file + " is not there: run this in the project's folder, or give --figures");
    }
    try {
      return RecordJson.fromBytes(Files.readAllBytes(file), GuardFile.class);
    } catch (JsonProcessingException e) {
      throw new InvalidSettingException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    Files.write(file, RecordJson.toPrettyBytes(this));
  }

  /**
   * The same figures as measured now, their bounds unchanged.
   *
   * @throws InvalidSettingException if other figures were measured
   */
  GuardFile recorded(String newMachine, Map<String, Double> measured) {
    requireSame(measured.keySet());
    return new GuardFile(
        newMachine,
        figures.stream().map(figure -> figure.withValue(measured.get(figure.name()))).toList());
  }

  /**
   * What was measured beside what is recorded.
   *
   * @throws InvalidSettingException if other figures were measured
   */
  Comparison compare(Map<String, Double> measured) {
    requireSame(measured.keySet());
    List<String> lines = new ArrayList<>();
    boolean lost = false;
    for (GuardedFigure figure : figures) {
      double now = measured.get(figure.name());
      lines.add(figure.line(now));
      lost |= figure.verdict(now) == Verdict.LOST;
    }
    return new Comparison(lines, lost);
  }

  /** A figure that is only measured, or only recorded, would be guarded by nothing. */
  private void requireSame(Set<String> measured) {
    Set<String> names =
        figures.stream().map(GuardedFigure::name).collect(Collectors.toCollection(TreeSet::new));
    if (!names.equals(measured)) {
      throw new InvalidSettingException(
          "recorded are " + names + ", but measured " + new TreeSet<>(measured));
    }
  }

  /**
   * A line for each figure.
   *
   * @param lost whether any of them is lost
   */
  record Comparison(List<String> lines, boolean lost) {}
}
