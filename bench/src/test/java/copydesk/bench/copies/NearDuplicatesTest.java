package copydesk.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.Bench;
import copydesk.bench.copies.CopyCorpus.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class NearDuplicatesTest {
  private static String run(String... args) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new Bench()).setOut(new PrintWriter(out));
    assertThat(line.execute(args)).isZero();
    return out.toString();
  }

  private static double percent(String name, String report) {
    Matcher line = Pattern.compile("(?m)^" + name + " +([0-9.]+) %").matcher(report);
    assertThat(line.find()).as(name).isTrue();
    return Double.parseDouble(line.group(1));
  }

  @Test
  void copies_areTold_andPatternsAreNot() {
    String report =
        run("near-duplicates", "--articles", "1200", "--templates", "600", "--seed", "3");

    assertThat(percent("precision", report)).isGreaterThan(98);
    assertThat(percent("recall", report)).isGreaterThan(94);
    assertThat(percent("templates joined to a story", report)).isLessThan(1);
  }

  @Test
  void corpus_isTheSameForOneSeed() {
    assertThat(new CopyCorpus(5).news(200)).isEqualTo(new CopyCorpus(5).news(200)).hasSize(200);
    assertThat(new CopyCorpus(5).templates(60)).isEqualTo(new CopyCorpus(5).templates(60));
    assertThat(new CopyCorpus(5).news(200)).isNotEqualTo(new CopyCorpus(6).news(200));
  }

  @Test
  void corpus_hasEachCopyAfterItsOriginalAndUnlikeIt() {
    Map<String, String> texts = new HashMap<>();
    for (Sample sample : new CopyCorpus(5).news(500)) {
      texts.put(sample.id(), sample.text());
      if (sample.original() != null) {
        assertThat(texts).containsKey(sample.original());
        assertThat(sample.edits()).isNotEmpty();
      }
    }
    assertThat(texts).hasSize(500);
  }

  @Test
  void score_countsWhatIsRight() {
    List<Sample> samples =
        List.of(
            new Sample("a", "original", null, Set.of(), "x"),
            new Sample("b", "copy", "a", Set.of(Edit.CUT), "x"),
            new Sample("c", "copy", "a", Set.of(Edit.CUT), "x"),
            new Sample("d", "retold", null, Set.of(), "x"),
            new Sample("market-1", "market", null, Set.of(), "x"));
    NearDuplicateScore score =
        new NearDuplicateScore(samples, Map.of("b", "a", "d", "a", "market-1", "d"));

    assertThat(score.precision()).isEqualTo(1.0 / 3);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.templatesJoined()).isEqualTo(1);
    assertThat(score.render(true)).contains("wrong: c was given null", "wrong: d was given a");
  }
}
