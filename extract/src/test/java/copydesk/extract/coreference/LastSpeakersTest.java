package copydesk.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LastSpeakersTest {
  private static final List<Entity> PARTIES =
      MarkedText.of("{O Yara ASA}, {P Ana Sousa}, {P Tom Ash}, {P Bo Reed}, {P Ida Moe}")
          .upTo(Parties.class)
          .all();

  private final LastSpeakers speakers = new LastSpeakers();

  private void speak(int... parties) {
    for (int party : parties) {
      speakers.spoke(PARTIES.get(party), party);
    }
  }

  @Test
  void nobody_spokeBeforeTheFirst() {
    assertThat(speakers.last()).isNull();
    assertThat(speakers.lastInstitution()).isNull();
    assertThat(speakers.latestFirst()).isEmpty();
  }

  @Test
  void whoSpokeLast_isLast() {
    speak(1, 2, 1);
    assertThat(speakers.last().name()).isEqualTo("Ana Sousa");
    assertThat(speakers.latestFirst())
        .extracting(speaker -> speaker.party().name())
        .containsExactly("Ana Sousa", "Tom Ash");
  }

  @Test
  void institution_isRememberedBehindPersons() {
    speak(0, 1, 2);
    assertThat(speakers.lastInstitution().name()).isEqualTo("Yara ASA");
  }

  @Test
  void longAgo_isForgotten() {
    speak(0, 1, 2, 3, 4);
    assertThat(speakers.lastInstitution()).isNull();
    assertThat(speakers.latestFirst()).hasSize(4);
  }
}
