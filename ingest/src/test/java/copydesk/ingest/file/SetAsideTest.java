package copydesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SetAsideTest {
  private static final Looks LOOKS = new Looks(3, 4);
  private static final long NOW = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

  @TempDir private Path folder;
  private SetAside aside;

  @BeforeEach
  void make() {
    aside = at(NOW);
  }

  @Test
  void due_areThoseWhoseTimeHasComeByName() throws IOException {
    aside.add(List.of(entry("b", NOW), entry("c", NOW + 1), entry("a", NOW - 1)));

    assertThat(aside.due()).containsExactly("a", "b");
    assertThat(aside.due()).as("until somebody has looked").containsExactly("a", "b");
  }

  @Test
  void unchangedFile_waitsAnEighthOfItsAge() throws IOException {
    aside.add(List.of(entry("a", NOW - 8), entry("b", NOW)));
    aside.unchanged("a");
    aside.unchanged("b");

    assertThat(aside.due()).containsExactly("b");
  }

  @Test
  void fileThatIsForgottenOrADayOld_isNotDueAgain() throws IOException {
    aside.add(List.of(entry("a", NOW - 1), entry("b", NOW - Duration.ofDays(1).toMillis() - 1)));
    aside.forget("a");
    aside.forget("a");
    aside.unchanged("b");

    assertThat(aside.due()).isEmpty();
  }

  @Test
  void fileDealtWithAgain_isDueOnceAndKnowsItsFormerLooks() throws IOException {
    Looks later = new Looks(5, 6);
    aside.add(List.of(entry("a", NOW - 9)));
    aside.add(List.of(new SetAside.Entry("a", "id", later, NOW - 1)));

    assertThat(aside.due()).containsExactly("a");
    assertThat(aside.isChanged("a", LOOKS)).isFalse();
    assertThat(aside.isChanged("a", later)).isFalse();
    assertThat(aside.isChanged("a", new Looks(7, 8))).isTrue();
  }

  @Test
  void allOfAnEarlierRun_isDue() throws IOException {
    aside.add(List.of(entry("a", NOW + 9), entry("b", NOW)));
    SetAside next = at(NOW);
    next.read();

    assertThat(next.due()).containsExactly("a", "b");
    assertThat(next.id("b")).isEqualTo("id of b");
  }

  @Test
  void look_costsWhatIsDueOnly() throws IOException {
    aside.add(IntStream.range(0, 100_000).mapToObj(i -> entry("file " + i, NOW + 1 + i)).toList());
    aside.add(List.of(entry("due", NOW)));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int look = 0; look < 100_000; look++) {
            assertThat(aside.due()).containsExactly("due");
          }
        });
  }

  private SetAside at(long now) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(now), ZoneOffset.UTC);
    return new SetAside(folder.resolve("lines"), clock);
  }

  private static SetAside.Entry entry(String file, long at) {
    return new SetAside.Entry(file, "id of " + file, LOOKS, at);
  }
}
