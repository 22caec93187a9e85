package copydesk.extract.party;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges one article's names, kind by kind: persons, organisations, countries, places, groups. The
 * names of an added party are one, whatever their words; the other names may belong to it, too.
 */
public final class PartyMerger {
  private final ArticleText article;
  private final Tokens tokens;
  private final KnownParties known;
  private final List<NameForm> persons = new ArrayList<>();
  private final List<NameForm> organisations = new ArrayList<>();
  private final List<NameForm> places = new ArrayList<>();
  private final List<NameForm> groups = new ArrayList<>();
  private final Map<String, Entity> countries = new LinkedHashMap<>();
  private final Map<String, Entity> added = new LinkedHashMap<>();
  private final List<AddedName> addedNames = new ArrayList<>();

  private record AddedName(PartyReference party, NameForm form) {
    boolean isOwn() {
      return form.lastWord() == NameForm.lastWordOf(party.name());
    }
  }

  private PartyMerger(ArticleText article, KnownParties known) {
    this.article = article;
    this.tokens = article.tokens();
    this.known = known;
  }

  /**
   * The parties of all names, and countries that are there as an adjective only: added parties
   * first, then kind by kind.
   */
  public static List<Entity> merge(ArticleText article, KnownParties known, List<Name> names) {
    PartyMerger merger = new PartyMerger(article, known);
    names.forEach(merger::sort);
    return merger.merge();
  }

  private void sort(Name name) {
    NameForm form =
        name.added() == null
            ? NameForm.of(tokens, name)
            : NameForm.of(tokens, name.range()); // a nickname may start with an office
    if (form.size() == 0) {
      return;
    }
    if (name.added() != null) {
      addedNames.add(new AddedName(name.added(), form));
      return;
    }
    switch (name.type()) {
      case PERSON -> persons.add(form);
      case ORGANISATION -> organisations.add(form);
      case LOCATION -> addPlace(form);
      case GROUP -> addGroup(form);
    }
  }

  private List<Entity> merge() {
    mergeAdded();
    List<Entity> all = new ArrayList<>(added.values());
    PersonMerger merger = new PersonMerger(tokens);
    added(Party.Type.PERSON).forEach(merger::take);
    all.addAll(merger.merge(persons));
    all.addAll(mergeOrganisations());
    all.addAll(countries.values());
    all.addAll(merge(Party.Type.PLACE, places));
    all.addAll(merge(Party.Type.GROUP, groups));
    return all;
  }

  /** The party's own name first, then the fullest: others are compared with the first. */
  private void mergeAdded() {
    addedNames.sort(
        Comparator.comparing((AddedName name) -> !name.isOwn())
            .thenComparing(name -> -name.form().size()));
    for (AddedName name : addedNames) {
      Entity entity =
          name.party().type() == Party.Type.COUNTRY
              ? country(name.party())
              : added.computeIfAbsent(name.party().key(), key -> Entity.ofAdded(name.party()));
      entity.add(name.form(), Mention.Kind.NAME, Merge.ADDED_NAME);
    }
  }

  private List<Entity> added(Party.Type type) {
    return added.values().stream().filter(entity -> entity.type() == type).toList();
  }

  /** "The Republicans" are the Republican Party, where that is named; else people. */
  private List<Entity> mergeOrganisations() {
    OrganisationMerger merger = new OrganisationMerger(tokens, Party.Type.ORGANISATION, known);
    added(Party.Type.ORGANISATION).forEach(merger::take);
    List<Entity> merged = merger.merge(organisations);
    groups.removeIf(
        form -> {
          Entity party = merger.partisan(form);
          if (party != null) {
            boolean plural = form.text().endsWith("s");
            Mention.Kind kind = plural ? Mention.Kind.NAME : Mention.Kind.TITLE;
            party.add(form, kind, Merge.PARTISANS);
          }
          return party != null;
        });
    return merged;
  }

  private List<Entity> merge(Party.Type type, List<NameForm> forms) {
    OrganisationMerger merger = new OrganisationMerger(tokens, type, known);
    added(type).forEach(merger::take);
    return merger.merge(forms);
  }

  private void addPlace(NameForm form) {
    PartyReference country = known.country(form.words());
    PartyReference capitalOf = country == null ? known.capital(form.words()) : null;
    if (country != null) {
      country(country).add(form, Mention.Kind.NAME, Merge.COUNTRY);
    } else if (capitalOf != null
        && !isFiledFrom(form)
        && Metonyms.standsForGovernment(tokens, form.range())) {
      country(capitalOf).add(form, Mention.Kind.METONYM, Merge.CAPITAL);
    } else {
      places.add(form);
    }
  }

  private boolean isFiledFrom(NameForm form) {
    int sentence = tokens.sentenceOf(form.range().first());
    return article.blockOf(sentence).kind() == Section.Kind.DATELINE;
  }

  /** "Afghan" tells of Afghanistan; other groups are parties of their own. */
  private void addGroup(NameForm form) {
    PartyReference country = known.demonym(form.words());
    if (country != null) {
      country(country).add(form, Mention.Kind.TITLE, Merge.DEMONYM);
    } else {
      groups.add(form);
    }
  }

  private Entity country(PartyReference entry) {
    return countries.computeIfAbsent(entry.key(), key -> Entity.ofCountry(entry));
  }
}
