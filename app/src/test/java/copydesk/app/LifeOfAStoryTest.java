package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.LifeJob.Said;
import copydesk.extract.Extractor;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories of seeds/life: at each step stands what seeds/README.md says, in any order too. */
final class LifeOfAStoryTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final Pattern ROW =
      Pattern.compile("\\| (ninjs|newsml-g2) \\| (\\d) to (\\d) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  /** Longer than the time within which copies are told. */
  private static final long DAYS_APART = 5;

  private static final int CORRECTION = 4;
  private static final int EMBARGO = 5;
  private static final int KILL = 6;
  private static final Extractor EXTRACTOR = Extractor.load();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ninjs", "newsml-g2"})
  void eachStep_leavesWhatIsDocumented(String story) throws IOException {
    List<Path> steps = steps(story);
    assertThat(steps).hasSize(KILL);
    try (LifeJob job = new LifeJob(EXTRACTOR, folder.resolve("state"), folder.resolve("out"))) {
      String bridge = LifeJob.id(steps.get(0));
      String other = LifeJob.id(steps.get(EMBARGO - 1));
      for (int step = 1; step <= KILL; step++) {
        job.send(steps.get(step - 1), "", START);

        assertThat(words(job.said())).as("step %d", step).isEqualTo(documented(story, step));
        EnrichedArticle article = job.standing().get(bridge);
        assertThat(article == null).isEqualTo(step == KILL);
        if (article != null) {
          RecordCheck.verify(article);
          assertThat(article.version()).isEqualTo(Math.min(step, CORRECTION));
          assertThat(article.headline()).doesNotContain("-");
          assertThat(article.wire().correction()).isEqualTo(step >= CORRECTION);
          assertThat(article.text().contains("26 million") || article.text().contains("14 of"))
              .isEqualTo(step == 3);
        }
        boolean released = story.equals("ninjs") && step >= EMBARGO;
        assertThat(job.standing().containsKey(other)).isEqualTo(released);
        assertThat(job.files()).isEqualTo(job.standing());
      }
      assertThat(job.tombstones()).containsExactly(bridge);
      assertThat(job.dead()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ninjs", "newsml-g2"})
  void anyOrder_leavesTheSame_andNothingComesBackAfterTheKill(String story) throws IOException {
    List<Path> steps = steps(story);
    Set<String> atStep5 = documented(story, EMBARGO);
    Set<String> atTheEnd = documented(story, KILL);
    Set<String> texts = new TreeSet<>();
    int number = 0;
    try (LifeJob job = new LifeJob(EXTRACTOR, folder.resolve("state"), folder.resolve("out"))) {
      for (List<Integer> order : permutations(List.of(1, 2, 3, 4, 5))) {
        for (boolean killed : new boolean[] {false, true}) {
          List<Integer> sent = new ArrayList<>(order);
          if (killed) {
            sent.add(number / 2 % KILL, KILL);
          }
          job.forget();
          String suffix = "-" + number;
          Instant time = START.plusSeconds(number++ * DAYS_APART * 86_400);
          for (int step : sent) {
            job.send(steps.get(step - 1), suffix, time);
          }
          assertThat(words(job.said())).as("%s", sent).isEqualTo(killed ? atTheEnd : atStep5);
          assertThat(job.files()).isEqualTo(job.standing());
          if (!killed) {
            texts.add(told(job.standing()));
          }
        }
      }
      assertThat(texts).as("whatever the order, the same stands").hasSize(1);
      assertThat(job.dead()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ninjs", "newsml-g2"})
  void replayFromTheStart_givesTheSameBytes(String story) throws IOException {
    List<Path> upToTheCorrection = steps(story).subList(0, EMBARGO);
    List<Map<String, String>> files = new ArrayList<>();
    for (String run : List.of("first", "second")) {
      try (LifeJob job =
          new LifeJob(EXTRACTOR, folder.resolve(run + "-state"), folder.resolve(run))) {
        for (Path step : upToTheCorrection) {
          job.send(step, "", START);
        }
        files.add(job.bytes());
      }
    }
    assertThat(files.get(0)).isNotEmpty().isEqualTo(files.get(1));
  }

  private static List<Path> steps(String story) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve("life").resolve(story))) {
      return files.sorted().toList();
    }
  }

  private static Set<String> documented(String story, int step) throws IOException {
    Set<String> said = new TreeSet<>();
    for (String line : Files.readAllLines(SEEDS.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()
          && row.group(1).equals(story)
          && Integer.parseInt(row.group(2)) <= step
          && Integer.parseInt(row.group(3)) >= step) {
        said.add(row.group(4) + " | " + row.group(5));
      }
    }
    return said;
  }

  /** What was said, by its first words as the table has them. */
  private static Set<String> words(List<Said> said) throws IOException {
    Set<String> words = new TreeSet<>();
    for (Said one : said) {
      words.add(rowWords(one.words()) + " | " + one.speaker());
    }
    return words;
  }

  private static String rowWords(String said) throws IOException {
    for (String line : Files.readAllLines(SEEDS.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && said.startsWith(row.group(4))) {
        return row.group(4);
      }
    }
    return said;
  }

  /** All of the records but their ids, their numbers and what each version changed. */
  private static String told(Map<String, EnrichedArticle> standing) {
    Map<String, String> told = new TreeMap<>();
    for (EnrichedArticle a : standing.values()) {
      told.put(
          a.wire().provider().id(),
          List.of(
                  a.status(),
                  a.headline(),
                  a.published(),
                  a.text(),
                  a.sections(),
                  a.wire(),
                  a.parties(),
                  a.topics(),
                  a.statements())
              .toString());
    }
    return told.toString();
  }

  private static List<List<Integer>> permutations(List<Integer> steps) {
    if (steps.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    IntStream.range(0, steps.size())
        .forEach(
            i -> {
              List<Integer> rest = new ArrayList<>(steps);
              Integer first = rest.remove(i);
              for (List<Integer> others : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(others);
                all.add(one);
              }
            });
    return all;
  }
}
