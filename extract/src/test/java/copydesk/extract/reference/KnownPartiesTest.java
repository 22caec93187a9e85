package copydesk.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownPartiesTest {
  private static final PartyReference NORWAY =
      new PartyReference(
          "country/norway", "Noreg", Party.Type.COUNTRY, List.of(), List.of("desk:1"));

  private final ReferenceDirectory directory = ReferenceDirectory.load();

  @Test
  void nothingAdded_leavesWhatIsShipped() {
    KnownParties known = directory.current();
    assertThat(known.isShippedOnly()).isTrue();
    assertThat(known.country(ShippedPartiesTest.words("Norway")).refs())
        .containsExactly("iso3166:NO");
    assertThat(known.isCountryWord(Words.hash("Norway"))).isTrue();
  }

  @Test
  void addedPartyWithAShippedKey_correctsIt() {
    directory.put(NORWAY);
    KnownParties known = directory.current();
    assertThat(known.isShippedOnly()).isFalse();
    assertThat(known.country(ShippedPartiesTest.words("Norway"))).isEqualTo(NORWAY);
    assertThat(known.demonym(ShippedPartiesTest.words("Norwegian"))).isEqualTo(NORWAY);
    assertThat(known.capital(ShippedPartiesTest.words("Oslo"))).isEqualTo(NORWAY);
    assertThat(known.organisation(ShippedPartiesTest.words("WHO")).key())
        .isEqualTo("organisation/world-health-organization");
    assertThat(known.capital(ShippedPartiesTest.words("Bergen"))).isNull();
  }

  @Test
  void whatIsKnown_staysWhileAnArticleIsRead() {
    KnownParties before = directory.current();
    directory.put(NORWAY);
    assertThat(before.isShippedOnly()).isTrue();
    directory.remove(NORWAY.key());
    assertThat(directory.current().isShippedOnly()).isTrue();
    assertThat(directory.current()).isSameAs(directory.current());
  }
}
