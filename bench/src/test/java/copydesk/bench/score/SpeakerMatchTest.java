package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.MadeRecord;
import copydesk.records.Party;
import copydesk.records.Span;
import copydesk.records.Voice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which speakers are right, by the rules of voices and of wires. */
final class SpeakerMatchTest {
  private static final String TEXT =
      "Ana Sousa and Bo Lind met. “We won,” she said. A company spokesman, the aide of Sousa and an"
          + " official spoke.";
  private static final MadeRecord RECORD =
      MadeRecord.of(TEXT)
          .party(Party.Type.PERSON, "Ana Sousa", "Sousa")
          .party(Party.Type.PERSON, "Bo Lind")
          .party(Party.Type.ORGANISATION, "Portuguese Red Cross");
  private static final Given GIVEN = new Given(new PlainText(TEXT), Optional.of(RECORD.build()));

  @ParameterizedTest
  @CsvSource({
    "Ana Sousa, person, she, Ana Sousa, she, true, true",
    "Ana Sousa, person, she, Bo Lind, she, false, false",
    // the words of one are among those of the other
    "Ana Maria Sousa, person, , Ana Sousa, , true, true",
    "the Red Cross, organisation, , Portuguese Red Cross, , true, true",
    // another first name: voices ask for the same initial, wires for a surname of four letters
    "A. Sousa, person, , Ana Sousa, , true, true",
    "Rui Sousa, person, , Ana Sousa, , false, true",
    // any spokesman is a spokesman
    "the firm's spokeswoman, person, , company, A company spokesman, true, true",
    // unnamed speakers: by the article's words
    "an official, unnamed, an official, official, an official, true, true",
    "a diplomat, unnamed, an official, a diplomat, an official, true, true",
    "a diplomat, unnamed, she, Bo Lind, she, false, true",
    // several speakers: only all of them
    "Ana Sousa and Bo Lind, group, , 'Bo Lind, Ana Sousa', , true, true",
    "Ana Sousa and Bo Lind, person, , Ana Sousa, , true, true",
    "Rui Pato and Bo Lind, person, , Ana Sousa, , false, false",
  })
  void speaker(
      String gold,
      String type,
      String goldMention,
      String name,
      String mention,
      boolean byVoices,
      boolean byWires) {
    GoldStatement statement = statement(gold, goldMention, type);
    Voice voice = RECORD.voice(name, mention);

    assertThat(Convention.VOICES.speakers().isRight(statement, voice, GIVEN)).isEqualTo(byVoices);
    assertThat(Convention.WIRES.speakers().isRight(statement, voice, GIVEN)).isEqualTo(byWires);
  }

  @Test
  void noSpeaker_isRightOnlyWhereTheArticleDoesNotSay() {
    for (Convention convention : Convention.values()) {
      SpeakerMatch speakers = convention.speakers();
      GoldStatement unsaid = statement(null, null, null);

      assertThat(speakers.isRight(unsaid, null, GIVEN)).isTrue();
      assertThat(speakers.isRight(unsaid, RECORD.voice("Bo Lind", null), GIVEN)).isFalse();
      assertThat(speakers.isRight(statement("Bo Lind", null, "person"), null, GIVEN)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The U.N.'s Mr. Li, un li",
    "Médecins-Sans Frontières, médecins sans frontières",
    "Dr of the, ''"
  })
  void words_ofNames(String name, String words) {
    assertThat(String.join(" ", ComparedWords.OF_VOICES.of(name))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Sousa, minister Ana Sousa, NAME",
    "Ana Sousa, She, HE_OR_SHE",
    "Red Cross, it, IT_THEY_WE",
    "Ana Sousa, who, RELATIVE",
    "Ana Sousa, the minister, DESCRIPTION",
    "Ana Sousa, , NONE",
    ", , NOBODY"
  })
  void reference(String speaker, String mention, Reference expected) {
    assertThat(Reference.of(statement(speaker, mention, "person"))).isEqualTo(expected);
  }

  @Test
  void reference_toAnUnnamedSpeaker() {
    assertThat(Reference.of(statement("an aide", "she", "unnamed"))).isEqualTo(Reference.UNNAMED);
  }

  private static GoldStatement statement(String speaker, String mention, String type) {
    return new GoldStatement(
        GoldStatement.Kind.SPEECH, "“We won,”", new Span(27, 36), speaker, mention, type, null);
  }
}
