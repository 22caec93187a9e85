package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeadInsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "In a letter to staff on Monday, Lund wrote:",
        "Speaking in Leeds, the mayor said:",
        "From Mayor Ann Poole:",
        "Key quotes from the senator:",
        "Osei released the following statement on the mill:",
        "Osei issued the following statement on the mill, which burned.",
        "The Gazette reports:"
      })
  void lineBeforeSomebodysWords_announcesThem(String line) {
    assertThat(announces(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is what the law would change:",
        "Watch what the senator said:",
        "Read what Bell wrote:",
        "Osei tweeted the transcript of her talk with the mayor of Alma for context:",
        "Lund wrote a letter.",
        "The following day it rained."
      })
  void otherLine_announcesNothing(String line) {
    assertThat(announces(line)).isFalse();
  }

  @Test
  void paragraphThatIsSetIn_isSaid() {
    assertThat(said("Bell said:\n\n    It rained all day long.\n\nUpdated at noon by the desk."))
        .containsExactly("It rained all day long.");
    assertThat(said("Bell wrote:\n\n> It rained all day.\n> It snowed at night.\n\nHe left early."))
        .containsExactly("It rained all day.", "It snowed at night.");
  }

  @Test
  void paragraphsInTheFirstPerson_goOn() {
    assertThat(said("Bell wrote:\n\nIt rained all day.\n\nI am sorry.\n\nThe firm has 30 mills."))
        .containsExactly("It rained all day.", "I am sorry.");
  }

  @Test
  void listsHeadingsAndMarks_areNotTaken() {
    assertThat(said("Bell said:\n\n- It rained all day long.\n- It snowed.")).isEmpty();
    assertThat(said("Bell said:\n\nWhat it all means for you\n\nIt rained.")).isEmpty();
    assertThat(said("Bell said:\n\n“It rained all day long.”")).isEmpty();
  }

  private static boolean announces(String line) {
    ArticleText article = ArticleText.of(line);
    return LeadIns.announces(article.tokens(), new Range(0, article.tokens().size()));
  }

  private static List<String> said(String text) {
    ArticleText article = ArticleText.of(text);
    return QuoteFinder.find(article).stream()
        .filter(q -> !q.opened())
        .map(q -> article.tokens().string(q.first(), q.end()))
        .toList();
  }
}
