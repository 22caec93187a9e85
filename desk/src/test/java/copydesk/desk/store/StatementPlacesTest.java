package copydesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import copydesk.desk.fact.Filter;
import copydesk.desk.fact.StatementFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementPlacesTest {
  private static final Filter ALL =
      new Filter(null, null, null, null, null, null, null, null, List.of());

  /** After so many offsets, a record of the same second has the same {@link Place}. */
  private static final long ROUND = 1L << 13;

  @TempDir private Path folder;

  @Test
  void newStatement_passesOverPlacesOfThoseThatTheVersionKeeps() {
    FiledRecord first;
    FiledRecord second;
    Generated generated = new Generated(1, 10);
    int number = 0;
    do {
      first = at(3, generated.version("wire/" + number));
      second = at(3 + ROUND, generated.version("wire/" + number));
      number++;
    } while (!beginsWithANewOne(second, keys(first)));
    Map<Integer, Long> next = new TreeMap<>(Map.of(0, 0L, 1, 0L, 2, 0L));
    try (DeskStore store = new DeskStore(folder, Map.of())) {
      store.open();
      store.restart("channel", next);
      next.put(first.partition(), second.offset() + 1);
      store.apply(List.of(first), next);
      store.apply(List.of(second), next);
      try (StoreReader reader = store.reader()) {
        assertThat(reader.statements(ALL, null, 99).items())
            .hasSameSizeAs(second.facts().statements());
      }
    }
  }

  private static boolean beginsWithANewOne(FiledRecord record, List<String> before) {
    List<String> keys = keys(record);
    return !keys.isEmpty()
        && !before.isEmpty()
        && !before.contains(keys.get(0))
        && keys.containsAll(before);
  }

  private static List<String> keys(FiledRecord record) {
    return record.facts().statements().stream().map(StatementFacts::key).toList();
  }

  private static FiledRecord at(long offset, FiledRecord record) {
    return new FiledRecord(
        record.partition(), offset, 1_700_000_000_000L, record.id(), record.json(), record.facts());
  }
}
