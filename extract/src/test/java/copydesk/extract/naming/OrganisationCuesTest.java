package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrganisationCuesTest {
  private static final String SPORT = " The striker scored two goals in a match of the league.";

  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(
        OrganisationCues.apply(marked.tokens(), MarkedText.shipped(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Shares in {L Halden} rose. {L Halden} grew.  | Shares in {O Halden} rose. {O Halden} grew.
          {P Arvedal}'s chief executive left.          | {O Arvedal}'s chief executive left.
          The maker {P Merqa} grew.                    | The maker {O Merqa} grew.
          {P Brixom}, a maker of bricks, grew.         | {O Brixom}, a maker of bricks, grew.
          {P Merqa} posted a quarterly loss.           | {O Merqa} posted a quarterly loss.
          {L Merqa} announced positive results.        | {O Merqa} announced positive results.
          """)
  void companies_areKnownByTheirSigns(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The {L Alma} manager left {L Alma}.          | The {O Alma} manager left {O Alma}.
          {L Alma} beat {L Brill}.                     | {O Alma} beat {O Brill}.
          """)
  void towns_areClubsInStoriesOfSport(String text, String corrected) {
    assertThat(corrected(text + SPORT)).isEqualTo(corrected + SPORT);
    assertThat(corrected(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Rupert Vale} left. Shares of {P Vale} fell.",
        "{L Kenya}'s stock exchange fell. They beat {L Kenya}.",
        "{L Alma}'s mayor left. It rained in {L Alma}.",
        "{P Maria}'s board met."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
