package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the names of organisations, groups and places of one kind: the same words; the same entry
 * among the known parties; an acronym and the name whose initials it is; a short form that is the
 * start of a longer name ("Yara" of "Yara ASA") or its end, less a country ("Foreign Office").
 */
final class OrganisationMerger {
  private static final WordSet GENERIC = WordLists.set("generic-organisation-words");
  private static final WordSet LINKING = WordLists.set("organisation-small-words");

  /** The key of what is left of a country's name alone. */
  private static final long NO_WORDS = 1;

  private static final int MOST_ALIKE = 8;

  /** A longer name than of so many words is not shortened to one. */
  private static final int LONGEST_CUT = 4;

  private final Tokens tokens;
  private final Party.Type type;
  private final KnownParties known;
  private final List<Entity> found = new ArrayList<>();
  private final Map<Long, Entity> byWords = new HashMap<>();
  private final Map<Long, Entity> byInitials = new HashMap<>();
  private final Map<Long, List<Entity>> byFirst = new HashMap<>();
  private final Map<Long, List<Entity>> byLast = new HashMap<>();
  private final Map<String, Entity> byEntry = new HashMap<>();

  OrganisationMerger(Tokens tokens, Party.Type type, KnownParties known) {
    this.tokens = tokens;
    this.type = type;
    this.known = known;
  }

  /** Takes a party of this kind that is there already: what is short for its names is its name. */
  void take(Entity added) {
    byEntry.put(added.entry().key(), added);
    added.forms().forEach(form -> index(form, added));
  }

  /** The parties of these forms, without those taken. */
  List<Entity> merge(List<NameForm> forms) {
    List<NameForm> longestFirst = new ArrayList<>(forms);
    longestFirst.sort(Comparator.comparingInt(form -> -form.size()));
    for (NameForm form : longestFirst) {
      if (form.size() > 0) {
        add(form);
      }
    }
    return found;
  }

  private void add(NameForm form) {
    PartyReference entry = known.organisation(form.words());
    Entity entity = byWords.get(key(form.words(), 0));
    Merge by = Merge.SAME_WORDS;
    if (entity == null && entry != null) {
      entity = byEntry.get(entry.key());
      by = Merge.SAME_ENTRY;
    }
    if (entity == null && type == Party.Type.ORGANISATION) {
      entity = form.isAcronym() ? byInitials.get(form.firstWord()) : shortened(form);
      by = form.isAcronym() ? Merge.INITIALS : Merge.SHORT_FORM;
    }
    if (entity == null) {
      entity = new Entity(type);
      found.add(entity);
      by = Merge.NEW_PARTY;
    }
    if (entry != null && entity.entry() == null) {
      entity.identify(entry);
      byEntry.put(entry.key(), entity);
    }
    entity.add(form, Mention.Kind.NAME, by);
    index(form, entity);
  }

  private Entity shortened(NameForm form) {
    if (form.size() == 1 && GENERIC.contains(form.firstWord())) {
      return null;
    }
    Entity best = null;
    for (Entity candidate : byFirst.getOrDefault(form.firstWord(), List.of())) {
      if (candidate.fullest().startsWith(form) && isCut(form, candidate.fullest())) {
        best = best == null ? candidate : best;
      }
    }
    if (best == null && form.size() > 1) {
      for (Entity candidate : byLast.getOrDefault(form.lastWord(), List.of())) {
        NameForm full = candidate.fullest();
        if (full.endsWith(form) && known.isCountryWord(full.firstWord())) {
          best = best == null ? candidate : best;
        }
      }
    }
    return best;
  }

  /**
   * One word is a short form unless it is a country's or of a long name: "Yara", not "Norway" of
   * "Norway Tennis Club".
   */
  private boolean isCut(NameForm form, NameForm full) {
    return form.size() > 1
        || (!known.isCountryWord(form.firstWord()) && full.size() <= LONGEST_CUT);
  }

  private void index(NameForm form, Entity entity) {
    byWords.putIfAbsent(key(form.words(), 0), entity);
    if (form.size() > 1) {
      byInitials.putIfAbsent(initials(form, false), entity);
      byInitials.putIfAbsent(initials(form, true), entity);
      list(byFirst, form.firstWord(), entity);
      list(byLast, form.lastWord(), entity);
      if (known.isCountryWord(form.firstWord())) {
        byWords.putIfAbsent(key(form.words(), 1), entity);
        byInitials.putIfAbsent(initialsFrom(form, 1), entity);
      }
    }
  }

  private static void list(Map<Long, List<Entity>> index, long word, Entity entity) {
    List<Entity> entities = index.computeIfAbsent(word, w -> new ArrayList<>(2));
    if (entities.size() < MOST_ALIKE && !entities.contains(entity)) {
      entities.add(entity);
    }
  }

  private static long key(long[] words, int from) {
    return from == words.length ? NO_WORDS : Words.phrase(words, from);
  }

  /** The word that the initials make, with those of small linking words or without. */
  private long initials(NameForm form, boolean linking) {
    StringBuilder initials = new StringBuilder();
    for (int i = form.range().first(); i < form.range().end(); i++) {
      if (tokens.shape(i) != Shape.MARK && (linking || !LINKING.contains(tokens.word(i)))) {
        initials.append(tokens.first(i));
      }
    }
    return Words.hash(initials);
  }

  private long initialsFrom(NameForm form, int skip) {
    StringBuilder initials = new StringBuilder();
    int word = 0;
    for (int i = form.range().first(); i < form.range().end(); i++) {
      if (tokens.shape(i) != Shape.MARK && !LINKING.contains(tokens.word(i)) && word++ >= skip) {
        initials.append(tokens.first(i));
      }
    }
    return Words.hash(initials);
  }
}
