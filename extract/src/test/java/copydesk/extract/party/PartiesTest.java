package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartiesTest {
  private static final MarkedText TEXT =
      MarkedText.of("{O Yara ASA} hired {P Ana Sousa} in {L Porto}.");

  private static Parties parties() {
    return TEXT.upTo(Parties.class);
  }

  @Test
  void parties_comeInTextOrder() {
    assertThat(parties().all())
        .extracting(Entity::name)
        .containsExactly("Yara ASA", "Ana Sousa", "Porto");
  }

  @ParameterizedTest
  @CsvSource({"Yara, Yara ASA", "ASA, Yara ASA", "hired,", "Sousa, Ana Sousa", "Porto, Porto"})
  void token_isOfTheName(String word, String party) {
    Entity found = parties().at(TEXT.range(word).first());
    assertThat(found == null ? null : found.name()).isEqualTo(party);
  }

  @Test
  void tokensOutsideTheText_areNobodys() {
    assertThat(parties().at(-1)).isNull();
    assertThat(parties().at(TEXT.tokens().size())).isNull();
  }

  @ParameterizedTest
  @CsvSource({"hired Ana, Ana Sousa", "hired,", "Sousa in Porto, Ana Sousa", "in Porto, Porto"})
  void range_namesItsFirstParty(String words, String party) {
    Entity found = parties().within(TEXT.range(words));
    assertThat(found == null ? null : found.name()).isEqualTo(party);
    assertThat(parties().within(new Range(0, 0))).isNull();
  }

  @Test
  void leftOutParty_isOfNoToken() {
    Parties parties = parties();
    parties.leaveOut(Entity::isPerson);
    assertThat(parties.all()).extracting(Entity::name).containsExactly("Yara ASA", "Porto");
    assertThat(parties.at(TEXT.range("Sousa").first())).isNull();
    assertThat(parties.at(TEXT.range("Porto").first())).isNotNull();
  }
}
