package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Putin told Macron that it would be unacceptable, the Kremlin said on Monday}: who reports
 * a report at its end relays it, and is no part of the content.
 */
final class Trailing {
  private static final int LONGEST_SOURCE = 7;
  private static final int LONGEST_END = 4;
  private static final WordSet SAID = WordLists.set("trailing-verbs");

  private Trailing() {}

  /** The statements, each without such an end. */
  static List<Found> read(StatementSteps.Story story, List<Found> statements) {
    List<Found> read = new ArrayList<>(statements.size());
    for (Found statement : statements) {
      read.add(read(story.reading(), statement));
    }
    return read;
  }

  private static Found read(Reading r, Found statement) {
    Range last = statement.content().get(statement.content().size() - 1);
    if (statement.source() == null || statement.relay() != null || r.isQuoted(last.last())) {
      return statement;
    }
    int cue = cue(r, last.first(), end(r, last.end()));
    int comma = cue - 1;
    while (comma > last.first() && cue - comma <= LONGEST_SOURCE && isSource(r, comma)) {
      comma--;
    }
    boolean trails =
        cue > 0
            && comma > last.first()
            && comma < cue - 1
            && r.classOf(comma) == WordClass.COMMA
            && statement.cue() < last.first();
    if (!trails) {
      return statement;
    }
    List<Range> content = new ArrayList<>(statement.content());
    content.set(content.size() - 1, last.upTo(Math.min(last.end(), comma)));
    return statement
        .withContent(content)
        .withRelay(new Found.Relay(cue, new Range(comma + 1, cue)));
  }

  /** The end of the sentence, if what is left of it after the content and a comma is short. */
  private static int end(Reading r, int contentEnd) {
    int to = r.tokens().sentenceEnd(r.tokens().sentenceOf(contentEnd - 1));
    int end = r.classOf(to - 1) == WordClass.STOP ? to - 1 : to;
    boolean left =
        r.classOf(contentEnd) == WordClass.COMMA
            && end - contentEnd <= LONGEST_SOURCE + LONGEST_END + 1;
    return left ? Math.max(end, contentEnd) : contentEnd;
  }

  /**
   * The verb of saying after which nothing but a day or a place stands before {@code to}; or -1.
   */
  private static int cue(Reading r, int from, int to) {
    for (int i = to - 1; i > from && to - i <= LONGEST_END; i--) {
      if (SAID.contains(r.word(i))) {
        return i;
      }
      switch (r.classOf(i)) {
        case TIME, PREPOSITION, CAPITAL, STOP, ADVERB -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  private static boolean isSource(Reading r, int i) {
    return switch (r.classOf(i)) {
      case CAPITAL, DETERMINER, POSSESSIVE, OTHER, NOUN_ENDING, S, OF, SPEAKER_PRONOUN -> true;
      default -> false;
    };
  }
}
