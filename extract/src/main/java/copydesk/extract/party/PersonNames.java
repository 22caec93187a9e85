package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.Spelling;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** Compares two names of persons that stand in one text: whether both can be of one person. */
final class PersonNames {
  private static final WordSet NICKNAMES =
      WordSet.ofNumbers(
          WordLists.shipped().entries("nicknames").stream()
              .map(pair -> pair.split(" ", 2))
              .mapToLong(pair -> Words.phrase(Words.hash(pair[0]), Words.hash(pair[1])))
              .toArray());

  /** Two letters start too many names: "Al" and "Alan". */
  private static final int SHORTEST_CUT = 3;

  /** Spelling mistakes are forgiven in surnames of so many letters. */
  private static final int SHORTEST_VARIANT = 6;

  private final Tokens tokens;

  PersonNames(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether two full names are of one person: the same surname and given names that agree, or the
   * words of the one within the other. "Jr" and "Sr" are two.
   */
  boolean agree(NameForm a, NameForm b) {
    if (a.suffix() != b.suffix()) {
      return false;
    }
    if (a.endsWith(b) || b.endsWith(a) || isWithin(a, b) || isWithin(b, a)) {
      return true;
    }
    return a.lastWord() == b.lastWord()
        && (givenNamesAgree(a, b) || isVariantEnd(a, b) || isVariantEnd(b, a));
  }

  /** Whether only the surnames differ, and these only in spelling. */
  boolean differInSurname(NameForm a, NameForm b) {
    return a.size() == b.size()
        && a.firstWord() == b.firstWord()
        && a.lastWord() != b.lastWord()
        && a.suffix() == b.suffix()
        && Spelling.isVariant(string(a, a.size() - 1), string(b, b.size() - 1));
  }

  /** Whether a name of one word is a full name's surname or given name with another spelling. */
  boolean isVariantPart(NameForm single, NameForm full) {
    String word = string(single, 0);
    return word.length() >= SHORTEST_VARIANT
        && (Spelling.isVariant(word, string(full, full.size() - 1))
            || (GivenNames.gender(single.firstWord()) == Gender.UNKNOWN
                && Spelling.isVariant(word, string(full, 0))));
  }

  /** "Ana Vega" of "Ana Maria Vega Luna": two words of three or more, in their order. */
  private static boolean isWithin(NameForm part, NameForm full) {
    if (part.size() < 2 || full.size() < 3 || part.firstWord() != full.firstWord()) {
      return false;
    }
    int found = 0;
    for (long word : full.words()) {
      found += found < part.size() && part.words()[found] == word ? 1 : 0;
    }
    return found == part.size();
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

  /**
   * The first given names decide: equal, an initial of the other, short for it, or spelled nearly
   * the same.
   */
  private boolean givenNamesAgree(NameForm a, NameForm b) {
    if (a.firstWord() == b.firstWord()) {
      return middleNamesAgree(a, b);
    }
    String x = string(a, 0);
    String y = string(b, 0);
    if (isInitial(x) || isInitial(y)) {
      return sameLetter(x, y);
    }
    return isShort(x, y) || isShort(y, x) || Spelling.isVariant(x, y);
  }

  /** "Ken" of "Kenneth", "Bill" of "William"; not "Paul" of "Paula". */
  private static boolean isShort(String name, String full) {
    long shortNumber = Words.hash(name);
    long fullNumber = Words.hash(full);
    if (NICKNAMES.contains(Words.phrase(fullNumber, shortNumber))) {
      return true;
    }
    Gender one = GivenNames.gender(shortNumber);
    Gender other = GivenNames.gender(fullNumber);
    return name.length() >= SHORTEST_CUT
        && full.length() > name.length() + 1
        && full.startsWith(name)
        && (one == other || one == Gender.UNKNOWN || other == Gender.UNKNOWN);
  }

  /** "Shah Mehmood Qureshi" and "Shah Mahmood Qureshi", but not "John Paul" and "John Peter X". */
  private boolean middleNamesAgree(NameForm a, NameForm b) {
    if (a.size() != b.size() || a.size() < 3 || a.words()[1] == b.words()[1]) {
      return true;
    }
    String x = string(a, 1);
    String y = string(b, 1);
    if (areInitials(x) && areInitials(y)) {
      return false; // "George W." and "George H.W." are two
    }
    return (isInitial(x) || isInitial(y)) ? sameLetter(x, y) : Spelling.isVariant(x, y);
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

  private static boolean areInitials(String word) {
    return isInitial(word) || word.chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  private static boolean sameLetter(String a, String b) {
    return Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
  }
}
