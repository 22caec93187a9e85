package copydesk.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.desk.EventReader;
import copydesk.desk.EventReader.Event;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.store.FiledRecord;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A version that was withheld, and is released under its number, is new to those who follow. */
@Timeout(60)
final class ReleasedTest {
  @TempDir private Path folder;

  @Test
  void releasedVersion_tellsItsStatementsOnce_liveAndFromTheStore() throws Exception {
    FiledRecord withheld = filed(ofSeveralStatements(), Status.WITHHELD, 0);
    FiledRecord released = filed(withheld, Status.USABLE, 1);
    FiledRecord again = filed(withheld, Status.USABLE, 2);
    try (TestDesk desk = new TestDesk(folder);
        EventReader live = desk.follow("/stream")) {
      await().until(() -> desk.hub().size() == 1);
      desk.apply(List.of(withheld), after(withheld));
      String before = desk.position();
      assertThat(live.until(before)).extracting(Event::type).containsExactly("article");
      desk.apply(List.of(released), after(released));
      List<Event> told = live.until(desk.position());
      assertThat(told)
          .filteredOn(event -> event.type().equals("statement"))
          .hasSameSizeAs(released.facts().statements());
      try (EventReader later = desk.follow("/stream?after=" + before)) {
        assertThat(later.until(desk.position())).isEqualTo(told);
      }
      assertThat(desk.get("/timeline").body())
          .contains("\"statements\":" + released.facts().statements().size());
      desk.apply(List.of(again), after(again));
      assertThat(live.until(desk.position())).extracting(Event::type).containsExactly("article");
    }
  }

  private static FiledRecord ofSeveralStatements() {
    Generated generated = new Generated(3, 10);
    for (int i = 0; ; i++) {
      FiledRecord record = generated.version("wire/" + i);
      if (record.facts().statements().size() > 1) {
        return record;
      }
    }
  }

  /** The same version, as it is filed so many offsets later. */
  private static FiledRecord filed(FiledRecord record, Status status, int later) {
    EnrichedArticle article = record.facts().article().filed(status, null, null);
    return new FiledRecord(
        record.partition(),
        record.offset() + later,
        record.timeMillis(),
        record.id(),
        RecordJson.toBytes(article),
        ArticleFacts.of(article));
  }

  private static Map<Integer, Long> after(FiledRecord record) {
    Map<Integer, Long> next = new TreeMap<>(Map.of(0, 0L, 1, 0L, 2, 0L));
    next.put(record.partition(), record.offset() + 1);
    return next;
  }
}
