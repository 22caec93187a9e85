package copydesk.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.desk.EventReader;
import copydesk.desk.EventReader.Event;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.desk.store.FiledRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is ahead of the desk, in the midst of a record, is told nothing twice. */
@Timeout(60)
final class AheadTest {
  @TempDir private Path folder;

  @Test
  void placeWithinARecord_isKept_whileRecordsOfOtherPartitionsCome() throws Exception {
    Generated generated = new Generated(3, 40);
    FiledRecord record = ofSeveralStatements(generated, -1);
    FiledRecord other = ofSeveralStatements(generated, record.partition());
    Map<Integer, Long> next = new TreeMap<>(Map.of(0, 0L, 1, 0L, 2, 0L));
    next.put(record.partition(), record.offset());
    Map<Integer, Long> ends = new TreeMap<>(next);
    ends.put(record.partition(), record.offset() + 1);
    List<Event> told;
    try (TestDesk further = new TestDesk(folder.resolve("further"))) {
      further.apply(List.of(record), ends);
      try (EventReader reader = further.follow("/stream?after=" + further.beginning())) {
        told = reader.until(further.position());
      }
    }
    AtomicInteger asked = new AtomicInteger();
    try (TestDesk desk = new TestDesk(folder.resolve("behind"));
        EventReader reader = desk.follow("/stream?after=" + told.get(0).id())) {
      await().until(() -> desk.hub().size() == 1);
      for (int i = 0; i < 3; i++) {
        desk.hub()
            .settle(
                () -> {
                  asked.incrementAndGet();
                  return ends;
                });
      }
      assertThat(asked).hasValue(1);
      next.put(other.partition(), other.offset() + 1);
      desk.apply(List.of(other), next);
      next.put(record.partition(), record.offset() + 1);
      desk.apply(List.of(record), next);
      List<String> data = reader.until(desk.position()).stream().map(Event::data).toList();
      assertThat(data)
          .doesNotHaveDuplicates()
          .doesNotContain(told.get(0).data())
          .containsAll(told.stream().skip(1).map(Event::data).toList())
          .hasSize(told.size() - 1 + 1 + other.facts().statements().size());
    }
  }

  private static FiledRecord ofSeveralStatements(Generated generated, int notIn) {
    for (int i = 0; ; i++) {
      FiledRecord record = generated.version("wire/" + notIn + "-" + i);
      if (record.partition() != notIn && record.facts().statements().size() > 1) {
        return record;
      }
    }
  }
}
