package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnsTest {
  @Test
  void speakersWhoComeAgain_makeATranscript() {
    assertThat(
            said(
                """
                ANN OSEI, HOST: Good evening. It rained.

                BO LUND, MAYOR OF ALMA: It did.

                (CROSSTALK)

                OSEI: And then?
                """))
        .containsExactly("Good evening. It rained.", "It did.", "And then?");
    assertThat(
            said(
                """
                Ann Osei (Westbury) (Lab): Why was the line closed?

                The Prime Minister: It was not safe.

                Ann Osei: Still?
                """))
        .containsExactly("Why was the line closed?", "It was not safe.", "Still?");
  }

  @Test
  void questionAndAnswer_makeAnInterview() {
    assertThat(said("Q: Did it rain?\n\nA: It did.")).containsExactly("Did it rain?", "It did.");
  }

  @Test
  void paragraphWithoutLabel_goesOnWhereNearlyAllHaveOne() {
    String text = "BELL: It rained.\n\nOSEI: Yes.\n\nBELL: It snowed.\n\nAnd it froze.";
    assertThat(said(text)).containsExactly("It rained.", "Yes.", "It snowed.", "And it froze.");
    assertThat(said(text + "\n\nThe end came.\n\nAll left.\n\nIt was late."))
        .doesNotContain("And it froze.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bell: It rained.",
        "Bell: It rained.\n\nOsei: It snowed.\n\nLund: It froze.",
        "Photo: It rained.\n\nPhoto: It snowed.\n\nPhoto: It froze.",
        "Alma: Bell, Osei (Lund 60)\n\nBrill: Poole, Rees\n\nAlma: Hill, Voss",
        "Bell said: it rained.\n\nBell said: it snowed.\n\nBell said: it froze."
      })
  void otherLabels_makeNone(String text) {
    assertThat(said(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bo LUND, mayor of Alma: It did.       | Bo LUND
          Ann Osei (Westbury) (Lab): Why?       | Ann Osei
          The Prime Minister: It was not safe.  | The Prime Minister
          Tom van de Wal: No.                   | Tom van de Wal
          “Osei: Good evening.                  | Osei
          """)
  void name_isThatOfTheLabel(String text, String name) {
    ArticleText article = ArticleText.of(text);
    Range found = Turns.name(article.tokens(), new Range(0, article.tokens().size()));
    assertThat(article.tokens().string(found.first(), found.end())).isEqualTo(name);
    assertThat(Turns.isAnonymous(article.tokens(), found)).isFalse();
  }

  private static List<String> said(String text) {
    ArticleText article = ArticleText.of(text);
    return QuoteFinder.find(article).stream()
        .filter(q -> !q.opened())
        .map(q -> article.tokens().string(q.first(), q.end()))
        .toList();
  }
}
