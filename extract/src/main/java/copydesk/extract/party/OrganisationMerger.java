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
 * start of a longer name ("Yara" of "Yara ASA"), or the end of one alone ("the Post"); another name
 * that the text gives beside it ({@link OtherNames}).
 */
final class OrganisationMerger {
  private static final WordSet GENERIC = WordLists.set("generic-organisation-words");
  private static final WordSet LEGAL_FORMS = WordLists.set("company-suffixes");
  private static final WordSet INSTITUTIONS = WordLists.set("short-institution-words");
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
  private final Map<Integer, Entity> byEnd = new HashMap<>();
  private final Map<String, Entity> byPartisans = new HashMap<>();
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
    longestFirst.sort(
        Comparator.comparingInt((NameForm form) -> -form.size())
            .thenComparing(form -> OtherNames.bracketed(tokens, form) < 0));
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
      entity = partisan(form);
    }
    if (entity == null && type == Party.Type.ORGANISATION) {
      entity = otherName(form);
      by = Merge.OTHER_NAME;
    }
    if (entity == null && type == Party.Type.ORGANISATION) {
      entity = form.isAcronym() ? byInitials.get(form.firstWord()) : null;
      by = Merge.INITIALS;
    }
    if (entity == null && type == Party.Type.ORGANISATION) {
      entity = shortened(form);
      by = Merge.SHORT_FORM;
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
    byEnd.put(form.range().end(), entity);
    index(form, entity);
  }

  private Entity otherName(NameForm form) {
    Entity bracketed = byEnd.get(OtherNames.bracketed(tokens, form));
    return bracketed != null ? bracketed : byEnd.get(OtherNames.knownAs(tokens, form));
  }

  private Entity shortened(NameForm form) {
    if (form.size() == 1 && GENERIC.contains(form.firstWord())) {
      return INSTITUTIONS.contains(form.firstWord()) ? onlyInstitution(form.firstWord()) : null;
    }
    Entity start = shortestStart(form);
    return start != null || !isCut(form, form) ? start : onlyEnd(form);
  }

  /** Of several names that start so, the shortest: "Ford" is the Ford Motor Co, not its bank. */
  private Entity shortestStart(NameForm form) {
    Entity best = null;
    for (Entity candidate : byFirst.getOrDefault(form.firstWord(), List.of())) {
      NameForm full = candidate.fullest();
      boolean shortens =
          full.startsWith(form) ? isCut(form, full) : form.size() > 1 && leavesOut(form, full);
      if (shortens && (best == null || full.size() < best.fullest().size())) {
        best = candidate;
      }
    }
    return best;
  }

  /** "The Ministry" of the one name that starts or ends so. */
  private Entity onlyInstitution(long word) {
    List<Entity> starting = byFirst.getOrDefault(word, List.of());
    List<Entity> ending = byLast.getOrDefault(word, List.of());
    if (starting.size() + ending.size() != 1) {
      return null;
    }
    return starting.isEmpty() ? ending.get(0) : starting.get(0);
  }

  /** The one name that ends so: "the Post" of the "Washington Post", "Foreign Office". */
  private Entity onlyEnd(NameForm form) {
    Entity only = null;
    for (Entity candidate : byLast.getOrDefault(form.lastWord(), List.of())) {
      NameForm full = candidate.fullest();
      if (full.endsWith(form) && (form.size() > 1 || full.size() <= LONGEST_CUT)) {
        if (only != null) {
          return null;
        }
        only = candidate;
      }
    }
    return only;
  }

  /** "Macadamia Trust" of "Macadamia Conservation Trust": first and last word, and some between. */
  private static boolean leavesOut(NameForm form, NameForm full) {
    if (form.lastWord() != full.lastWord() || LEGAL_FORMS.contains(form.lastWord())) {
      return false; // "Ford Motor Co" is not "Ford Motor Credit Co"
    }
    int found = 0;
    for (long word : full.words()) {
      found += found < form.size() && form.words()[found] == word ? 1 : 0;
    }
    return found == form.size();
  }

  /**
   * One word is a short form unless it is a country's or of a long name: "Yara", not "Norway" of
   * "Norway Tennis Club".
   */
  private boolean isCut(NameForm form, NameForm full) {
    return form.size() > 1
        || (!known.isCountryWord(form.firstWord()) && full.size() <= LONGEST_CUT);
  }

  /** The political party whose people or adjective this is, where it is named; or null. */
  Entity partisan(NameForm form) {
    String party = Partisans.party(form);
    return party == null ? null : byPartisans.get(party);
  }

  private void index(NameForm form, Entity entity) {
    String party = Partisans.party(form);
    if (party != null) {
      byPartisans.putIfAbsent(party, entity);
    }
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
