package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfidenceTest {
  private static final int CUE = 1;
  private static final int NO_CUE = 2;
  private static final int DIRECT = 3;
  private static final int MIXED = 4;
  private static final int NO_SOURCE = 5;
  private static final int PRONOUN = 6;
  private static final int CAPITAL = 7;
  private static final int LONG_SOURCE = 8;
  private static final int BESIDE = 9;
  private static final int LENGTH = 10;
  private static final int SAYING = 11;
  private static final int PARTS = 12;
  private static final int THAT = 13;
  private static final int DIRECT_CUE = 14;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He] <said .5> {that it had rained in Alma}.              | 0 6 9 11 13
          [Rashid] <left .5>, {“all of it is wet”}.                 | 0 3 7 9
          Then [Rashid] also <said .5> {it was very “wet” there}.   | 0 4 7 11
          {“It rained all day long.”}                               | 0 2 3 5
          {“It rained,”} <said .5> [he], {“and it froze.”}          | 0 3 6 9 11 12
          [the man who sold all of the old ropes] <said .5> {it was all of it wet} | 0 8 9 11
          [He] <said .5> {so}.                                      | 0 6 9 10 11
          """)
  void feature_isSetWhereItHolds(String marked, String set) {
    double[] features = features(marked);
    StringBuilder found = new StringBuilder();
    for (int k = 0; k < features.length; k++) {
      found.append(features[k] == 0 ? "" : " " + k);
    }
    assertThat(found.toString().strip()).isEqualTo(set);
    assertThat(features).hasSize(Confidence.FEATURES);
  }

  @Test
  void cue_countsByItsLogOddsWithinBounds() {
    assertThat(features("[He] <said .9> {that it rained}.")[CUE])
        .isCloseTo(Math.log(9), within(1e-9));
    assertThat(features("[He] <said 1> {that it rained}.")[CUE])
        .isCloseTo(Math.log(499), within(1e-9));
    assertThat(features("[He] <said 0> {that it rained}.")[CUE])
        .isCloseTo(-Math.log(499), within(1e-9));
    double[] direct = features("[He] <said .9> {“that it rained”}.");
    assertThat(direct[DIRECT_CUE]).isEqualTo(direct[CUE]);
    assertThat(direct[DIRECT]).isEqualTo(1);
    assertThat(direct[MIXED]).isZero();
  }

  @Test
  void length_countsForAndAgainst() {
    String long25 = "and so on ".repeat(9).strip();
    assertThat(features("[He] <said> {" + long25 + "}.")[LENGTH]).isEqualTo(-1);
    assertThat(features("[He] <said> {it rained so}.")[LENGTH]).isEqualTo(1);
    assertThat(features("[He] <said> {it rained so much}.")[LENGTH]).isZero();
  }

  @Test
  void source_isBesideItsCueOrNot() {
    assertThat(features("{“It rained,”} <said> [he].")[BESIDE]).isEqualTo(1);
    assertThat(features("{“It rained,”} [he] then <said>.")[BESIDE]).isZero();
    double[] none = features("{“It rained,”} <said>.");
    assertThat(none[NO_SOURCE]).isEqualTo(1);
    assertThat(none[NO_CUE] + none[PRONOUN] + none[CAPITAL] + none[LONG_SOURCE]).isZero();
    assertThat(none[SAYING]).isEqualTo(1);
    assertThat(none[PARTS] + none[THAT]).isZero();
  }

  @Test
  void probability_isTheLogisticSum() {
    double[] weights = new double[Confidence.FEATURES];
    SourceOf story = SourceOf.of("[He] <said .9> {that it rained}.");
    assertThat(new Confidence(weights).of(story.reading(), story.found())).isEqualTo(0.5);
    weights[CUE] = 1;
    Confidence confidence = new Confidence(weights);
    weights[CUE] = 0;
    assertThat(confidence.of(story.reading(), story.found())).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void shippedModel_isSurerOfASureCueWithItsSource() {
    Confidence shipped = Confidence.load();
    double sure = of(shipped, "[Rashid] <said .99> {that it had rained in Alma}.");
    assertThat(sure).isBetween(0.8, 1.0);
    assertThat(of(shipped, "[Rashid] <said .4> {that it had rained in Alma}.")).isLessThan(sure);
    assertThat(of(shipped, "Rashid <said .99> {that it had rained in Alma}.")).isLessThan(sure);
  }

  private static double of(Confidence confidence, String marked) {
    SourceOf story = SourceOf.of(marked);
    return confidence.of(story.reading(), story.found());
  }

  private static double[] features(String marked) {
    SourceOf story = SourceOf.of(marked);
    return Confidence.features(story.reading(), story.found());
  }
}
