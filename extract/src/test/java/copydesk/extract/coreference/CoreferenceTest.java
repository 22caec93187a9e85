package copydesk.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.office.KindReader;
import copydesk.extract.party.Entity;
import copydesk.extract.word.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about stands in brackets; who spoke before that, behind a "*". */
final class CoreferenceTest {
  private static final class Question {
    final MarkedText text;
    final LastSpeakers speakers = new LastSpeakers();
    final Coreference coreference;
    final String words;

    Question(String marked) {
      text = MarkedText.of(marked.replace("[", "").replace("]", "").replace("*", ""));
      coreference =
          new Coreference(text.tokens(), new References(text.upTo(KindReader.class)), speakers);
      words =
          marked
              .substring(marked.indexOf('[') + 1, marked.indexOf(']'))
              .replaceAll("\\{[POLG] ([^}]*)}", "$1");
      for (int star = marked.indexOf('*'); star >= 0; star = marked.indexOf('*', star + 1)) {
        String name = marked.substring(marked.indexOf(' ', star) + 1, marked.indexOf('}', star));
        speakers.spoke(text.party(name), text.range(name).first());
      }
    }

    String pronoun() {
      return name(coreference.byPronoun(text.range(words + " ").first()));
    }

    String description(Entity not) {
      return name(coreference.byDescription(text.range(words), not));
    }

    static String name(Entity entity) {
      return entity == null ? null : entity.name();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Tom Ash} met {P Ana Sousa}. Then [he] left.            | Tom Ash
          {P Tom Ash} met {P Ana Sousa}. Then [she] left.           | Ana Sousa
          {P Tom Ash} met {P Jim Reed}. Then [he] left.             | Tom Ash
          {P Tom Ash} came. {P Jim Reed} met {P Bob Moe}. Then [he] left. | Jim Reed
          {P Jim Reed} sat with *{P Tom Ash}. Then [he] left.       | Tom Ash
          {P Kim Ash} met {O Yara ASA}. Then [he] left.             | Kim Ash
          {P Tom Ash} met {O Yara ASA}. Then [it] left.             | Yara ASA
          {P Tom Ash} met {L Norway}. Then [it] left.               | Norway
          {P Tom Ash} met {L Norway}. Then [they] left.             |
          {P Tom Ash} met {G Sunnis}. Then [they] left.             | Sunnis
          {P Ana Sousa} left. Then [he] left.                       |
          It rained. Then [he] left.                                |
          """)
  void pronoun_meansWhoFits_theSubjectOrSpeakerFirst(String marked, String meant) {
    assertThat(new Question(marked).pronoun()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister {P Tom Ash} met {P Jim Reed}, a doctor. [The doctor] left.  | Jim Reed
          Foreign Minister {P Tom Ash} met {P Jim Reed}, a doctor. [The minister] left. | Tom Ash
          {G French} President {P Tom Ash} met {G Norwegian} President {P Jim Reed}. [The {G Norwegian} president] left. | Jim Reed
          {P Tom Ash} met {P Jim Reed}. [The minister] left.        |
          {O Trade Ministry} met {O Yara ASA}. [The ministry] left. | Trade Ministry
          {O Trade Ministry} met {O Yara ASA}. [The company] left.  | Trade Ministry
          {O Alma Company} met {O Yara ASA}. [The company] left.    | Alma Company
          {P Tom Ash} met {O Yara ASA}. [The central bank] left.    |
          {P Tom Ash} met {O Yara ASA}. [The weather] left.         |
          """)
  void description_meansWhoHoldsTheOfficeOrHasTheWord(String marked, String meant) {
    assertThat(new Question(marked).description(null)).isEqualTo(meant);
  }

  @Test
  void whoIsRuledOut_isNotMeant() {
    Question question =
        new Question("Minister {P Tom Ash} met Minister {P Jim Reed}. [The minister] left.");
    assertThat(question.description(null)).isEqualTo("Jim Reed");
    assertThat(question.description(question.text.party("Jim Reed"))).isEqualTo("Tom Ash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Tom Ash} sang. It rained. [The Scot] left.             | Tom Ash
          {P Tom Ash} sang. {P Tom Ash} slept. [The Scot] left.     | Tom Ash
          {P Tom Ash} met {P Jim Reed}. [The Scot] left.            |
          {P Tom Ash} sang. It rained. It rained. It rained. [The Scot] left. |
          {O Yara ASA} grew. [The Scot] left.                       |
          """)
  void onlyPersonNear_isTheOnlyOne(String marked, String only) {
    Question question = new Question(marked);
    int token = question.text.range(question.words).first();
    assertThat(Question.name(question.coreference.onlyPersonNear(token))).isEqualTo(only);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met {P Tom Ash}, [who] left.                         | Tom Ash
          {P Tom Ash} left while it rained and rained, [who] knows. |
          [Who] knows.                                              |
          """)
  void nameRightBefore_isWhoIsMeantByWho(String marked, String before) {
    Question question = new Question(marked);
    int token = question.text.range(question.words).first();
    assertThat(Question.name(question.coreference.before(token, 4))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "he, true, true",
    "She, true, true",
    "himself, true, true",
    "it, true, false",
    "they, true, false",
    "we, true, false",
    "who, false, false"
  })
  void pronouns_areToldFromOtherWords(String word, boolean pronoun, boolean ofAPerson) {
    assertThat(Coreference.isPronoun(Words.hash(word))).isEqualTo(pronoun);
    assertThat(Coreference.isHeOrShe(Words.hash(word))).isEqualTo(ofAPerson);
  }

  @Test
  void trace_keepsWhoWasConsidered() {
    Question question = new Question("{P Tom Ash} met {P Jim Reed}. Then [he] left.");
    question.coreference.trace();
    question.pronoun();
    assertThat(question.coreference.considered().keySet())
        .extracting(Entity::name)
        .containsExactly("Jim Reed", "Tom Ash");
    assertThat(question.coreference.considered()).isEmpty();
  }
}
