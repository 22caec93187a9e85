package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Block;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code Ministers 'naive' over phone taps}: words between marks in a headline are somebody's, whom
 * the story names where it reports the same words; nobody's name is taken where it does not. One or
 * two words that the story does not report, and a work's title, are no statement.
 */
final class HeadlineQuotes {
  private static final int FEWEST_WORDS = 3;

  /** How many of the story's statements are looked at for the same words. */
  private static final int MOST_STATEMENTS = 20;

  private static final int SHORTEST_WORD = 4;

  /** Words are the same whose first letters are: "narrowing" and "narrows". */
  private static final int STEM = 5;

  private static final WordSet NAMING = WordLists.set("before-terms");

  private final Reading r;
  private final Parties parties;
  private final List<Found> statements;

  private HeadlineQuotes(StatementSteps.Story story, List<Found> statements) {
    this.r = story.reading();
    this.parties = story.parties();
    this.statements = statements;
  }

  /** The statements, with those of words between marks in the headline that none has claimed. */
  static List<Found> add(StatementSteps.Story story, List<Found> statements) {
    Reading r = story.reading();
    Block headline = r.article().layout().headline();
    int from = headline == null ? 0 : r.tokens().at(headline.start());
    int to = headline == null ? 0 : r.tokens().at(headline.end());
    HeadlineQuotes quotes = new HeadlineQuotes(story, statements);
    Claims claims = new Claims(r, statements);
    List<Found> all = new ArrayList<>(statements);
    for (Quotation quotation : r.quotations()) {
      if (quotation.first() >= to) {
        break;
      }
      if (quotation.first() >= from && claims.of(quotation) < 0) {
        Found found = quotes.found(quotation, from, to);
        if (found != null) {
          all.add(found);
        }
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private Found found(Quotation q, int from, int to) {
    int words = q.wordsEnd() - q.wordsStart();
    if (!q.closed() || NAMING.contains(r.word(q.first() - 1)) || isName(q, from, to)) {
      return null;
    }
    Found same = reported(q);
    if (same == null && words < FEWEST_WORDS) {
      return null;
    }
    List<Range> content = List.of(new Range(q.first(), q.end()));
    return Found.of(-1, 0, content, same == null ? null : named(same));
  }

  /** A party, or capitals in a headline that has few but in names: a title or a nickname. */
  private boolean isName(Quotation q, int from, int to) {
    boolean party = parties.at(q.wordsStart()) != null && parties.at(q.wordsEnd() - 1) != null;
    int capitals = 0;
    for (int i = q.wordsStart(); i < q.wordsEnd(); i++) {
      capitals += r.tokens().shape(i).isCapital() ? 1 : 0;
    }
    int balance = capitalsOverSmall(from + 1, q.first()) + capitalsOverSmall(q.end(), to);
    return party || (capitals > 1 && r.isTitle(q) && balance <= 0);
  }

  /** How many of the longer words have a capital, names aside, less those that have none. */
  private int capitalsOverSmall(int from, int to) {
    int balance = 0;
    for (int i = from; i < to; i++) {
      if (isLong(i) && r.tokens().shape(i).isWord() && parties.at(i) == null) {
        balance += r.tokens().shape(i).isCapital() ? 1 : -1;
      }
    }
    return balance;
  }

  private boolean isLong(int i) {
    return r.tokens().end(i) - r.tokens().start(i) >= SHORTEST_WORD;
  }

  /** The first statement of the story that holds the quotation's longer words, one with a name. */
  private Found reported(Quotation q) {
    Found any = null;
    int looked = 0;
    for (Found statement : statements) {
      if (statement.start() > q.end() && looked++ < MOST_STATEMENTS && holds(statement, q)) {
        if (named(statement) != null) {
          return statement;
        }
        any = any == null ? statement : any;
      }
    }
    return any;
  }

  private boolean holds(Found statement, Quotation q) {
    int found = 0;
    for (int i = q.wordsStart(); i < q.wordsEnd(); i++) {
      if (isLong(i) && r.tokens().shape(i) != Shape.MARK) {
        if (!holds(statement, i)) {
          return false;
        }
        found++;
      }
    }
    return found > 0;
  }

  private boolean holds(Found statement, int word) {
    for (Range range : statement.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (isSame(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSame(int a, int b) {
    if (r.word(a) == r.word(b)) {
      return true;
    }
    String text = r.tokens().text();
    return r.tokens().end(a) - r.tokens().start(a) >= STEM
        && r.tokens().end(b) - r.tokens().start(b) >= STEM
        && text.regionMatches(true, r.tokens().start(a), text, r.tokens().start(b), STEM);
  }

  /** The source of a statement where it names somebody who can speak; or null. */
  private Range named(Found statement) {
    Range source = statement.source();
    if (source == null) {
      return null;
    }
    for (int i = source.first(); i < source.end(); i++) {
      Entity entity = parties.at(i);
      if (entity != null && (entity.isPerson() || entity.type() == Party.Type.ORGANISATION)) {
        return source;
      }
    }
    return null;
  }
}
