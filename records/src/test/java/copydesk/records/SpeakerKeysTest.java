package copydesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeakerKeysTest {
  private final SpeakerKeys keys = new SpeakerKeys(Examples.article("a"));

  @Test
  void party_hasItsOwnKey() {
    assertThat(keys.of(Examples.statement())).isEqualTo("person/ann-lee");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an official | unnamed/an-official",
        "un député du Québec | unnamed/un-depute-du-quebec",
        "the “father” of the bill, 61 | unnamed/the-father-of-the-bill-61"
      })
  void describedSpeaker_hasAKeyOfThePhrase(String name, String key) {
    assertThat(keys.of(by(new Voice(null, name, null)))).isEqualTo(key);
  }

  @Test
  void nobody_isUnattributed() {
    assertThat(keys.of(by(null))).isEqualTo("unattributed");
  }

  private static Statement by(Voice speaker) {
    Statement s = Examples.statement();
    return new Statement(
        s.id(),
        s.kind(),
        s.text(),
        s.spans(),
        s.cue(),
        s.act(),
        speaker,
        s.relayedBy(),
        s.addressee(),
        s.confidence(),
        s.rule(),
        speaker == null ? Unattributed.NO_SOURCE : null);
  }
}
