package copydesk.extract.speaker;

import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;

/** Words at a statement that name a party and still leave open who speaks. */
final class OpenNames {
  private final Cast cast;
  private final Tokens tokens;
  private final Parties parties;
  private final OfficeMatch offices;

  OpenNames(Cast cast, OfficeMatch offices) {
    this.cast = cast;
    this.tokens = cast.reading().tokens();
    this.parties = cast.parties();
    this.offices = offices;
  }

  /** Whether words that name a party leave open which one speaks. */
  boolean areOpen(Range name, Entity entity) {
    return namesSeveral(name) || isModifier(name, entity) || isShared(name, entity);
  }

  /** Whether the words name more than one party. */
  boolean namesSeveral(Range name) {
    Entity first = null;
    for (int i = name.first(); i < name.end(); i++) {
      Entity entity = parties.at(i);
      if (entity != null && first != null && !entity.equals(first)) {
        return true;
      }
      first = first == null ? entity : first;
    }
    return false;
  }

  /** "the Cambodian leader": the only name is no more than a part of the description. */
  boolean isModifier(Range name, Entity entity) {
    int main = offices.head(name);
    return main >= 0
        && entity != null
        && !entity.isPerson()
        && parties.at(main) == null
        && tokens.shape(main) == Shape.LOWER
        && !namesSeveral(name)
        && entity.equals(parties.within(name.upTo(main)));
  }

  /** Whether the words are no more than a surname, and others have it, too. */
  private boolean isShared(Range name, Entity entity) {
    long surname = surname(name);
    return surname != 0 && entity.isPerson() && cast.namesakes(entity, surname).size() > 2;
  }

  /** The only word of a name among the words; 0 where there are more. */
  long surname(Range name) {
    long surname = 0;
    for (int i = name.first(); i < name.end(); i++) {
      if (parties.at(i) != null) {
        if (surname != 0) {
          return 0;
        }
        surname = tokens.word(i);
      }
    }
    return surname;
  }
}
