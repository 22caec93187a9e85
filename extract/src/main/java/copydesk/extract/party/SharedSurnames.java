package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.Offices;
import copydesk.extract.word.Words;
import java.util.List;

/**
 * Tells which of several persons with one surname is meant where it stands alone, by the title
 * before it: "Mrs Carter" is no Peter, "Governor Okoth" is who was named as a governor.
 */
final class SharedSurnames {
  /** Weights in the order of {@link PersonMerger}: more than who was named before. */
  private static final int SAME_OFFICE = 4;

  private static final int SAME_SUFFIX = 8;
  private static final int OTHER_GENDER = -8;
  private static final int SAME_GENDER = 2;
  private static final int SAME_PERSON = 16;

  /** By so much it fits better than all others: the same gender beside an unknown one is less. */
  private static final int CLEARLY = SAME_OFFICE;

  private static final int NEAR = 4;

  /** Letters that abbreviations of offices have: "Gov", "Rep", "Sen". */
  private static final int ABBREVIATED = 3;

  private final Tokens tokens;

  SharedSurnames(Tokens tokens) {
    this.tokens = tokens;
  }

  /** How well the title before a single name fits the person of the full name; 0 tells nothing. */
  int agreement(NameForm single, NameForm full) {
    int agreement =
        single.suffix() == full.suffix() ? (single.suffix() == 0 ? 0 : SAME_SUFFIX) : -1;
    agreement += isSaidAfter(single, full) ? SAME_PERSON : 0;
    int from = tokens.sentenceStart(tokens.sentenceOf(single.range().first()));
    int surname = single.range().end() - 1;
    for (int i = Math.max(from, surname - 2); i < surname; i++) {
      agreement += sameGender(Offices.gender(tokens.word(i)), gender(full));
      String title = withoutPoint(i);
      boolean office = i == surname - 1 && Offices.isHead(Words.hash(title));
      agreement += office && isNear(title, full) ? SAME_OFFICE : 0;
    }
    return agreement;
  }

  /**
   * Whether the title fits this one of all who have the surname, and fits every other clearly less.
   */
  boolean decide(NameForm single, Entity person, List<Entity> namesakes) {
    int fits = agreement(single, person.fullest());
    boolean others = false;
    for (Entity other : namesakes) {
      if (other != person && agreement(single, other.fullest()) > fits - CLEARLY) {
        return false;
      }
      others |= other != person;
    }
    return others;
  }

  /** "The older Mr Vale, Peter Vale, …". */
  private boolean isSaidAfter(NameForm single, NameForm full) {
    int end = single.range().end();
    return tokens.is(end, ',') && full.range().first() == end + 1;
  }

  private static int sameGender(Gender title, Gender person) {
    if (title == Gender.UNKNOWN || person == Gender.UNKNOWN) {
      return 0;
    }
    return title == person ? SAME_GENDER : OTHER_GENDER;
  }

  /** By the given name, else by a title before the full name: "Mrs Robin Vale". */
  private Gender gender(NameForm full) {
    Gender gender = GivenNames.gender(full.firstWord());
    int from = tokens.sentenceStart(tokens.sentenceOf(full.range().first()));
    for (int i = full.range().end() - 2; i >= from && i >= full.range().first() - 1; i--) {
      gender = gender == Gender.UNKNOWN ? Offices.gender(tokens.word(i)) : gender;
    }
    return gender;
  }

  /** Whether the office stands at the full name: "Governor Grace Okoth", "Okoth, the governor". */
  private boolean isNear(String office, NameForm full) {
    int sentence = tokens.sentenceOf(full.range().first());
    int first = full.range().first();
    int end = full.range().end();
    int from = Math.max(tokens.sentenceStart(sentence), first - 1);
    int to = Math.min(tokens.sentenceEnd(sentence), tokens.is(end, ',') ? end + NEAR : end);
    for (int i = from; i < to; i++) {
      boolean inName = i >= first && i < end;
      if (isSame(office, withoutPoint(i)) && !(inName && full.contains(tokens.word(i)))) {
        return true;
      }
    }
    return false;
  }

  /** The same office, or short for it: "Sen" of "Senator". */
  private static boolean isSame(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    return (a.length() == b.length() || shared == ABBREVIATED)
        && a.regionMatches(true, 0, b, 0, shared);
  }

  private String withoutPoint(int i) {
    String word = tokens.string(i);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
