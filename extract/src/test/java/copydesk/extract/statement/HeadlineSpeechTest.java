package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadlineSpeechTest {
  private static final String STORY =
      "¶PORT ALMA, March 3 (Northwire) - Foreign Minister P(Samir Rashid) met harbour master P(Ines"
          + " Duarte) in L(Port Alma), L(Portugal), on Monday. [Rashid] <said> {it rained}. P(Rashid)"
          + " left.";

  private static final String QUIET =
      "¶PORT ALMA, March 3 (Northwire) - The harbour of L(Port Alma) was closed on Monday.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Peace near at last: P(Rashid)                    | Rashid: Peace near at last
          P(Rashid): peace is near                         | Rashid: peace is near
          Foreign Minister P(Rashid): peace will come      | Foreign Minister Rashid: peace will come
          Police: suspect is in custody                    | Police: suspect is in custody
          Talks will go on: foreign minister               | foreign minister: Talks will go on
          L(Portugal) ready for talks - P(Rashid)          | Rashid: Portugal ready for talks
          L(Portugal) to close harbour -sources            | sources: Portugal to close harbour
          EXCLUSIVE-L(Portugal) to close harbour -sources  | sources: Portugal to close harbour
          “We are ready”: P(Rashid) meets P(Duarte)        | Rashid: “We are ready”
          “It was over soon”: sailors tell of storm        | sailors: “It was over soon”
          “Will it rain again?”: P(Rashid)                 | Rashid: “Will it rain again?”
          """)
  void form_saysWhoSpeaks(String headline, String shown) {
    StoryOf story = StoryOf.of(headline + STORY);
    assertThat(story.afterAll(HeadlineSpeech::add)).isEqualTo(shown + "; Rashid: it rained");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Man of the match - P(Duarte)
          Woman of the year: P(Duarte)
          P(Rashid): a profile
          P(Duarte): peace is near
          L(Portugal): crane has fallen in harbour
          Factbox: the cranes that have fallen
          Crane falls in harbour of Port Alma - BBC News
          “Peace and War”: P(Duarte) at 50
          How to close a harbour - P(Rashid)
          Will it rain again?: P(Rashid)
          Rain: P(Rashid)
          A long list of words that is no name and no title: peace is near
          Rashid meets Duarte in Alma
          """)
  void otherHeadlines_sayNothing(String headline) {
    StoryOf story = StoryOf.of(headline + STORY);
    assertThat(story.afterAll(HeadlineSpeech::add)).isEqualTo("Rashid: it rained");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [L(Nigeria)]<:> {blast in market}     | none
          [L(Port Alma)]<:> {blast in market}   | none
          [Factbox]<:> {all cranes}             | none
          [P(Duarte)]<:> {a word to all}        | Duarte: a word to all
          [L(Nigeria)] <says> {it was a blast}  | Nigeria: it was a blast
          """)
  void whereItHappensAndWhatItIs_isNoSource(String headline, String shown) {
    StoryOf story = StoryOf.of(headline + QUIET);
    String found = story.afterAll(HeadlineSpeech::add);
    assertThat(found.isEmpty() ? "none" : found).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {Harbour to close}, [it] <says .5> -sources   | sources: Harbour to close, it says
          {Harbour to close}, <says .9> all -sources    | sources: Harbour to close, says all
          {Harbour to close}, [it] <says .9> -sources   | it: Harbour to close
          """)
  void doubtfulCueInTheHeadline_givesWayToItsForm(String headline, String shown) {
    assertThat(StoryOf.of(headline + QUIET).afterAll(HeadlineSpeech::add)).isEqualTo(shown);
  }
}
