package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that the tagger did not find, by a word that says what they are: institutions by their last
 * one ("Bonavista General Hospital"), persons by the rank before the surname ("Officer Brandow"),
 * and surnames with an elided article ("Rita dell'Acqua"). Not in headlines, where any word may
 * have a capital.
 */
final class MissedNames {
  private static final WordSet ENDS = WordLists.set("institution-ends");
  private static final WordSet RANKS = WordLists.set("police-ranks");
  private static final WordSet ELIDED = WordLists.set("elided-particles");
  private static final WordSet LEADING = WordLists.set("sentence-starters");
  private static final WordSet JOINING = WordSet.of("of for and &");
  private static final int LONGEST = 6;

  private final ArticleText article;
  private final Tokens tokens;
  private final List<Name> kept;

  private MissedNames(ArticleText article, int names) {
    this.article = article;
    tokens = article.tokens();
    kept = new ArrayList<>(names + 2);
  }

  /** The names, in text order, with the missed ones among them. */
  static List<Name> find(ArticleText article, List<Name> names) {
    MissedNames missed = new MissedNames(article, names.size());
    int i = 0;
    for (Name name : names) {
      missed.addBetween(i, name.first());
      missed.kept.add(name);
      i = name.end();
    }
    missed.addBetween(i, missed.tokens.size());
    return missed.kept;
  }

  private void addBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (tokens.shape(i)) {
        case LOWER -> addElided(i, from);
        case CAPITALISED -> addTold(i);
        default -> {} // no such name starts or ends with another
      }
    }
  }

  private void addElided(int i, int from) {
    if (isElided(i) && !isInHeadline(i)) {
      int start = tokens.sentenceStart(tokens.sentenceOf(i));
      add(new Name(elidedFirst(i, Math.max(from, start)), i + 1, NameType.PERSON, 1));
    }
  }

  private void addTold(int i) {
    int start = tokens.sentenceStart(tokens.sentenceOf(i));
    int end = tokens.sentenceEnd(tokens.sentenceOf(i));
    if (isRanked(i, start, end)) {
      if (!isInHeadline(i)) {
        kept.add(new Name(i, i + 1, NameType.PERSON, 1));
      }
    } else if (isInstitutionEnd(i, end) && !isInHeadline(i)) {
      addInstitution(i, start);
    }
  }

  private boolean isInHeadline(int i) {
    return article.blockOf(tokens.sentenceOf(i)).kind() == Section.Kind.HEADLINE;
  }

  /** Adds a name, instead of those before it that are parts of it. */
  private void add(Name name) {
    while (!kept.isEmpty() && kept.get(kept.size() - 1).first() >= name.first()) {
      kept.remove(kept.size() - 1);
    }
    kept.add(name);
  }

  /** "dell'Acqua": an article in small letters, the mark, a capital. */
  private boolean isElided(int i) {
    String text = tokens.text();
    int mark = tokens.end(i) - 2;
    while (mark > tokens.start(i) && text.charAt(mark) != '\'' && text.charAt(mark) != '’') {
      mark--;
    }
    return mark > tokens.start(i)
        && Character.isUpperCase(text.charAt(mark + 1))
        && ELIDED.contains(Words.hash(text, tokens.start(i), mark));
  }

  /** With the given name, where the tagger left that out as well. */
  private int elidedFirst(int i, int from) {
    boolean given = i > from && tokens.shape(i - 1) == Shape.CAPITALISED && !isOpener(i - 1);
    return given ? i - 1 : i;
  }

  private boolean isRanked(int i, int start, int end) {
    return i > start
        && tokens.shape(i - 1) == Shape.CAPITALISED
        && RANKS.contains(tokens.word(i - 1))
        && !Offices.isHead(tokens.word(i))
        && !Offices.isModifier(tokens.word(i))
        && (i + 1 == end || !isCapital(i + 1));
  }

  private boolean isInstitutionEnd(int i, int end) {
    return ENDS.contains(tokens.word(i))
        && (i + 1 == end || !isCapital(i + 1))
        && (i + 2 >= end || !JOINING.contains(tokens.word(i + 1)) || !isCapital(i + 2));
  }

  private boolean isCapital(int i) {
    return tokens.shape(i).isCapital();
  }

  private void addInstitution(int last, int start) {
    int first = last;
    while (first > start && last - first < LONGEST && isCapital(first - 1)) {
      first--;
    }
    while (first < last && isOpener(first)) {
      first++;
    }
    boolean whole = first == start || isOpener(first - 1) || !isJoined(first, start);
    Name before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    boolean cuts = before != null && before.end() > first && !isPart(before, first);
    if (last > first && whole && !cuts) {
      add(new Name(first, last + 1, NameType.ORGANISATION, 1));
    }
  }

  /**
   * Whether the words before it belong to the name: "Pro-Life Alliance", "Prince of Wales Museum".
   */
  private boolean isJoined(int first, int start) {
    int before = first - 1;
    boolean glued = tokens.is(before, '-') && !tokens.isSpaced(first);
    boolean of = before > start && JOINING.contains(tokens.word(before)) && isCapital(before - 1);
    return isCapital(before) || glued || of;
  }

  private static boolean isPart(Name name, int first) {
    return name.first() >= first && name.added() == null;
  }

  /** "The", "At", "But": with a capital only because the sentence starts there. */
  private boolean isOpener(int i) {
    return NameForm.isHonorific(tokens.word(i)) || LEADING.contains(tokens.word(i));
  }
}
