package copydesk.extract.office;

import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Party;

/**
 * Reads what an article says its organisations are: before the name ("the state-run potash miner
 * Belaruskali", "consumer watchdog Which") and after it ("Keel & Partners, a broker,"). Looks at a
 * bounded number of tokens around each name.
 */
public final class KindReader {
  private static final int LONGEST = 6;
  private static final int LONGEST_APPOSITION = 14;
  private static final WordSet KINDS = WordLists.set("organisation-kinds");

  /** What ends an apposition; others, as brackets, may stand in the description of a company. */
  private static final String STOPS = ",.;";

  private static final WordSet ARTICLES = WordLists.set("kind-articles");
  private static final WordSet ENDS = WordLists.set("end-of-kind");

  private final Tokens tokens;

  private KindReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Adds to the organisations what stands around each of their names. */
  public static void add(Tokens tokens, Parties parties) {
    KindReader reader = new KindReader(tokens);
    for (Entity party : parties.all()) {
      if (party.type() == Party.Type.ORGANISATION) {
        party.references().forEach(reference -> reader.read(party, reference.range()));
      }
    }
  }

  private void read(Entity organisation, Range name) {
    int sentence = tokens.sentenceOf(name.first());
    readBefore(organisation, name.first(), tokens.sentenceStart(sentence));
    readAfter(organisation, name.end(), tokens.sentenceEnd(sentence));
  }

  /** The words right before the name, where the last of them is a kind. */
  private void readBefore(Entity organisation, int first, int from) {
    if (first == from || !KINDS.contains(tokens.word(first - 1))) {
      return;
    }
    int start = first - 1;
    while (start > from && first - start < LONGEST && isModifier(start - 1, from)) {
      start--;
    }
    if (tokens.shape(start) != Shape.MARK) {
      organisation.hold(new Entity.Role(new Range(start, first), null));
    }
  }

  private boolean isModifier(int i, int from) {
    if (tokens.is(i, '-')) {
      return !tokens.isSpaced(i) && !tokens.isSpaced(i + 1);
    }
    boolean small =
        tokens.shape(i) == Shape.LOWER || (i == from && tokens.shape(i) == Shape.CAPITALISED);
    return small && !ENDS.contains(tokens.word(i));
  }

  /** ", a broker in Dublin,": from the article on up to the comma or stop that ends it. */
  private void readAfter(Entity organisation, int end, int to) {
    if (end + 2 >= to || !tokens.is(end, ',') || !ARTICLES.contains(tokens.word(end + 1))) {
      return;
    }
    boolean kind = false;
    int last = end + 2;
    while (last < to && last - end < LONGEST_APPOSITION && !isStop(last)) {
      kind |= KINDS.contains(tokens.word(last));
      last++;
    }
    if (kind && last < to && isStop(last)) {
      organisation.hold(new Entity.Role(new Range(end + 2, last), null));
    }
  }

  private boolean isStop(int i) {
    return tokens.isMark(i, STOPS);
  }
}
