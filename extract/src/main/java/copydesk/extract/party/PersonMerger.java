package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Tokens;
import copydesk.records.Mention;
import copydesk.records.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the names of persons. Full names first: the same surname, and given names that are the
 * same, variants in spelling, or an initial of the other. Then single names: the person last named
 * who bears it, as a surname rather than as a given name. Two people with one surname stay apart as
 * long as their given names do.
 */
final class PersonMerger {
  private static final int MOST_NAMESAKES = 16;

  /** An order, no weights: as a surname, then as a given name; at each, who was named before. */
  private static final int SURNAME = 32;

  private static final int GIVEN_NAME = 16;
  private static final int NAMED_BEFORE = 1;

  private final Tokens tokens;
  private final PersonNames names;
  private final SharedSurnames titles;
  private final Map<Integer, Entity> byEnd = new HashMap<>();
  private final List<Entity> persons = new ArrayList<>();
  private final Map<Long, List<Entity>> byWord = new HashMap<>();

  PersonMerger(Tokens tokens) {
    this.tokens = tokens;
    this.names = new PersonNames(tokens);
    this.titles = new SharedSurnames(tokens);
  }

  /** Takes a person who is there already, whose other names may be in the text, too. */
  void take(Entity added) {
    long surname = NameForm.lastWordOf(added.entry().name());
    index(added, new long[] {surname});
    for (NameForm form : added.forms()) {
      if (form.size() == 1 || form.lastWord() == surname) { // no surname ends "The Fox of Hull"
        index(added, form.words());
      }
    }
  }

  /** The persons of these forms, without those taken, in the order of their first full name. */
  List<Entity> merge(List<NameForm> forms) {
    for (NameForm form : forms) {
      if (form.size() > 1) {
        addFull(form);
      }
    }
    for (NameForm form : forms) {
      if (form.size() == 1) {
        addSingle(form);
      }
    }
    return persons;
  }

  private void addFull(NameForm form) {
    Entity known = byEnd.get(OtherNames.knownAs(tokens, form));
    if (known != null) {
      add(known, form, Merge.OTHER_NAME);
      return;
    }
    for (Entity candidate : namesakes(form.lastWord())) {
      if (names.agree(form, candidate.forms().get(0))) {
        add(candidate, form, Merge.SAME_PERSON);
        return;
      }
    }
    for (Entity candidate : namesakes(form.firstWord())) {
      NameForm other = candidate.forms().get(0);
      if (names.differInSurname(form, other)) {
        add(candidate, form, Merge.VARIANT_SURNAME);
        return;
      }
      if (names.agree(form, other)) {
        add(candidate, form, Merge.SAME_PERSON);
        return;
      }
    }
    addNew(form);
  }

  private void addNew(NameForm form) {
    Entity person = new Entity(Party.Type.PERSON);
    persons.add(person);
    add(person, form, Merge.NEW_PERSON);
  }

  private void addSingle(NameForm form) {
    Entity known = byEnd.get(OtherNames.knownAs(tokens, form));
    Entity best = known == null ? bestNamesake(form) : known;
    if (best != null) {
      boolean titled = known == null && titles.decide(form, best, namesakes(form.firstWord()));
      Merge alone = titled ? Merge.TITLED_NAME : Merge.SINGLE_NAME;
      add(best, form, known == null ? alone : Merge.OTHER_NAME);
      return;
    }
    Entity variant = onlyVariant(form);
    if (variant == null) {
      addNew(form);
    } else {
      add(variant, form, Merge.VARIANT_SURNAME);
    }
  }

  private Entity bestNamesake(NameForm form) {
    Entity best = null;
    int bestScore = -1;
    for (Entity candidate : namesakes(form.firstWord())) {
      int score = singleScore(form, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** The one person whose name this is, spelled another way; null where none or several are. */
  private Entity onlyVariant(NameForm form) {
    Entity only = null;
    for (Entity candidate : persons) {
      if (names.isVariantPart(form, candidate.fullest())) {
        if (only != null) {
          return null;
        }
        only = candidate;
      }
    }
    return only;
  }

  /**
   * A surname before a given name; at each, a person whose title agrees, then one named already
   * before one who comes later.
   */
  private int singleScore(NameForm form, Entity candidate) {
    NameForm full = candidate.fullest();
    long word = form.firstWord();
    int place = full.lastWord() == word ? SURNAME : full.firstWord() == word ? GIVEN_NAME : 0;
    boolean before = candidate.references().get(0).first() < form.range().first();
    return place + titles.agreement(form, full) + (before ? NAMED_BEFORE : 0);
  }

  private void add(Entity person, NameForm form, Merge by) {
    person.add(form, Mention.Kind.NAME, by);
    byEnd.put(form.range().end(), person);
    index(person, form.words());
  }

  private void index(Entity person, long[] words) {
    for (long word : words) {
      List<Entity> bearers = byWord.computeIfAbsent(word, w -> new ArrayList<>(2));
      if (!bearers.contains(person) && bearers.size() < MOST_NAMESAKES) {
        bearers.add(person);
      }
    }
  }

  private List<Entity> namesakes(long word) {
    return byWord.getOrDefault(word, List.of());
  }
}
