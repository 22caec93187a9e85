package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two partitions: wire/1 and wire/2 in the one, wire/3, which is killed, in the other. */
final class StreamCheckTest {
  private static final DeskQuestion ALL = new DeskQuestion(Map.of());
  private static final DeskQuestion LEE = new DeskQuestion(Map.of("speaker", "person/lee"));

  private final StreamCheck check =
      new StreamCheck(
          List.of(),
          List.of(
              article(0, 1, "wire/1", "person/lee"),
              article(0, 3, "wire/2", "person/ek"),
              article(1, 1, "wire/3", "person/lee"),
              kill(1, 2, "wire/3")));

  @Test
  void everyEventOnce_partitionsMixed_isRight() {
    assertThat(
            differs(
                ALL,
                "article wire/1",
                "article wire/3",
                "statement wire/1",
                "statement wire/3",
                "article wire/2",
                "kill wire/3",
                "statement wire/2"))
        .isEmpty();
    assertThat(differs(LEE, "statement wire/3", "statement wire/1", "kill wire/3")).isEmpty();
  }

  @Test
  void whatWasKilled_mayBeUntold() {
    assertThat(differs(LEE, "kill wire/3", "statement wire/1")).isEmpty();
  }

  @Test
  void whatIsWrong_isNamed() {
    assertThat(differs(LEE, "statement wire/1")).startsWith("1 are missing, the first kill of");
    assertThat(differs(LEE, "statement wire/1", "statement wire/1", "kill wire/3"))
        .startsWith("twice or too late: statement of partition 0, offset 1");
    assertThat(differs(ALL, "article wire/2", "article wire/1"))
        .startsWith("twice or too late: article of partition 0, offset 1");
    assertThat(differs(LEE, "statement wire/2"))
        .startsWith("not asked for: statement of partition 0, offset 3");
    assertThat(differs(LEE, "article wire/1")).startsWith("not asked for: article");
    assertThat(differs(ALL, "article wire/9")).isEqualTo("event 0 is not of this channel");
  }

  /** What a client who was told these events misses; empty where nothing. */
  private String differs(DeskQuestion question, String... events) {
    long[] hashes = Arrays.stream(events).mapToLong(StreamCheckTest::hash).toArray();
    return check.difference(question, hashes).orElse("");
  }

  private static long hash(String event) {
    String name = event.substring(0, event.indexOf(' '));
    String id = event.substring(event.indexOf(' ') + 1);
    return name.equals("kill") ? StreamCheck.killHash(id) : StreamClient.hash(name, json(name, id));
  }

  private static byte[] json(String name, String id) {
    return (name + ' ' + id).getBytes(UTF_8);
  }

  private static ScannedRecord article(int partition, long offset, String id, String speaker) {
    ScannedStatement statement =
        new ScannedStatement(
            "s " + speaker, "s", speaker, "direct", Set.of(), " so ", json("statement", id));
    return record(partition, offset, id, false, json("article", id), List.of(statement));
  }

  private static ScannedRecord kill(int partition, long offset, String id) {
    return record(partition, offset, id, true, new byte[0], new ArrayList<>());
  }

  private static ScannedRecord record(
      int partition,
      long offset,
      String id,
      boolean isKill,
      byte[] summary,
      List<ScannedStatement> statements) {
    return new ScannedRecord(
        partition,
        offset,
        1_800_000_000L,
        id,
        isKill,
        1,
        "urn:bench",
        "2026-11-28",
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        " so ",
        summary,
        null,
        statements,
        "");
  }
}
