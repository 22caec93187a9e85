package copydesk.extract.office;

import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Reads the offices that an article gives its persons: titles before names ("US Secretary of State
 * Antony Blinken"), appositions after them ("Hugh Hill, a doctor,") and before them ("the foreign
 * minister, Shah Mehmood Qureshi"). Looks at a bounded number of tokens around each name.
 */
public final class OfficeReader {
  private static final int LONGEST_TITLE = 9;
  private static final int LONGEST_APPOSITION = 16;

  /** Farther from its start, an apposition's main word is that of something else. */
  private static final int FARTHEST_HEAD = 6;

  /** So many words before a name may tell a gender: "Mrs", "Queen". */
  private static final int TITLES_BEFORE = 2;

  private static final int FARTHEST_OWNER = 4;

  /** What ends an apposition. */
  private static final String STOPS = ",.;:(\"“";

  private static final WordSet ARTICLES = WordLists.set("office-articles");
  private static final WordSet OF = WordLists.set("office-prepositions");
  private static final WordSet LINKS = WordSet.of("of for");
  private static final WordSet NEVER_IN_TITLES = WordLists.set("never-in-office");

  private static final WordSet BE = WordSet.of("is was became becomes");
  private static final WordSet STILL = WordLists.set("still");
  private static final WordSet HEADING = WordLists.set("heading-verbs");
  private static final WordSet CHAIRING = WordLists.set("chairing-verbs");
  private static final long WHO = Words.hash("who");

  private final Tokens tokens;
  private final Parties parties;

  private OfficeReader(Tokens tokens, Parties parties) {
    this.tokens = tokens;
    this.parties = parties;
  }

  /** Adds to the persons what stands around each of their names: offices, and their gender. */
  public static void add(Tokens tokens, Parties parties) {
    OfficeReader reader = new OfficeReader(tokens, parties);
    for (Entity party : parties.all()) {
      if (party.isPerson()) {
        party.references().forEach(reference -> reader.read(party, reference.range()));
      }
    }
  }

  private void read(Entity person, Range name) {
    int first = name.first();
    int end = name.end();
    int sentence = tokens.sentenceOf(first);
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    readGender(person, name, from);
    readTitle(person, first, from);
    int after = end < to && tokens.is(end, ',') ? end + 1 : end;
    if (after + 2 < to && tokens.word(after) == WHO) {
      readRelative(person, after + 1, to);
    } else if (after > end) {
      readApposition(person, after, to);
    }
    if (first - 1 > from && tokens.is(first - 1, ',')) {
      readTitle(person, first - 1, from);
    }
  }

  private void readGender(Entity person, Range name, int from) {
    if (name.length() > 1 && person.gender() == Gender.UNKNOWN) {
      person.learnGender(GivenNames.gender(tokens.word(name.first())));
    }
    for (int i = Math.max(from, name.first() - TITLES_BEFORE); i < name.end(); i++) {
      person.learnGender(Offices.gender(tokens.word(i)));
    }
  }

  /** The title whose last word stands right before the token. */
  private void readTitle(Entity person, int before, int from) {
    int start = before;
    boolean head = false;
    while (start > from && before - start < LONGEST_TITLE && isTitlePart(start - 1, before)) {
      start--;
      head |= Offices.isHead(tokens.word(start));
    }
    while (start < before && !startsTitle(start)) {
      start++;
    }
    if (head && start < before) {
      hold(person, start, before);
    }
  }

  private boolean isTitlePart(int i, int before) {
    Entity named = parties.at(i);
    if (named != null && named.isPerson()) {
      return false;
    }
    long word = tokens.word(i);
    Shape shape = tokens.shape(i);
    if (shape == Shape.MARK) {
      return ((tokens.is(i, '-') && !tokens.isSpaced(i)) || tokens.isPossessive(i))
          && i + 1 < before;
    }
    if (NEVER_IN_TITLES.contains(word) || ARTICLES.contains(word)) {
      return false;
    }
    return (shape.isCapital() && !isSentenceStarter(i))
        || named != null
        || Offices.isModifier(word)
        || (LINKS.contains(word) && i + 1 < before);
  }

  /** A capital at the start of a sentence says nothing, unless the word is of an office. */
  private boolean isSentenceStarter(int i) {
    return i == tokens.sentenceStart(tokens.sentenceOf(i))
        && parties.at(i) == null
        && !Offices.isModifier(tokens.word(i))
        && tokens.shape(i) == Shape.CAPITALISED
        && !tokens.shape(i + 1).isCapital();
  }

  private boolean startsTitle(int i) {
    return tokens.shape(i) != Shape.MARK && !LINKS.contains(tokens.word(i));
  }

  private void readApposition(Entity person, int start, int to) {
    if (isAnother(start, to)) {
      return;
    }
    int end = start;
    int head = -1;
    while (end < to && end - start < LONGEST_APPOSITION && !isStop(end)) {
      if (head < 0 && Offices.isHead(tokens.word(end)) && parties.at(end) == null) {
        head = end;
      }
      end++;
    }
    boolean closed = end < to && isStop(end);
    if (!closed || head < 0 || head - start > FARTHEST_HEAD) {
      return;
    }
    person.learnGender(Offices.gender(tokens.word(head)));
    int from = ARTICLES.contains(tokens.word(start)) ? start + 1 : start;
    if (opens(start)) {
      hold(person, from, end);
    }
  }

  /** The next of a list, not "Joe Biden's top diplomat". */
  private boolean isAnother(int start, int to) {
    Entity other = parties.at(start);
    int end = start;
    while (end < to && other != null && parties.at(end) == other) {
      end++;
    }
    return other != null && other.isPerson() && !(end < to && tokens.isPossessive(end));
  }

  /** "who heads the trust", "who is now president of France". */
  private void readRelative(Entity person, int verb, int to) {
    int next = verb + 1;
    if (BE.contains(tokens.word(verb))) {
      while (next + 1 < to && STILL.contains(tokens.word(next))) {
        next++;
      }
      if (isOffice(next, to)) {
        readApposition(person, next, to);
      }
    } else if (HEADING.contains(tokens.word(verb))) {
      int object = next < to && ARTICLES.contains(tokens.word(next)) ? next + 1 : next;
      Entity headed = parties.at(object);
      int end = object;
      while (end < to && end - verb < LONGEST_TITLE && !isStop(end)) {
        end++;
      }
      if (headed != null && !headed.isPerson()) {
        person.hold(new Entity.Role(new Range(verb, next), headed));
      } else if (headed == null
          && CHAIRING.contains(tokens.word(verb))
          && end < to
          && isStop(end)) {
        person.hold(new Entity.Role(new Range(verb, end), null));
      }
    }
  }

  /** Whether the main word of an office comes before any "of": no "friend of his wife". */
  private boolean isOffice(int from, int to) {
    for (int i = from; i < to && !isStop(i) && !OF.contains(tokens.word(i)); i++) {
      if (Offices.isHead(tokens.word(i)) && parties.at(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** "a doctor", "chief executive of", "Pakistan's foreign minister". */
  private boolean opens(int start) {
    return ARTICLES.contains(tokens.word(start))
        || Offices.isModifier(tokens.word(start))
        || tokens.shape(start).isCapital();
  }

  private boolean isStop(int i) {
    return tokens.isMark(i, STOPS);
  }

  /** Splits the office from whose it is: "US | Secretary of State", "director of | the CDC". */
  private void hold(Entity person, int start, int end) {
    Entity of = parties.at(start);
    int first = start;
    if (of != null && !of.isPerson()) {
      while (first < end && (parties.at(first) == of || tokens.isPossessive(first))) {
        first++;
      }
    }
    int last = end;
    for (int i = first; i + 1 < end && (of == null || of.isPerson()); i++) {
      if (OF.contains(tokens.word(i))) {
        Entity after = named(i + 1, end);
        if (after != null && !after.isPerson()) {
          of = after;
          last = i;
        }
      }
    }
    if (of == null) {
      of = institution(first, last); // "World Bank economist" is a title as it stands
    }
    if (first < last) {
      Entity owner = of == null || of.isPerson() ? null : of;
      person.hold(new Entity.Role(new Range(first, last), owner));
    }
  }

  private Entity institution(int from, int end) {
    for (int i = from; i < end; i++) {
      Entity entity = parties.at(i);
      if (entity != null && !entity.isPerson()) {
        return entity;
      }
    }
    return null;
  }

  private Entity named(int from, int end) {
    for (int i = from; i < Math.min(end, from + FARTHEST_OWNER); i++) {
      if (parties.at(i) != null) {
        return parties.at(i);
      }
    }
    return null;
  }
}
