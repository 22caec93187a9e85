package copydesk.bench.score;

import static copydesk.records.Statement.Kind.DIRECT;
import static copydesk.records.Statement.Kind.INDIRECT;
import static copydesk.records.Statement.Kind.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.MadeRecord;
import copydesk.records.Party;
import copydesk.records.Span;
import copydesk.records.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores by spans. */
final class AttributionScorerTest {
  private static final String TEXT =
      "“The bridge is safe,” Ana Sousa said. She said repairs had ended. Bo Lind wants more.";

  private final MadeRecord record = MadeRecord.of(TEXT).party(Party.Type.PERSON, "Ana Sousa");

  @Test
  void contentsArePaired_andSpeakersAreRightByTheirWords() {
    record
        .says(DIRECT, "“The bridge is safe,”", record.voice("Ana Sousa", "Ana Sousa"))
        .says(INDIRECT, "repairs had", record.voice("Ana Sousa", "Ana Sousa"))
        .says(INDIRECT, "wants more", null);
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(
        article(
            attribution(DIRECT, "“The bridge is safe,”", "said", "Ana Sousa"),
            attribution(INDIRECT, "repairs had ended", "said", "She")),
        Optional.of(record.build()));

    assertThat(scorer.report().toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "quoted, content at 0.3 P 100.0 R 100.0 F1 100.0 gold 1 predicted 1",
            "direct, recall at 1.0 P 100.0 R 100.0 F1 100.0 gold 1 predicted 1",
            "all, content at 0.3 P 66.7 R 100.0 F1 80.0 gold 2 predicted 3",
            "all, content at 0.3 with right speaker P 33.3 R 50.0 F1 40.0 gold 2 predicted 3",
            "all, content at 0.8 P 33.3 R 50.0 F1 40.0 gold 2 predicted 3",
            "all, speaker mention exact P 50.0 R 50.0 F1 50.0 gold 2 predicted 2",
            "all, cue overlap P 0.0 R 0.0 F1 0.0 gold 2 predicted 0",
            "all, speaker accuracy on found % 50.0 n 2",
            "indirect 1 100.0 0.0 0.0",
            "name 2 2 1 50.0");
    assertThat(scorer.rows().wrong())
        .extracting(Row::toString)
        .containsExactly(
            "a | attribution | repairs had ended | want She | got Ana Sousa [Ana Sousa]",
            "a | no attribution | wants more | want no statement | got nobody (no-source)");
  }

  @Test
  void attributionWithoutASource_isRightWithoutASpeaker() {
    record.says(INDIRECT, "repairs had ended", null);
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(
        article(
            new GoldAttribution(
                INDIRECT, List.of(span("repairs had ended")), List.of(), List.of())),
        Optional.of(record.build()));

    assertThat(scorer.rows().wrong()).isEmpty();
    assertThat(scorer.report().toString())
        .containsPattern("all, speaker accuracy on found +% 0.0 {2}n 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the bridge was ''safe''|MIXED",
        "the bridge was ‘quite safe’, he thought|MIXED",
        "that 'we've won', too|MIXED",
        "the workers’ bridge isn’t safe|INDIRECT",
        "the bridge was safe|INDIRECT",
      })
  void indirectWordsBetweenOtherMarks_areMixed(String text, Statement.Kind expected) {
    GoldAttribution attribution =
        GoldAttribution.of(
            new PlainText(text),
            INDIRECT,
            List.of(new Span(0, text.length())),
            List.of(),
            List.of());

    assertThat(attribution.kind()).isEqualTo(expected);
    assertThat(attribution.isQuoted()).isEqualTo(expected == MIXED);
  }

  private static GoldArticle article(GoldAttribution... attributions) {
    return new GoldArticle(
        "a", new PlainText(TEXT), List.of(), List.of(), List.of(attributions), List.of());
  }

  private static GoldAttribution attribution(
      Statement.Kind kind, String content, String cue, String source) {
    return new GoldAttribution(
        kind, List.of(span(content)), List.of(span(cue)), List.of(span(source)));
  }

  private static Span span(String words) {
    return MadeRecord.of(TEXT).span(words);
  }
}
