package copydesk.extract.party;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges an article's names into its parties and reads their offices. Names in bylines, credits and
 * notes are not of the story. Thread-safe.
 */
public final class PartyFinder {
  private final ReferenceData reference;

  /** Merges with what is known of parties beforehand. */
  public PartyFinder(ReferenceData reference) {
    this.reference = reference;
  }

  /** The parties that the names name. */
  public Parties find(ArticleText article, List<Name> names) {
    Tokens tokens = article.tokens();
    List<NameForm> persons = new ArrayList<>();
    List<NameForm> organisations = new ArrayList<>();
    List<NameForm> places = new ArrayList<>();
    List<NameForm> groups = new ArrayList<>();
    Map<String, Entity> countries = new LinkedHashMap<>();
    Outsiders outsiders = new Outsiders(article);
    for (Name name : TypeAgreement.agree(tokens, Particles.join(tokens, names))) {
      Section.Kind section = article.blockOf(tokens.sentenceOf(name.first())).kind();
      NameForm form =
          name.type() == NameType.PERSON
              ? NameForm.ofPerson(tokens, name.first(), name.end())
              : NameForm.of(tokens, name.first(), name.end());
      if (form.size() == 0
          || !isOfStory(section, name.type())
          || outsiders.contains(name, section)) {
        continue;
      }
      switch (name.type()) {
        case PERSON -> persons.add(form);
        case ORGANISATION -> organisations.add(form);
        case LOCATION -> addPlace(tokens, section, form, countries, places);
        case GROUP -> addGroup(form, countries, groups);
      }
    }
    List<Entity> all = new ArrayList<>(new PersonMerger(tokens).merge(persons));
    all.addAll(merge(tokens, Party.Type.ORGANISATION, organisations));
    all.addAll(countries.values());
    all.addAll(merge(tokens, Party.Type.PLACE, places));
    all.addAll(merge(tokens, Party.Type.GROUP, groups));
    UntaggedNames.add(article, all);
    Parties parties = new Parties(all, tokens.size());
    readOffices(tokens, parties);
    Set<Entity> served = served(all);
    all.removeIf(entity -> !takesPart(entity) && !served.contains(entity));
    return new Parties(all, tokens.size());
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

  private List<Entity> merge(Tokens tokens, Party.Type type, List<NameForm> forms) {
    return new OrganisationMerger(tokens, type, reference).merge(forms);
  }

  /** An agency in the dateline reports the story; it is not in it. */
  private static boolean isOfStory(Section.Kind section, NameType type) {
    return switch (section) {
      case BYLINE, CREDIT, NOTE, DATE -> false;
      case DATELINE -> type == NameType.LOCATION;
      default -> true;
    };
  }

  private void addPlace(
      Tokens tokens,
      Section.Kind section,
      NameForm form,
      Map<String, Entity> countries,
      List<NameForm> places) {
    ReferenceData.Entry country = reference.country(form.words());
    ReferenceData.Entry capitalOf = country == null ? reference.capital(form.words()) : null;
    if (country != null) {
      country(countries, country).add(form, Mention.Kind.NAME);
    } else if (capitalOf != null
        && section != Section.Kind.DATELINE
        && Metonyms.standsForGovernment(tokens, form.first(), form.end())) {
      country(countries, capitalOf).add(form, Mention.Kind.METONYM);
    } else {
      places.add(form);
    }
  }

  /** "Afghan" tells of Afghanistan; other groups are parties of their own. */
  private void addGroup(NameForm form, Map<String, Entity> countries, List<NameForm> groups) {
    ReferenceData.Entry country = reference.demonym(form.words());
    if (country != null) {
      country(countries, country).add(form, Mention.Kind.TITLE);
    } else {
      groups.add(form);
    }
  }

  private static Entity country(Map<String, Entity> countries, ReferenceData.Entry entry) {
    return countries.computeIfAbsent(
        entry.key(),
        key -> {
          Entity entity = new Entity(Party.Type.COUNTRY);
          entity.identify(entry);
          return entity;
        });
  }

  private static void readOffices(Tokens tokens, Parties parties) {
    OfficeReader reader = new OfficeReader(tokens, parties);
    for (Entity person : parties.all()) {
      if (person.isPerson()) {
        for (Entity.Reference reference : List.copyOf(person.references())) {
          reader.read(person, reference.first(), reference.end());
        }
      }
    }
  }
}
