package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Spelling;
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
  private static final int SURNAME = 4;

  private static final int GIVEN_NAME = 2;
  private static final int NAMED_BEFORE = 1;

  private final Tokens tokens;
  private final List<Entity> persons = new ArrayList<>();
  private final Map<Long, List<Entity>> byWord = new HashMap<>();

  PersonMerger(Tokens tokens) {
    this.tokens = tokens;
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
    for (Entity candidate : namesakes(form.lastWord())) {
      if (isSame(form, candidate)) {
        add(candidate, form, Merge.SAME_PERSON);
        return;
      }
    }
    for (Entity candidate : namesakes(form.firstWord())) {
      if (isVariantSurname(form, candidate)) {
        add(candidate, form, Merge.VARIANT_SURNAME);
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

  private boolean isSame(NameForm form, Entity candidate) {
    NameForm other = candidate.forms().get(0);
    if (form.endsWith(other) || other.endsWith(form)) {
      return true;
    }
    return form.lastWord() == other.lastWord()
        && (givenNamesAgree(form, other) || isVariantEnd(form, other) || isVariantEnd(other, form));
  }

  /** "Mehmood Qureshi" is the end of "Shah Mahmood Qureshi". */
  private boolean isVariantEnd(NameForm end, NameForm full) {
    int before = full.size() - end.size();
    if (end.size() < 2 || before <= 0) {
      return false;
    }
    for (int k = 0; k < end.size() - 1; k++) {
      boolean same = end.words()[k] == full.words()[before + k];
      if (!same && !isVariant(string(end, k), string(full, before + k))) {
        return false;
      }
    }
    return true;
  }

  /** "Mehmood" and "Mahmood", but "Maria" and "Marie" are two names. */
  private static boolean isVariant(String a, String b) {
    return Spelling.isVariant(a, b) && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
  }

  /** The first given names decide: equal, an initial of the other, or spelled nearly the same. */
  private boolean givenNamesAgree(NameForm a, NameForm b) {
    if (a.firstWord() == b.firstWord()) {
      return middleNamesAgree(a, b);
    }
    String x = firstString(a);
    String y = firstString(b);
    boolean initial = isInitial(x) || isInitial(y);
    return initial ? sameLetter(x, y) : Spelling.isVariant(x, y);
  }

  /** "Shah Mehmood Qureshi" and "Shah Mahmood Qureshi", but not "John Paul" and "John Peter X". */
  private boolean middleNamesAgree(NameForm a, NameForm b) {
    if (a.size() != b.size() || a.size() < 3 || a.words()[1] == b.words()[1]) {
      return true;
    }
    String x = string(a, 1);
    String y = string(b, 1);
    return (isInitial(x) || isInitial(y)) ? sameLetter(x, y) : Spelling.isVariant(x, y);
  }

  private boolean isVariantSurname(NameForm form, Entity candidate) {
    NameForm other = candidate.forms().get(0);
    return other.size() == form.size()
        && form.firstWord() == other.firstWord()
        && form.lastWord() != other.lastWord()
        && Spelling.isVariant(string(form, form.size() - 1), string(other, other.size() - 1));
  }

  private void addSingle(NameForm form) {
    Entity best = null;
    int bestScore = -1;
    for (Entity candidate : namesakes(form.firstWord())) {
      int score = singleScore(form, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best == null) {
      addNew(form);
    } else {
      add(best, form, Merge.SINGLE_NAME);
    }
  }

  /** A surname before a given name; a person named already before one who comes later. */
  private static int singleScore(NameForm form, Entity candidate) {
    NameForm full = candidate.fullest();
    long word = form.firstWord();
    int place = full.lastWord() == word ? SURNAME : full.firstWord() == word ? GIVEN_NAME : 0;
    boolean before = candidate.references().get(0).first() < form.range().first();
    return place + (before ? NAMED_BEFORE : 0);
  }

  private void add(Entity person, NameForm form, Merge by) {
    person.add(form, Mention.Kind.NAME, by);
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

  private String firstString(NameForm form) {
    return string(form, 0);
  }

  /** The form's telling word with this index, as it stands in the text. */
  private String string(NameForm form, int index) {
    int at = -1;
    Range range = form.range();
    for (int i = range.first(); i < range.end(); i++) {
      if (at + 1 < form.size()
          && NameForm.withoutPoints(tokens, i) == form.words()[at + 1]
          && ++at == index) {
        return tokens.string(i);
      }
    }
    return tokens.string(range.first());
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
  }

  private static boolean sameLetter(String a, String b) {
    return Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
  }
}
