package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code The archives said …, adding that …}, {@code After alleging that …, the government recalled
 * …}: a cue that leaves its subject out has the source of the report it belongs to.
 */
final class SharedSources {
  private static final String SUBJECT = "Sources.subject";
  private static final int MOST_NAMES = 5;

  private final Reading r;

  private SharedSources(Reading r) {
    this.r = r;
  }

  /** The frames, those without a source of their own with that of the sentence's other report. */
  static List<Found> share(StatementSteps.Story story, List<Found> frames) {
    return new SharedSources(story.reading()).share(frames);
  }

  private List<Found> share(List<Found> frames) {
    List<Found> shared = new ArrayList<>(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      Found frame = frames.get(i);
      boolean open = frame.source() == null || frame.steps().contains(SUBJECT);
      Range source = open && !r.isQuoted(frame.cue()) ? source(frames, shared, i) : null;
      boolean another = source != null && !source.equals(frame.source());
      shared.add(another ? frame.withSource(source) : frame);
    }
    return shared;
  }

  private Range source(List<Found> frames, List<Found> before, int index) {
    Found frame = frames.get(index);
    int cue = frame.cue();
    int sentence = r.tokens().sentenceOf(cue);
    int from = r.tokens().sentenceStart(sentence);
    boolean participle = r.classOf(cue) == WordClass.ING || (cue == from && endsInIng(cue));
    if (participle && isLeading(from, cue)) {
      return following(frames, index, sentence);
    }
    if (!isJoined(cue)) {
      return null;
    }
    for (int k = before.size() - 1; k >= 0; k--) {
      Found other = before.get(k);
      if (r.tokens().sentenceOf(other.cue()) != sentence) {
        return null;
      }
      if (other.source() != null && other.source().end() <= cue && !isReported(before, k)) {
        return other.source();
      }
    }
    return null;
  }

  /** "Noting": the capital of the sentence hides its class. */
  private boolean endsInIng(int cue) {
    return r.tokens().string(cue, cue + 1).endsWith("ing");
  }

  /** "After alleging", "Speaking": at the start of the sentence, before whose subject it stands. */
  private boolean isLeading(int from, int cue) {
    int first = from;
    while (first < cue
        && (r.classOf(first) == WordClass.SUBORDINATOR
            || r.classOf(first) == WordClass.PREPOSITION
            || r.classOf(first) == WordClass.BY)) {
      first++;
    }
    return first == cue;
  }

  /** The source of the next report of the sentence, or the name right after the comma. */
  private Range following(List<Found> frames, int index, int sentence) {
    Found frame = frames.get(index);
    int end = Math.max(frame.end(), frame.cue() + 1);
    for (int k = index + 1; k < frames.size(); k++) {
      Found other = frames.get(k);
      if (r.tokens().sentenceOf(other.cue()) != sentence) {
        break;
      }
      if (other.source() != null && other.source().first() >= end) {
        return other.source();
      }
    }
    if (r.classOf(end) != WordClass.COMMA) {
      return null;
    }
    int name = end + 1;
    int last = name;
    while (last - name < MOST_NAMES && r.classOf(last) == WordClass.CAPITAL) {
      last++;
    }
    boolean pronoun = r.classOf(name) == WordClass.SPEAKER_PRONOUN;
    return last > name ? new Range(name, last) : pronoun ? new Range(name, name + 1) : null;
  }

  /** ", adding", "and said": after a mark or a link, with nothing but adverbs between. */
  private boolean isJoined(int cue) {
    int i = cue - 1;
    while (i > 0 && isSmall(i)) {
      i--;
    }
    return switch (r.classOf(i)) {
      case COMMA, CLOSING, CONJUNCTION, DASH, SEMICOLON -> true;
      default -> false;
    };
  }

  private boolean isSmall(int i) {
    return switch (r.classOf(i)) {
      case ADVERB, LY, HAVE, SUBORDINATOR -> true;
      default -> false;
    };
  }

  /** Whether an earlier report holds the cue of this one. */
  private static boolean isReported(List<Found> frames, int index) {
    int cue = frames.get(index).cue();
    for (int k = index - 1; k >= Math.max(0, index - MOST_NAMES); k--) {
      if (frames.get(k).covers(cue)) {
        return true;
      }
    }
    return false;
  }
}
