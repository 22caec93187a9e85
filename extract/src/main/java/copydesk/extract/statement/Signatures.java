package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Quotations that are signed: {@code "…" — Carla Sanchez, 23}, on the same line or on the next one,
 * and {@code "…," -Commissioner X}; those under a heading that is a name, as collections of
 * reactions have them, and those before a line {@code So said Dora Sayle}.
 */
final class Signatures {
  private static final int LONGEST = 15;
  private static final WordSet SO = WordSet.of("so thus");
  private static final WordSet SAID = WordLists.set("trailing-verbs");

  private Signatures() {}

  /** The statements, with those that are signed and that no cue has claimed. */
  static List<Found> sign(StatementSteps.Story story, List<Found> statements) {
    Reading r = story.reading();
    Claims claims = new Claims(r, statements);
    List<Found> all = new ArrayList<>();
    BitSet signatures = new BitSet();
    for (Quotation quotation : r.quotations()) {
      boolean free = claims.of(quotation) < 0;
      boolean signed = free && (Leftovers.isSpeech(r, quotation) || isShort(r, quotation));
      Found found = signed ? signed(r, quotation) : null;
      if (found != null) {
        signatures.set(found.cue() + 1);
        all.add(found);
      }
    }
    statements.stream()
        .filter(other -> other.cue() < 0 || !signatures.get(other.cue() + 1))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** A few words that start their sentence, with a dash right after them. */
  private static boolean isShort(Reading r, Quotation q) {
    return Leftovers.startsSentence(r, q)
        && q.wordsEnd() - q.wordsStart() > 1
        && r.classOf(q.end()) == WordClass.DASH;
  }

  /** Whether the quotation is signed. */
  static boolean isSigned(Reading r, Quotation quotation) {
    return source(r, quotation) != null
        || soSaid(r, quotation) != null
        || heading(r, quotation) != null;
  }

  /** The statement of who signs the quotation; or null. */
  private static Found signed(Reading r, Quotation quotation) {
    List<Range> content = List.of(new Range(quotation.first(), quotation.end()));
    Range source = source(r, quotation);
    Range after = source == null ? soSaid(r, quotation) : null;
    if (after != null) {
      return Found.of(after.first() - 1, 1, content, after);
    }
    if (source == null) {
      Range heading = heading(r, quotation);
      return heading == null ? null : Found.of(-1, 0, content, heading);
    }
    boolean dash = r.classOf(source.first() - 1) == WordClass.DASH;
    return Found.of(dash ? source.first() - 1 : -1, 1, content, source);
  }

  /** The heading right above the quotation's paragraph up to a comma, or null. */
  private static Range heading(Reading r, Quotation quotation) {
    int sentence = r.tokens().sentenceOf(quotation.first());
    int block = r.tokens().blockOf(sentence);
    if (block == 0 || quotation.first() != r.tokens().sentenceStart(sentence)) {
      return null;
    }
    int to = quotation.first();
    int above = r.tokens().sentenceOf(Math.max(0, to - 1));
    int from = r.tokens().sentenceStart(above);
    boolean alone =
        to > from
            && r.tokens().blockOf(above) == block - 1
            && (above == 0 || r.tokens().blockOf(above - 1) < block - 1)
            && r.article().layout().blocks().get(block - 1).kind() == Section.Kind.PARAGRAPH;
    if (!alone || to - from > LONGEST || r.isQuoted(to - 1)) {
      return null;
    }
    int end = from;
    while (end < to && r.tokens().shape(end).isCapital()) {
      end++;
    }
    boolean name =
        end - from >= 2
            && (end == to
                || r.classOf(end) == WordClass.COMMA
                || (end == to - 1 && r.classOf(end) == WordClass.COLON));
    return name ? new Range(from, end) : null;
  }

  /** Who is named in "So said …" right after the quotation, up to a relative clause; or null. */
  private static Range soSaid(Reading r, Quotation quotation) {
    int so = quotation.end();
    if (so + 2 >= r.tokens().size()
        || !SO.contains(r.word(so))
        || !SAID.contains(r.word(so + 1))
        || so != r.tokens().sentenceStart(r.tokens().sentenceOf(so))) {
      return null;
    }
    int to = Math.min(r.tokens().sentenceEnd(r.tokens().sentenceOf(so)), so + 2 + LONGEST);
    int end = so + 2;
    while (end < to && r.classOf(end) != WordClass.STOP && !isAside(r, end)) {
      end++;
    }
    return end > so + 2 ? new Range(so + 2, end) : null;
  }

  private static boolean isAside(Reading r, int i) {
    return r.classOf(i) == WordClass.COMMA && r.classOf(i + 1) == WordClass.RELATIVE;
  }

  /** The signature's name up to a comma, or null. */
  private static Range source(Reading r, Quotation quotation) {
    int i = quotation.end();
    int size = r.tokens().size();
    if (i < size && r.classOf(i) == WordClass.COMMA) {
      i++;
    }
    if (i >= size) {
      return null;
    }
    boolean dash = r.classOf(i) == WordClass.DASH;
    if (!dash && !isDashBefore(r, i)) {
      return null;
    }
    int first = dash ? i + 1 : i;
    if (first >= size) {
      return null;
    }
    int to = blockEnd(r, first);
    if (to - first > LONGEST || !r.tokens().shape(first).isCapital()) {
      return null;
    }
    int end = first;
    while (end < to && r.tokens().shape(end) != Shape.MARK) {
      end++;
    }
    return new Range(first, end);
  }

  /** A dash at the start of a line is taken for the mark of a list and is no token. */
  private static boolean isDashBefore(Reading r, int token) {
    String text = r.tokens().text();
    int at = r.tokens().start(token) - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at >= 0 && "-–—―".indexOf(text.charAt(at)) >= 0;
  }

  private static int blockEnd(Reading r, int token) {
    int sentence = r.tokens().sentenceOf(token);
    int block = r.tokens().blockOf(sentence);
    int last = sentence;
    while (last + 1 < r.tokens().sentences()
        && r.tokens().blockOf(last + 1) == block
        && last - sentence < 3) {
      last++;
    }
    return r.tokens().sentenceEnd(last);
  }
}
