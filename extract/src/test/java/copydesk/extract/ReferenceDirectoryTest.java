package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import copydesk.records.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReferenceDirectoryTest {
  private static final ReferenceDirectory DIRECTORY = ReferenceDirectory.load();
  private static final Extractor EXTRACTOR = Extractor.load(DIRECTORY);

  private static final PartyReference JOHN =
      party("person/john-tarkwell", "John Tarkwell", "JoTa", "The Badger of Brill");
  private static final PartyReference VELDT =
      party("organisation/veldt", "Veldt Grain Cooperative", "VGC", "the Grain House");

  private final java.util.Set<String> put = new java.util.HashSet<>();

  @AfterEach
  void remove() {
    put.forEach(DIRECTORY::remove);
  }

  @Test
  void allNamesOfAPerson_areOneParty() {
    String text =
        "Prime Minister John Tarkwell spoke in Madrid on Monday. JoTa said that he was tired. The"
            + " Badger of Brill left early, and Tarkwell's aides with him.";
    Extraction without = read(text);
    put(JOHN);
    Extraction with = read(text);

    Party john = with.party("John Tarkwell");
    assertThat(persons(with)).containsExactly("person/john-tarkwell");
    assertThat(john.refs()).containsExactly("desk:1");
    assertThat(john.aliases()).contains("JoTa", "Badger of Brill", "Tarkwell");
    assertThat(john.mentions()).filteredOn(m -> m.kind() == Mention.Kind.NAME).hasSize(4);
    assertThat(john.roles()).extracting(r -> r.title()).containsExactly("Prime Minister");
    assertThat(without.parties()).doesNotContain("Badger of Brill");
  }

  @Test
  void nickname_isThePersonEvenWithoutTheName() {
    put(JOHN);
    Extraction found =
        read("“I am tired,” JoTa said on Monday. The party wants Tarkwell to go, and soon.");

    assertThat(persons(found)).containsExactly("person/john-tarkwell");
    assertThat(found.speaker("tired")).isEqualTo("John Tarkwell");
    Statement statement = found.statement("tired");
    assertThat(found.party("John Tarkwell").id()).isEqualTo(statement.speaker().party());
  }

  @Test
  void surname_isThatOfTheNameAndNoAliass() {
    put(JOHN);
    Extraction found =
        read("The Badger of Brill spoke on Monday. It was quiet in Brill, for Tarkwell whispers.");

    assertThat(found.party("John Tarkwell").aliases())
        .containsExactly("Badger of Brill", "Tarkwell");
  }

  @Test
  void namesakeOfAKnownPerson_staysApart() {
    put(JOHN);
    Extraction found =
        read("JoTa met the lawyer Alice Tarkwell in Madrid. John Tarkwell and she are not kin.");

    assertThat(persons(found))
        .containsExactlyInAnyOrder("person/john-tarkwell", "person/alice-tarkwell");
  }

  @Test
  void organisation_isKnownByAllItsNames() {
    put(VELDT);
    Extraction found =
        read(
            "The Veldt Grain Cooperative raised its prices on Monday. The Grain House is the"
                + " largest in the south. VGC said that seed is dear.");

    Party veldt = found.party("Veldt Grain Cooperative");
    assertThat(veldt.key()).isEqualTo("organisation/veldt");
    assertThat(veldt.type()).isEqualTo(Party.Type.ORGANISATION);
    assertThat(veldt.aliases()).contains("Grain House", "VGC");
    assertThat(found.article.parties())
        .filteredOn(p -> p.type() == Party.Type.ORGANISATION)
        .hasSize(1);
  }

  @Test
  void wordsThatOnlySoundLikeAName_areNone() {
    put(party("organisation/who-knows", "WHOK", "WHO", "Us Ltd", "IT"));
    Extraction found =
        read("Who came to the fair in Madrid? It rained on us, and the grain house was shut.");

    assertThat(found.parties()).doesNotContain("WHOK");
  }

  @Test
  void aliasInSmallLetters_needsACapitalInTheText() {
    put(party("organisation/zorbla", "Zorbla Group", "zorbla"));

    assertThat(read("In Madrid, Zorbla said it would close.").party("Zorbla Group").aliases())
        .containsExactly("Zorbla");
    assertThat(read("In Madrid, a zorbla is a dance.").parties()).doesNotContain("Zorbla Group");
  }

  @Test
  void nameOfOneWordAndAnArticle_needsTheArticle() {
    put(party("organisation/the-quillon", "The Quillon"));

    assertThat(read("In Madrid, the Quillon said it would close.").parties())
        .contains("The Quillon");
    assertThat(read("In Madrid, Mary Quillon said she would go. Quillon left.").parties())
        .contains("Mary Quillon")
        .doesNotContain("The Quillon");
  }

  @Test
  void nameInsideALongerOne_isNotThePartys() {
    put(party("organisation/tarkwell-fc", "Tarkwell FC", "Tarkwell"));
    Extraction found = read("President Alice Tarkwell spoke in Madrid on Monday.");

    assertThat(persons(found)).containsExactly("person/alice-tarkwell");
    assertThat(found.parties()).doesNotContain("Tarkwell FC");
  }

  @Test
  void longestName_isMeant() {
    put(party("place/brill", "Brill"));
    put(party("organisation/brill-bank", "Brill Mercantile Bank"));
    Extraction found = read("In Brill, shares of Brill Mercantile Bank fell on Monday.");

    assertThat(found.party("Brill").mentions()).hasSize(1);
    assertThat(found.party("Brill Mercantile Bank").key()).isEqualTo("organisation/brill-bank");
  }

  @Test
  void shippedCountry_isCorrectedByItsKey() {
    put(
        new PartyReference(
            "country/pakistan",
            "Pakistan",
            Party.Type.COUNTRY,
            List.of("Land of the Indus"),
            List.of("iso3166:PK", "desk:2")));
    Extraction found =
        read(
            "Pakistan and India held talks on Monday. The Land of the Indus was glad. Pakistani"
                + " officials said so.");

    Party pakistan = found.party("Pakistan");
    assertThat(pakistan.refs()).containsExactly("iso3166:PK", "desk:2");
    assertThat(pakistan.aliases()).containsExactly("Land of the Indus");
    assertThat(pakistan.mentions()).hasSize(3);
  }

  @Test
  void shippedOrganisation_isCorrectedByItsKey() {
    put(
        new PartyReference(
            "organisation/international-monetary-fund",
            "International Monetary Fund",
            Party.Type.ORGANISATION,
            List.of("Washington Lender"),
            List.of("desk:3")));
    Extraction found =
        read("The IMF lends more, the fund said on Monday. The Washington Lender is careful.");

    assertThat(found.article.parties())
        .filteredOn(p -> p.type() == Party.Type.ORGANISATION)
        .singleElement()
        .satisfies(p -> assertThat(p.refs()).containsExactly("desk:3"))
        .satisfies(p -> assertThat(p.aliases()).contains("IMF", "Washington Lender"));
  }

  @Test
  void removedParty_leavesEverythingAsItWas() {
    String text = "John Tarkwell spoke in Madrid on Monday. JoTa said that he was tired.";
    Extraction before = read(text);
    put(JOHN);
    assertThat(read(text).article).isNotEqualTo(before.article);
    DIRECTORY.remove(JOHN.key());

    assertThat(read(text).article).isEqualTo(before.article);
  }

  @Test
  void laterRecord_takesThePlaceOfTheFormer() {
    put(JOHN);
    put(party("person/john-tarkwell", "John Tarkwell", "Old Jo"));
    Extraction found = read("Old Jo spoke in Madrid on Monday. JoTa said that he was tired.");

    assertThat(found.party("John Tarkwell").aliases()).contains("Old Jo").doesNotContain("JoTa");
  }

  @Test
  void partyOfBylineOrCredit_isNotOfTheStory() {
    put(JOHN);
    Extraction found =
        read("Rain stops play\n\nBy John Tarkwell\n\nMADRID, July 9 (VGC) - It rained.\n");

    assertThat(found.parties()).doesNotContain("John Tarkwell");
  }

  @Test
  void sharedName_isThatOfTheFirstKeyInWhicheverOrderTheyCame() {
    PartyReference a = party("group/a", "Zemmeri Tribe", "Zemmeri");
    PartyReference b = party("group/b", "Zemmeri Union", "Zemmeri");
    String text = "In Madrid, the Zemmeri danced.";
    put(b);
    put(a);

    assertThat(read(text).party("Zemmeri Tribe").key()).isEqualTo("group/a");
  }

  @Test
  void shipped_areCountriesAndOrganisations() {
    assertThat(DIRECTORY.shipped())
        .extracting(PartyReference::key)
        .contains("country/pakistan", "organisation/international-monetary-fund")
        .doesNotHaveDuplicates();
  }

  private Extraction read(String text) {
    return Extraction.of(EXTRACTOR, text);
  }

  private void put(PartyReference party) {
    DIRECTORY.put(party);
    put.add(party.key());
  }

  private static PartyReference party(String key, String name, String... aliases) {
    return new PartyReference(
        key, name, PartyReference.typeOf(key).orElseThrow(), List.of(aliases), List.of("desk:1"));
  }

  private static List<String> persons(Extraction found) {
    return found.article.parties().stream()
        .filter(p -> p.type() == Party.Type.PERSON)
        .map(Party::key)
        .toList();
  }
}
