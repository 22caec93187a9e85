package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CueFeaturesTest {
  private static final int DISTANCES = 12;
  private static final int THAT = 14;
  private static final int SUBJECT = 17;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid <said> it rained                                    | true
          Rashid<:> it rained                                        | true
          “It rained” <–> Rashid                                     | true
          Rashid <–> “it rained”                                     | true
          Rashid <–> it rained                                       | false
          Rashid said <the> rain                                     | false
          Rashid said it rained<,> and left                          | false
          Rashid said <20> left                                      | false
          FILE PHOTO<:> Rashid looks at the crane. REUTERS/Ann Lee¶ALMA (Northwire) - It rained all day. | false
          an official who <asked> not to be named                    | false
          an official who <declined> to be identified                | false
          an official who <asked> to be heard                        | true
          he <spoke> on condition of anonymity                       | false
          he <spoke> on condition of peace                           | true
          he is <known> as “the Wolf”                                | false
          a song <titled>, “Hope World”                              | false
          he is <known> to say so                                    | true
          """)
  void candidate_canBeACueAtAll(String marked, boolean candidate) {
    CueOf text = CueOf.of(marked);
    assertThat(CueFeatures.isCandidate(text.reading, text.cue)).isEqualTo(candidate);
  }

  @Test
  void features_areAsManyAsThereIsRoomForAndStartWithTheFirst() {
    CueOf text = CueOf.of("“It rained,” Rashid <said> on Monday.");
    int[] few = new int[CueFeatures.MOST];
    int[] all = new int[CueFeatures.MOST];
    CueOf.Asked weights = new CueOf.Asked();
    assertThat(CueFeatures.fillFirst(text.reading, text.cue, weights, few)).isEqualTo(3);
    assertThat(CueFeatures.fill(text.reading, text.cue, weights, all)).isEqualTo(CueFeatures.MOST);
    assertThat(all).startsWith(few[0], few[1], few[2]).doesNotHaveDuplicates();
  }

  @Test
  void sameSurroundings_haveTheSameFeatures() {
    Map<Integer, Long> there = features("It froze. Rashid <said> that it rained.");
    assertThat(features("Nobody knew it. Rashid <said> that it rained.")).isEqualTo(there);
    assertThat(features("It froze. RASHID <said> that it rained.")).isEqualTo(there);
    assertThat(features("It froze. Rashid <wrote> that it rained.")).isNotEqualTo(there);
  }

  @Test
  void beyondTheSentence_isAnEdge() {
    assertThat(features("It froze. <Said> Rashid to all.").get(3))
        .isEqualTo(features("Snow fell on him. <Said> Rashid to all.").get(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained,” <said> he           | 0 | 7
          “It rained,” Rashid <said>       | 1 | 7
          He <said> “it rained”            | 7 | 0
          He <said> on Monday “it rained”  | 7 | 2
          He <said> so on Monday to all the men here “it rained” | 7 | 7
          He <said> it                     | 7 | 7
          “It <said> rain”                 | 7 | 7
          """)
  void distance_isToTheNearestQuotationOnEitherSide(String marked, int left, int right) {
    CueOf text = CueOf.of(marked);
    long value = features(marked).get(DISTANCES);
    assertThat(value).isEqualTo((left * 8L + right) * 64 + text.reading.code(text.cue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He <said> that it rained            | 1
          He <said> on Monday that it rained  | 2
          He <said>. And that is all          | 3
          He <said> “that it rained”          | 3
          He <said> it rained                 | 0
          """)
  void that_isLookedForUpToAStopOrAMark(String marked, int that) {
    CueOf text = CueOf.of(marked);
    assertThat(features(marked).get(THAT)).isEqualTo(that * 64L + text.reading.code(text.cue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid <said> so                                  | CAPITAL
          he then <said> so                                 | SPEAKER_PRONOUN
          men who <said> so                                 | RELATIVE
          Rashid, the old harbour master of a port, <said>  | none
          the men <said> so                                 | none
          """)
  void subject_isTheNearestWordThatCouldSpeak(String marked, String subject) {
    CueOf text = CueOf.of(marked);
    long code = subject.equals("none") ? 0 : WordClass.valueOf(subject).index() + 1L;
    assertThat(features(marked).get(SUBJECT)).isEqualTo(code * 64 + text.reading.code(text.cue));
  }

  private static Map<Integer, Long> features(String marked) {
    CueOf text = CueOf.of(marked);
    CueOf.Asked weights = new CueOf.Asked();
    CueFeatures.fill(text.reading, text.cue, weights, new int[CueFeatures.MOST]);
    return weights.values();
  }
}
