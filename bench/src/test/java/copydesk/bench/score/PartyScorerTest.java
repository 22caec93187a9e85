package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.MadeRecord;
import copydesk.records.Party;
import copydesk.records.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which parties, and which of their names, are found. */
final class PartyScorerTest {
  private static final PlainText TEXT = new PlainText("Ana Sousa of Russia met Bo in Moscow.");
  private static final GoldParty ANA =
      new GoldParty("Ana Sousa", Party.Type.PERSON, List.of("Sousa"));
  private static final GoldParty RUSSIA =
      new GoldParty("Russia", Party.Type.COUNTRY, List.of("Moscow*"));

  private final MadeRecord record = MadeRecord.of(TEXT.string());

  @Test
  void party_isFoundByAnyName_whole_andOfItsType() {
    record
        .party(Party.Type.PERSON, "Dr. Ana M. Sousa", "The Sousa")
        .party(Party.Type.COUNTRY, "Russia");

    assertThat(figures(Convention.VOICES))
        .containsExactly(
            "P 100.0  R 100.0  F1 100.0  gold 2  predicted 2", "% 100.0  n 2", "% 100.0  n 2");
  }

  @Test
  void whatIsWrong_isNamedByItsKind() {
    record
        .party(Party.Type.PERSON, "Ana Sousa")
        .party(Party.Type.GROUP, "Sousa")
        .party(Party.Type.ORGANISATION, "Russia")
        .party(Party.Type.PERSON, "Bo")
        .party(Party.Type.PLACE, "Porto");

    assertThat(wrong(Convention.VOICES))
        .containsExactly(
            "a | party in pieces | Ana Sousa | want person Ana Sousa | got person Ana Sousa, group"
                + " Sousa",
            "a | party type | Russia | want country Russia | got organisation Russia",
            "a | no such party | Bo | want no party | got person Bo");
  }

  @Test
  void found_isCountedByType() {
    record.party(Party.Type.PLACE, "Ana Sousa");

    assertThat(score(Convention.VOICES).report().toString())
        .containsPattern("person +1/1 +100.0")
        .containsPattern("country +0/1 +0.0");
  }

  @Test
  void missingParty_isNamed() {
    assertThat(wrong(Convention.WIRES))
        .contains("a | party | Ana Sousa | want person Ana Sousa | got not found");
  }

  @Test
  void nameThatOnlyStandsForACountry_countsAmongVoicesAlone() {
    record.party(Party.Type.PERSON, "Ana Sousa").party(Party.Type.COUNTRY, "Moscow");

    assertThat(wrong(Convention.VOICES)).isEmpty();
    assertThat(wrong(Convention.WIRES))
        .containsExactly(
            "a | party | Russia | want country Russia | got not found",
            "a | no such party | Moscow | want no party | got country Moscow");
  }

  @Test
  void mentions_areRightWithTheSameBoundsAndType() {
    record
        .party(Party.Type.PERSON, "Ana Sousa")
        .party(Party.Type.COUNTRY, "Russia")
        .party(Party.Type.ORGANISATION, "Moscow")
        .party(Party.Type.PERSON, "Bo in");
    MentionScorer scorer = new MentionScorer(false);
    scorer.add(
        new GoldArticle(
            "a",
            TEXT,
            List.of(),
            List.of(),
            List.of(),
            List.of(
                mention("person", "Ana Sousa"),
                mention("person", "Bo"),
                mention("location", "Russia"),
                mention("location", "Moscow"))),
        Optional.of(record.build()));

    assertThat(scorer.report().toString().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "person P 50.0 R 50.0 F1 50.0 gold 2 predicted 2",
            "organisation P 0.0 R 0.0 F1 0.0 gold 0 predicted 1",
            "location P 100.0 R 50.0 F1 66.7 gold 2 predicted 1",
            "person+organisation+location P 50.0 R 50.0 F1 50.0 gold 4 predicted 4",
            "found, whatever the type (recall) P 100.0 R 75.0 F1 85.7 gold 4 predicted 3");
    assertThat(scorer.rows().wrong())
        .extracting(Row::toString)
        .containsExactly(
            "a | name | Bo | want person | got not found",
            "a | no name | Bo in | want no name | got person",
            "a | no name | Moscow | want no name | got organisation",
            "a | name | Moscow | want location | got not found");
  }

  private PartyScorer score(Convention convention) {
    PartyScorer scorer = new PartyScorer(convention);
    scorer.add(
        new GoldArticle("a", TEXT, List.of(), List.of(ANA, RUSSIA), List.of(), List.of()),
        Optional.of(record.build()));
    return scorer;
  }

  private List<String> figures(Convention convention) {
    return score(convention)
        .report()
        .toString()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.replaceFirst("^.*?  +", ""))
        .toList();
  }

  private List<String> wrong(Convention convention) {
    return score(convention).rows().wrong().stream().map(Row::toString).toList();
  }

  private static GoldMention mention(String type, String words) {
    Span span = MadeRecord.of(TEXT.string()).span(words);
    return new GoldMention(type, span);
  }
}
