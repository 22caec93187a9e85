package copydesk.extract;

import copydesk.extract.coreference.Descriptions;
import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.naming.AddedNames;
import copydesk.extract.naming.HeadlineNames;
import copydesk.extract.naming.OfficeCountries;
import copydesk.extract.naming.Outsiders;
import copydesk.extract.naming.Particles;
import copydesk.extract.naming.TypeAgreement;
import copydesk.extract.office.KindReader;
import copydesk.extract.office.OfficeReader;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.party.PartyMerger;
import copydesk.extract.party.UntaggedNames;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import copydesk.records.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Merges an article's names into its parties and reads their offices. Names in bylines, credits and
 * notes are not of the story. Thread-safe.
 */
public final class PartyFinder {
  private final ReferenceDirectory directory;

  /** Merges with what is known of parties beforehand. */
  public PartyFinder(ReferenceDirectory directory) {
    this.directory = directory;
  }

  /** The parties that the names name, and those of known parties that no name was found of. */
  public Parties find(ArticleText article, List<Name> names) {
    Tokens tokens = article.tokens();
    KnownParties known = directory.current();
    List<Name> joined =
        OfficeCountries.add(
            tokens, HeadlineNames.withoutSlugs(article, Particles.join(tokens, names)));
    AddedNames all = AddedNames.find(tokens, known, joined);
    List<Name> agreed = TypeAgreement.agree(tokens, all.names());
    Outsiders outsiders = new Outsiders(article);
    PartyMerger merger = new PartyMerger(tokens, known);
    for (int i = 0; i < agreed.size(); i++) {
      Name name = all.party(i) == null ? agreed.get(i) : all.names().get(i);
      Section.Kind section = article.blockOf(tokens.sentenceOf(name.first())).kind();
      if (!isOfStory(section, name.type()) || outsiders.contains(name, section)) {
        continue;
      }
      if (all.party(i) == null) {
        merger.add(name, section);
      } else {
        merger.add(name, all.party(i));
      }
    }
    List<Entity> merged = merger.merge();
    UntaggedNames.add(article, merged);
    Parties parties = new Parties(merged, tokens.size());
    readOffices(tokens, parties);
    Set<Entity> served = served(merged);
    merged.removeIf(entity -> !takesPart(entity) && !served.contains(entity));
    Parties found = new Parties(merged, tokens.size());
    Descriptions.add(article, found);
    return found;
  }

  /** A country of which only an adjective is there, and that once, takes no part in the story. */
  private static boolean takesPart(Entity party) {
    return !party.forms.isEmpty() || party.references().size() > 1;
  }

  /** Whose offices the persons hold: "French President" needs its France. */
  private static Set<Entity> served(List<Entity> entities) {
    Set<Entity> served = new HashSet<>();
    for (Entity entity : entities) {
      entity.offices().forEach(office -> served.add(office.of()));
    }
    return served;
  }

  /** An agency in the dateline reports the story; it is not in it. */
  private static boolean isOfStory(Section.Kind section, NameType type) {
    return switch (section) {
      case BYLINE, CREDIT, NOTE, DATE -> false;
      case DATELINE -> type == NameType.LOCATION;
      default -> true;
    };
  }

  private static void readOffices(Tokens tokens, Parties parties) {
    OfficeReader offices = new OfficeReader(tokens, parties);
    KindReader kinds = new KindReader(tokens);
    for (Entity party : parties.all()) {
      for (Entity.Reference reference : List.copyOf(party.references())) {
        if (party.isPerson()) {
          offices.read(party, reference.first(), reference.end());
        } else if (party.type() == Party.Type.ORGANISATION) {
          kinds.read(party, reference.first(), reference.end());
        }
      }
    }
  }
}
