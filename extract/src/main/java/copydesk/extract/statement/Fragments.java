package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code The minister said no. The plan would be "a step back".}: words between marks in the
 * sentence after a report, or within one, and in small letters, are the same speaker's. One or two
 * of them must be what something is said to be; else they are a term, and nobody's word.
 */
final class Fragments {
  private static final double PROBABILITY = 0.5;
  private static final int FARTHEST_VERB = 30;
  private static final int FEWEST_WORDS = 3;
  private static final WordSet NAMING = WordLists.set("before-terms");
  private static final long AS = Words.hash("as");
  private static final long I = Words.hash("I");

  private final Reading r;
  private final Claims claims;

  private Fragments(Reading r, List<Found> statements) {
    this.r = r;
    this.claims = new Claims(r, statements);
  }

  /** The statements, with those of words between marks that go on from one before them. */
  static List<Found> add(StatementSteps.Story story, List<Found> statements) {
    Reading r = story.reading();
    Fragments fragments = new Fragments(r, statements);
    List<Found> all = new ArrayList<>(statements);
    for (Quotation quotation : r.quotations()) {
      if (fragments.claims.of(quotation) < 0 && fragments.isSpeech(quotation)) {
        all.add(fragments.found(quotation));
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** Of the verb of saying before it in its sentence, if any; else it goes on. */
  private Found found(Quotation q) {
    List<Range> content = List.of(new Range(q.first(), q.end()));
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(q.first()));
    for (int i = q.first() - 1; i > Math.max(from, q.first() - FARTHEST_VERB); i--) {
      if (Acts.isSaying(r.word(i)) && r.tokens().shape(i) == Shape.LOWER && !r.isQuoted(i)) {
        Found said = Sources.subject(r, Found.of(i, PROBABILITY, content, null));
        return said.source() == null ? Found.of(-1, 0, content, null) : said;
      }
    }
    return Found.of(-1, 0, content, null);
  }

  private boolean isSpeech(Quotation q) {
    int sentence = r.tokens().sentenceOf(q.first());
    return q.opened()
        && q.closed()
        && r.article().blockOf(sentence).kind() == Section.Kind.PARAGRAPH
        && (isNearReport(sentence) || found(q).cue() >= 0)
        && isInSmallLetters(q)
        && !isTerm(q.first() - 1)
        && (q.wordsEnd() - q.wordsStart() >= FEWEST_WORDS || isPredicate(q));
  }

  private boolean isNearReport(int sentence) {
    boolean follows =
        sentence > 0 && r.tokens().blockOf(sentence - 1) == r.tokens().blockOf(sentence);
    return claims.reports(sentence) || (follows && claims.reports(sentence - 1));
  }

  private boolean isInSmallLetters(Quotation q) {
    int first = q.wordsStart();
    return r.tokens().shape(first) == Shape.LOWER || r.word(first) == I;
  }

  /** Whether what stands before the mark says that a name, a title or a term follows. */
  private boolean isTerm(int before) {
    boolean linked = r.word(before) == AS || r.classOf(before) == WordClass.BE;
    int named = linked ? before - 1 : before;
    return NAMING.contains(r.word(named)) || r.tokens().is(Math.max(0, before), '=');
  }

  /** "would be “limited”.": the last words of their clause, after "be". */
  private boolean isPredicate(Quotation q) {
    boolean ends =
        switch (r.classOf(q.end())) {
          case STOP, COMMA, SEMICOLON, THAT -> true;
          default -> isStopWithin(q);
        };
    return ends && r.classOf(q.first() - 1) == WordClass.BE;
  }

  private boolean isStopWithin(Quotation q) {
    WordClass last = r.classOf(q.wordsEnd() - 1);
    return last == WordClass.STOP || last == WordClass.COMMA;
  }
}
