package copydesk.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FileListener;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Received;
import copydesk.ingest.file.Timetable;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PacedPostingTest {
  @TempDir private Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private long now = 42;

  @Test
  void gaps_areThoseOfTheArticlesDividedByTheFactor() throws Exception {
    Timetable timetable = timetable("12:00:00", "12:00:30", "12:00:30", "13:00:00.5");

    assertThat(postedAt(timetable, "10x", 0))
        .containsExactly(millis(0), millis(3_000), millis(3_000), millis(360_050));
    assertThat(waits).containsExactly(millis(3_000), millis(357_050));
  }

  @Test
  void factorBelowOne_makesGapsLonger() throws Exception {
    assertThat(postedAt(timetable("12:00:00", "12:00:01"), "0.5x", 0))
        .containsExactly(millis(0), millis(2_000));
  }

  @Test
  void articlesThatTakeLong_delayNoOtherOnes() throws Exception {
    Timetable timetable = timetable("12:00:00", "12:00:01", "12:00:02", "12:00:10");

    assertThat(postedAt(timetable, "1x", 1_500))
        .containsExactly(millis(0), millis(1_500), millis(3_000), millis(10_000));
  }

  @Test
  void articlesWithoutATimeAtTheStart_areThereAtOnce() throws Exception {
    assertThat(postedAt(timetable("", "", "12:00:00", "", "12:00:05"), "1x", 0))
        .containsExactly(millis(0), millis(0), millis(0), millis(0), millis(5_000));
    assertThat(postedAt(timetable("", ""), "1x", 0)).containsExactly(millis(0), millis(0));
  }

  @Test
  void interruptionWhileWaiting_endsThePosting() throws Exception {
    PacedPosting posting =
        new PacedPosting(
            Speed.of("1x"),
            () -> now,
            left -> {
              throw new InterruptedException();
            });
    List<Timetable.Entry> posted = new ArrayList<>();

    assertThatThrownBy(() -> posting.post(timetable("12:00:00", "12:00:05"), posted::add))
        .isInstanceOf(InterruptedException.class);
    assertThat(posted).hasSize(1);
  }

  @Test
  void planOfPosting_countsFromTheFirstTime() throws Exception {
    Timetable timetable = timetable("", "12:00:00", "12:01:00");

    assertThat(PacedPosting.span(timetable)).isEqualTo(Duration.ofMinutes(1));
    assertThat(PacedPosting.length(timetable, Speed.of("3600x")))
        .isEqualTo(Duration.ofNanos(16_666_666));
    assertThat(PacedPosting.span(timetable(""))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 s",
    "1,1 s",
    "1000,1 s",
    "12000,12 s",
    "59001,1 min",
    "250000,4 min 10 s",
    "3600000,1 h",
    "11520000,3 h 12 min",
    "86400000,1 d",
    "273600000,3 d 4 h"
  })
  void times_areToldInTheirTwoLargestUnits(long millis, String told) {
    assertThat(PacedPosting.told(millis(millis))).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "10", "x", "0x", "0.0x", "-1x", "1e3x", "10X", "1.x", "NaNx"})
  void wordThatIsNoSpeed_isRefusedByName(String word) {
    assertThatThrownBy(() -> Speed.of(word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + word + "' is neither max nor a factor above 0, such as 1x, 10x or 0.5x");
  }

  @Test
  void smallestFactor_makesGapsThatCanBeCountedStill() {
    assertThat(Speed.of("0.000000000001x").scaled(Duration.ofDays(366)))
        .isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(Speed.of("max").isMax()).isTrue();
    assertThat(Speed.of("3600x")).hasToString("3600x");
  }

  /** When each was posted, each taking so long. */
  private List<Duration> postedAt(Timetable timetable, String speed, long eachMillis)
      throws InterruptedException {
    long start = now;
    List<Duration> posted = new ArrayList<>();
    PacedPosting.Waiter waiter =
        left -> {
          waits.add(left);
          now += left.toNanos();
        };
    new PacedPosting(Speed.of(speed), () -> now, waiter)
        .post(
            timetable,
            article -> {
              posted.add(Duration.ofNanos(now - start));
              now += eachMillis * 1_000_000;
            });
    return posted;
  }

  /** Articles of one day at these times; of an empty one nothing is said. */
  private Timetable timetable(String... times) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < times.length; i++) {
      String time =
          times[i].isEmpty() ? "" : ", \"versionCreated\": \"2026-03-01T" + times[i] + "Z\"";
      lines.append("{\"id\": \"" + i + "\", \"text\": \"It is open.\"" + time + "}\n");
    }
    Path file = Files.writeString(folder.resolve("lines.jsonl"), lines);
    try (FilePoster poster =
        new FilePoster(
            new ArticlePoster(new IngestSettings(KafkaClient.of("host:9092"))),
            new FileArticles(FileArticles.SOURCE, Received.NONE),
            new FileListener() {})) {
      return poster.timetable(ArticleFiles.below(List.of(file), "*", ""), articles -> {});
    }
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
