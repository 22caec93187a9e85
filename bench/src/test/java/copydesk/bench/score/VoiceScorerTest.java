package copydesk.bench.score;

import static copydesk.records.Statement.Kind.DIRECT;
import static copydesk.records.Statement.Kind.INDIRECT;
import static copydesk.records.Statement.Kind.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.MadeRecord;
import copydesk.records.Act;
import copydesk.records.Party;
import copydesk.records.Voice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as found, as a false alarm and as speech. */
final class VoiceScorerTest {
  private static final String TEXT =
      "“The bridge is safe,” Ana Sousa said. She said repairs had ended in the spring. The “free”"
          + " crossing costs a coin. Bo Lind wants a second bridge.";
  private static final GoldStatement SAFE =
      gold(GoldStatement.Kind.SPEECH, "“The bridge is safe,”", "Ana Sousa", "Bo Lind");
  private static final GoldStatement REPAIRS =
      gold(GoldStatement.Kind.INDIRECT, "repairs had ended in the spring", "Ana Sousa", null);
  private static final GoldStatement FREE = gold(GoldStatement.Kind.SCARE, "“free”", null, null);

  private final MadeRecord record =
      MadeRecord.of(TEXT).party(Party.Type.PERSON, "Ana Sousa").party(Party.Type.PERSON, "Bo Lind");
  private final Voice ana = record.voice("Ana Sousa", "Ana Sousa");
  private final Voice bo = record.voice("Bo Lind", "Bo Lind");

  @Test
  void allRight() {
    record.says(DIRECT, "“The bridge is safe,”", ana, List.of(bo), null, Act.SAY);
    record.says(INDIRECT, "repairs had ended in the spring", ana);

    VoiceScorer scorer = score(Convention.VOICES, SAFE, REPAIRS, FREE);

    assertThat(figures(scorer))
        .containsExactly(
            "P 100.0  R 100.0  F1 100.0  gold 1  predicted 1",
            "% 100.0  n 1",
            "% 0.0  n 1",
            "% 0.0  n 1",
            "% 100.0  n 1",
            "% 100.0  n 1",
            "% 100.0  n 1",
            "% 0.0  n 1");
    assertThat(scorer.rows().wrong()).isEmpty();
  }

  @Test
  void nothingGiven_isAllMissed() {
    VoiceScorer scorer = new VoiceScorer(Convention.VOICES);
    scorer.add(article(SAFE, REPAIRS), Optional.empty());

    assertThat(scorer.rows().wrong())
        .extracting(Row::toString)
        .containsExactly(
            "a | quotation | The bridge is safe, | want Ana Sousa | got not found",
            "a | relayer | The bridge is safe, | want Bo Lind | got nobody",
            "a | reported clause | repairs had ended in the spring | want Ana Sousa | got not"
                + " found");
  }

  @Test
  void wrongSpeakersAreListed_withWhoWasGiven() {
    record.says(DIRECT, "“The bridge is safe,”", bo);
    record.says(INDIRECT, "repairs had ended in the spring", null);

    assertThat(wrong(Convention.VOICES, SAFE, REPAIRS))
        .containsExactly(
            "a | quotation | The bridge is safe, | want Ana Sousa | got Bo Lind [Bo Lind]",
            "a | relayer | The bridge is safe, | want Bo Lind | got nobody",
            "a | reported clause | repairs had ended in the spring | want Ana Sousa | got nobody"
                + " (no-source)");
  }

  @Test
  void quotation_isFoundFromFourFifthsOfItsCharacters() {
    record.says(DIRECT, "bridge is safe", ana); // 14 of 18

    assertThat(figures(score(Convention.VOICES, SAFE)))
        .first()
        .isEqualTo("P 0.0  R 0.0  F1 0.0  gold 1  predicted 0");
    assertThat(figures(score(Convention.WIRES, SAFE)))
        .as("what touches a quotation that is not found is a false alarm among wires")
        .first()
        .isEqualTo("P 0.0  R 0.0  F1 0.0  gold 1  predicted 1");
  }

  @Test
  void clause_isFoundFromHalfOfTheUnion_andShortOfThatStillReportsSpeech() {
    record.says(INDIRECT, "repairs had", ana); // 11 of 31

    assertThat(wrong(Convention.VOICES, REPAIRS))
        .containsExactly(
            "a | reported clause | repairs had ended in the spring | want Ana Sousa | got not"
                + " found");
  }

  @Test
  void statementsThatTouchNothingSaid_areFalse() {
    record.says(MIXED, "“free” crossing costs a coin", ana);
    record.says(INDIRECT, "a second bridge", bo);

    assertThat(wrong(Convention.VOICES, SAFE, REPAIRS))
        .contains(
            "a | no quotation | free crossing costs a coin | want no statement | got Ana Sousa"
                + " [Ana Sousa]",
            "a | no speech | a second bridge | want no statement | got Bo Lind [Bo Lind]");
    assertThat(wrong(Convention.WIRES, SAFE)).doesNotContain("no speech");
  }

  @Test
  void scareQuote_isTakenByAStatementOfItsSize_notByTheSentenceAround() {
    record.says(MIXED, "“free” crossing costs a coin", ana);
    assertThat(wrong(Convention.VOICES, FREE)).isEmpty();

    record.says(DIRECT, "“free”", ana);
    assertThat(wrong(Convention.VOICES, FREE))
        .containsExactly(
            "a | words nobody says | free | want no statement | got Ana Sousa [Ana Sousa]",
            "a | no quotation | free | want no statement | got Ana Sousa [Ana Sousa]");
  }

  @Test
  void nestedQuotation_isNotAskedFor_andNoFalseAlarm() {
    record.says(DIRECT, "“free”", ana);

    VoiceScorer scorer =
        score(Convention.VOICES, gold(GoldStatement.Kind.NESTED, "“free”", "Bo Lind", null));

    assertThat(scorer.rows().all()).isEmpty();
    assertThat(figures(scorer)).first().isEqualTo("P 0.0  R 0.0  F1 0.0  gold 0  predicted 0");
  }

  @Test
  void tables_countByReferenceAndRule() {
    record.says(DIRECT, "“The bridge is safe,”", ana);
    record.says(INDIRECT, "repairs had ended in the spring", bo);

    assertThat(score(Convention.VOICES, SAFE, REPAIRS).report().toString())
        .containsPattern("none +1/1 +100.0 +0/1 +0.0")
        .containsPattern("name +2 +2 +1 +50.0");
  }

  private VoiceScorer score(Convention convention, GoldStatement... statements) {
    VoiceScorer scorer = new VoiceScorer(convention);
    scorer.add(article(statements), Optional.of(record.build()));
    return scorer;
  }

  private List<String> wrong(Convention convention, GoldStatement... statements) {
    return score(convention, statements).rows().wrong().stream().map(Row::toString).toList();
  }

  private static List<String> figures(VoiceScorer scorer) {
    return scorer
        .report()
        .toString()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.replaceFirst("^.*?  +", ""))
        .toList();
  }

  private static GoldArticle article(GoldStatement... statements) {
    return new GoldArticle(
        "a", new PlainText(TEXT), List.of(statements), List.of(), List.of(), List.of());
  }

  private static GoldStatement gold(
      GoldStatement.Kind kind, String words, String speaker, String via) {
    return new GoldStatement(
        kind, words, MadeRecord.of(TEXT).span(words), speaker, null, "person", via);
  }
}
