package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.extract.MarkedText;
import copydesk.extract.name.NameForm;
import copydesk.extract.text.Range;
import copydesk.extract.word.Gender;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntityTest {
  private static final MarkedText TEXT =
      MarkedText.of("{P Sousa} met {P Ana Sousa} and {O SG} and {O Sousa}.");
  private static final PartyReference ENTRY =
      new PartyReference("person/ana", "Ana B. Sousa", Party.Type.PERSON, List.of(), List.of());

  private static NameForm form(int name) {
    return NameForm.of(TEXT.tokens(), TEXT.names().get(name));
  }

  private static Entity named(Entity entity, int... names) {
    for (int name : names) {
      entity.add(form(name), Mention.Kind.NAME, Merge.NEW_PERSON);
    }
    return entity;
  }

  @Test
  void fullestName_isThePartysName() {
    Entity person = named(new Entity(Party.Type.PERSON), 0, 1, 0);
    assertThat(person.name()).isEqualTo("Ana Sousa");
    assertThat(person.references()).hasSize(3);
    assertThat(person.isNamed()).isTrue();
    assertThat(person.isAdded()).isFalse();
  }

  @Test
  void fullName_isFullerThanItsInitials() {
    assertThat(named(new Entity(Party.Type.ORGANISATION), 2, 3).fullest().text())
        .isEqualTo("Sousa");
  }

  @Test
  void addedParty_hasTheNameThatWasAdded() {
    Entity person = named(Entity.ofAdded(ENTRY), 0, 1);
    assertThat(person.name()).isEqualTo("Ana B. Sousa");
    assertThat(person.fullest().text()).isEqualTo("Sousa");
    assertThat(person.isAdded()).isTrue();
    assertThat(person.entry()).isEqualTo(ENTRY);
  }

  @Test
  void knownParty_isCalledAsTheArticleCallsIt() {
    Entity person = named(new Entity(Party.Type.PERSON), 0);
    person.identify(ENTRY);
    assertThat(person.name()).isEqualTo("Sousa");
  }

  @Test
  void countryOfWhichAnAdjectiveIsThere_isNotNamed() {
    PartyReference entry =
        new PartyReference("country/x", "Xania", Party.Type.COUNTRY, List.of(), List.of());
    Entity country = Entity.ofCountry(entry);
    country.add(form(0), Mention.Kind.TITLE, Merge.DEMONYM);
    assertThat(country.isNamed()).isFalse();
    assertThat(country.fullest()).isNull();
    assertThat(country.name()).isEqualTo("Xania");
  }

  @Test
  void gender_isTheOneLearnedLast() {
    Entity person = new Entity(Party.Type.PERSON);
    assertThat(person.gender()).isEqualTo(Gender.UNKNOWN);
    person.learnGender(Gender.FEMALE);
    person.learnGender(Gender.UNKNOWN);
    assertThat(person.gender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  void titlesAndRoles_areAddedAndNotTakenBack() {
    Entity person = named(new Entity(Party.Type.PERSON), 0);
    person.refer(new Range(1, 2), Mention.Kind.PRONOUN);
    person.hold(new Entity.Role(new Range(2, 4), null));
    assertThat(person.references().get(1).by()).isNull();
    assertThat(person.references().get(1).first()).isEqualTo(1);
    assertThat(person.references().get(1).end()).isEqualTo(2);
    assertThat(person.roles().get(0).end()).isEqualTo(4);
    assertThatThrownBy(() -> person.references().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> person.roles().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
