package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Role;
import copydesk.records.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartiesTest {
  @Test
  void namesOfOnePerson_areOneParty() {
    Extraction found =
        Extraction.of(
            "Foreign Minister Samir Mehmood Rashid met reporters on Monday. Samir Mahmood Rashid"
                + " said he was hopeful. Rashid will travel on Friday. FM Rashid flies home later.");
    Party rashid = found.party("Samir Mehmood Rashid");
    assertThat(rashid.type()).isEqualTo(Party.Type.PERSON);
    assertThat(rashid.aliases()).contains("Samir Mahmood Rashid", "Rashid");
    assertThat(rashid.key()).isEqualTo("person/samir-mehmood-rashid");
    assertThat(rashid.roles()).extracting(Role::title).contains("Foreign Minister");
    assertThat(found.article.parties().stream().filter(p -> p.type() == Party.Type.PERSON))
        .hasSize(1);
  }

  @Test
  void middleInitial_changesNoKey() {
    Extraction found =
        Extraction.of("Senator Mary K. Doyle spoke on Monday. Mary Doyle said she would stand.");
    assertThat(found.party("Mary K. Doyle").key()).isEqualTo("person/mary-doyle");
  }

  @Test
  void twoPeopleOfOneSurname_stayApart() {
    Extraction found =
        Extraction.of(
            "President Carlos Vega met his brother Luis Vega in Madrid on Monday. Carlos Vega said"
                + " the visit was private. Luis Vega said nothing.");
    assertThat(found.parties()).contains("Carlos Vega", "Luis Vega");
  }

  @Test
  void country_isKnownByNameAdjectiveAndGovernment() {
    Extraction found =
        Extraction.of(
            "Pakistan and the United States held talks on Monday. Pakistani officials were pleased."
                + " Ties between Islamabad and Washington have improved, analysts said. The US"
                + " embassy declined to comment.");
    Party pakistan = found.party("Pakistan");
    assertThat(pakistan.type()).isEqualTo(Party.Type.COUNTRY);
    assertThat(pakistan.refs()).contains("iso3166:PK");
    assertThat(pakistan.mentions())
        .extracting(Mention::kind)
        .contains(Mention.Kind.NAME, Mention.Kind.TITLE, Mention.Kind.METONYM);
    assertThat(found.party("United States").aliases()).contains("US");
  }

  @Test
  void capitalThatIsAPlace_staysOne() {
    Extraction found = Extraction.of("The fair opened in Islamabad on Monday, and it rained.");
    assertThat(found.party("Islamabad").type()).isEqualTo(Party.Type.PLACE);
  }

  @Test
  void acronym_isItsExpansion() {
    Extraction found =
        Extraction.of(
            "The International Atomic Energy Agency sent a team to Vienna on Monday. The IAEA said"
                + " the team would stay a week.");
    Party agency = found.party("International Atomic Energy Agency");
    assertThat(agency.aliases()).contains("IAEA");
    assertThat(agency.type()).isEqualTo(Party.Type.ORGANISATION);
  }

  @Test
  void particles_arePartOfAName() {
    Extraction found =
        Extraction.of(
            "Commission President Ursula von der Leyen spoke in Brussels on Monday. Von der Leyen"
                + " left early.");
    assertThat(found.parties()).contains("Ursula von der Leyen");
  }

  @Test
  void offices_sayWhose() {
    Extraction found =
        Extraction.of("French President Marcel Dubois arrived on Monday for a visit of two days.");
    Party dubois = found.party("Marcel Dubois");
    Role role = dubois.roles().get(0);
    assertThat(role.title()).isEqualTo("President");
    assertThat(role.of()).isEqualTo(found.party("France").id());
  }

  @Test
  void officeThatIsOnceSaidToBeOfSomeone_isOneRole() {
    Extraction found =
        Extraction.of(
            "President Marcel Dubois arrived on Monday. He was late. Officials received French"
                + " President Marcel Dubois at noon.");
    List<Role> roles = found.party("Marcel Dubois").roles();
    assertThat(roles).hasSize(1);
    assertThat(roles.get(0).of()).isEqualTo(found.party("France").id());
    assertThat(roles.get(0).mentions()).containsExactly(new Span(0, 9), new Span(82, 91));
  }

  @Test
  void rolesOverTime_eachHaveTheirMentions() {
    String text =
        "Former senator Anna Kowalska takes over on Monday. The parliament elected Anna Kowalska,"
            + " the justice minister, last week. Justice Minister Anna Kowalska was pleased.";
    List<Role> roles = Extraction.of(text).party("Anna Kowalska").roles();
    assertThat(roles).extracting(Role::title).containsExactly("Former senator", "justice minister");
    assertThat(roles.get(1).mentions())
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .containsExactly("justice minister", "Justice Minister");
  }

  @Test
  void organisations_areWhatTheStorySaysTheyAre() {
    Extraction found =
        Extraction.of(
            "The strike hit the state-run potash miner Belkali Corporation on Monday. Northgate"
                + " Partners, a broker in Dublin, cut its forecast. Workers said they would go on.");
    assertThat(found.party("Belkali Corporation").roles())
        .extracting(Role::title)
        .containsExactly("state-run potash miner");
    assertThat(found.party("Northgate Partners").roles())
        .extracting(Role::title)
        .containsExactly("broker in Dublin");
  }

  @Test
  void creditsAndAgencies_areNoPartiesOfTheStory() {
    Extraction found =
        Extraction.of(
            "By Ann Example\n\nOSLO, Dec 5 (Reuters) - Norway said on Monday that it would sell"
                + " more gas to Germany.\n\n(Reporting by Ann Example; Editing by Bo Writer)");
    assertThat(found.parties()).contains("Norway", "Germany");
    assertThat(found.parties()).doesNotContain("Ann Example", "Bo Writer", "Reuters");
  }

  @Test
  void salience_ordersTheParties() {
    Extraction found =
        Extraction.of(
            "Norway sells more gas\n\nNorway said on Monday it would sell more gas. Norway has"
                + " plenty of it. A spokesman in Sweden did not comment.");
    assertThat(found.parties().get(0)).isEqualTo("Norway");
    assertThat(found.article.parties().stream().mapToDouble(Party::salience).sum())
        .isBetween(0.99, 1.01);
  }

  @Test
  void endOfAFullName_isThePersonInAnySpelling() {
    Extraction found =
        Extraction.of(
            "Shah Mahmood Bokhari met reporters. Mehmood Bokhari said talks went well. John Vance"
                + " met Peter Vance.");
    assertThat(found.party("Shah Mahmood Bokhari").aliases()).contains("Mehmood Bokhari");
    assertThat(found.parties()).contains("John Vance", "Peter Vance");
  }

  @Test
  void relativeClause_saysWhoHeadsWhat() {
    Extraction found =
        Extraction.of(
            "Ana Sousa, who heads the World Bank, left on Monday. Jon Berg, who is now French"
                + " president, stayed. Stan Lowe, who heads the trust, smiled.");
    Role heads = found.party("Ana Sousa").roles().get(0);
    assertThat(heads.title()).isEqualTo("heads");
    assertThat(heads.of()).isEqualTo(found.party("World Bank").id());
    Role president = found.party("Jon Berg").roles().get(0);
    assertThat(president.title()).isEqualTo("president");
    assertThat(president.of()).isEqualTo(found.party("France").id());
    assertThat(found.party("Stan Lowe").roles())
        .extracting(Role::title)
        .containsExactly("heads the trust");
  }

  @Test
  void countryInATitle_isWhoseOfficeItIs() {
    Extraction found =
        Extraction.of("On Friday US Secretary of State Paul Harmon met Igor Sorokin in Geneva.");
    Role role = found.party("Paul Harmon").roles().get(0);
    assertThat(role.title()).isEqualTo("Secretary of State");
    assertThat(role.of()).isEqualTo(found.party("United States").id());
  }

  @Test
  void titleUsedAsAName_isAMentionWhereItMeansOneParty() {
    String text =
        "Foreign Minister Samir Rashid met Defence Minister Omar Khattab. The foreign minister left"
            + " early. The minister was tired. The Commerce Ministry agreed. The ministry was"
            + " silent.";
    Extraction found = Extraction.of(text);
    assertThat(titles(found, "Samir Rashid")).containsExactly("The foreign minister");
    assertThat(titles(found, "Omar Khattab")).isEmpty();
    assertThat(titles(found, "Commerce Ministry")).containsExactly("The ministry");
  }

  private static List<String> titles(Extraction found, String party) {
    return found.party(party).mentions().stream()
        .filter(mention -> mention.kind() == Mention.Kind.TITLE)
        .map(mention -> found.article.text().substring(mention.start(), mention.end()))
        .toList();
  }

  @Test
  void surnameWithinALongerName_isNoMentionOfThePerson() {
    String text =
        "Omar Gilani met reporters at the Gilani Lamp Company on Monday. Mr Gilani smiled. Later"
            + " Gilani left.";
    assertThat(Extraction.of(text).party("Omar Gilani").mentions())
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .containsExactly("Omar Gilani", "Gilani", "Gilani");
  }

  @Test
  void slugOfAHeadline_isNoPartOfAName() {
    Extraction found =
        Extraction.of(
            "Soccer-Rovers boss Smith hits out at referee\n\nLONDON (Northwire) - Alma Rovers"
                + " manager Dean Smith hit out at the referee on Sunday.");
    assertThat(found.parties()).contains("Dean Smith").noneMatch(name -> name.contains("Soccer"));
  }

  @Test
  void capitalThatIsToldToAct_standsForItsGovernment() {
    Extraction found = Extraction.of("The minister urged Kabul to hold talks on Monday.");
    assertThat(found.party("Afghanistan").mentions())
        .extracting(Mention::kind)
        .contains(Mention.Kind.METONYM);
  }

  @Test
  void relativeClauseWithoutAnOffice_isNoRole() {
    Extraction found =
        Extraction.of(
            "Omar Reed, who ran away from home, spoke. Tom Ash, who led protests in Paris, spoke."
                + " Alex Berg, who was a close friend of his wife, spoke.");
    assertThat(found.article.parties()).allMatch(party -> party.roles().isEmpty());
  }

  @Test
  void givenNamesOfTwo_areNoVariants() {
    Extraction found = Extraction.of("Maria Lopez met Ana Marie Lopez in Rome.");
    assertThat(found.parties()).contains("Maria Lopez", "Ana Marie Lopez");
  }
}
