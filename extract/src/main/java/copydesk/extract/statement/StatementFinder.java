package copydesk.extract.statement;

import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.StatementFeatureSpace;
import copydesk.extract.frame.WordClass;
import copydesk.extract.model.LaneWeights;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds an article's statements: cues by a learned classifier, each cue's content and source by
 * {@link FrameFinder}, then what quotation marks say beyond the cue's sentence. Contents do not
 * overlap: of two that do, the likelier cue's stays. Thread-safe; one call reads one article.
 */
public final class StatementFinder {
  /** Below this a token is no cue; highest F1 over all statements on held-out articles. */
  private static final double LEAST_CUE = 0.32;

  /** The same where the content has quoted words: they make a statement likely. */
  private static final double LEAST_QUOTED_CUE = 0.12;

  /** From this on a token is a cue, and has content somewhere. */
  private static final double SURE_CUE = 0.6;

  /** How many cues a sentence may have, whatever its length; more in a longer one. */
  private static final int FEWEST_CUES = 8;

  private static final int TOKENS_A_CUE = 10;

  /** How far from its cue a quotation may stand that no label connects with it, in tokens. */
  private static final int FARTHEST_QUOTATION = 6;

  private static final WordSet INTRANSITIVE = WordLists.set("verbs-without-content");
  private static final WordSet OCCASIONS = WordLists.set("occasions");

  private final CueModel cues;
  private final Weights frameWeights;

  /** A finder of these models. */
  public StatementFinder(CueModel cues, Weights frameWeights) {
    this.cues = cues;
    this.frameWeights = frameWeights;
  }

  /** With the models that come with this release. */
  public static StatementFinder load() {
    return new StatementFinder(
        CueModel.load(),
        new LaneWeights(
            PackedWeights.resource(
                CueModel.class, "frames.weights", StatementFeatureSpace.current())));
  }

  private record Cue(int token, double probability) {}

  /** All statements, in text order. */
  public List<Found> find(Reading r) {
    return find(r, null);
  }

  /**
   * All statements, in text order.
   *
   * @param rejected takes what was found and gave way to a likelier statement; or null
   */
  public List<Found> find(Reading r, List<Found> rejected) {
    List<Found> frames = new ArrayList<>();
    FrameFinder finder = new FrameFinder(frameWeights);
    int[] rows = new int[CueFeatures.MOST];
    for (int sentence = 0; sentence < r.tokens.sentences(); sentence++) {
      for (Cue cue : cues(r, sentence, rows)) {
        Found frame = frame(r, finder, cue.token(), cue.probability());
        if (frame != null && (cue.probability() >= LEAST_CUE || isQuotedOf(r, frame))) {
          frames.add(frame);
        }
      }
    }
    List<Found> passed = new ArrayList<>();
    List<Found> chosen = new Chains(r, cues, finder).resolve(likeliest(r, frames, passed), passed);
    if (rejected != null) {
      rejected.addAll(passed);
    }
    return new Leftovers(r).attach(Interruptions.join(r, chosen));
  }

  /** A sentence's cues, in text order; of more than any sentence has, the likeliest. */
  private List<Cue> cues(Reading r, int sentence, int[] rows) {
    List<Cue> found = new ArrayList<>();
    int from = r.tokens.sentenceStart(sentence);
    int to = r.tokens.sentenceEnd(sentence);
    double least = r.hasQuotation(sentence) ? LEAST_QUOTED_CUE : LEAST_CUE;
    for (int i = from; i < to; i++) {
      double probability = CueFeatures.isCandidate(r, i) ? cues.probability(r, i, rows) : 0;
      if (probability >= least) {
        found.add(new Cue(i, probability));
      }
    }
    int most = Math.max(FEWEST_CUES, (to - from) / TOKENS_A_CUE);
    if (found.size() > most) {
      found.sort(Comparator.comparingDouble(cue -> -cue.probability()));
      found = new ArrayList<>(found.subList(0, most));
      found.sort(Comparator.comparingInt(Cue::token));
    }
    return found;
  }

  /** A cue that is no likely one needs quoted words and who says them. */
  private static boolean isQuotedOf(Reading r, Found frame) {
    return frame.source != null && hasQuotedWords(r, frame.content);
  }

  private static boolean hasQuotedWords(Reading r, List<int[]> content) {
    for (int[] range : content) {
      for (int i = range[0]; i < range[1]; i++) {
        if (r.isQuoted(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Found frame(Reading r, FrameFinder finder, int cue, double probability) {
    int from = FrameFinder.windowStart(r, cue);
    int to = FrameFinder.windowEnd(r, cue);
    return frame(r, finder, cue, probability, from, to);
  }

  /** What the cue's statement is, as far as the tokens from {@code from} to {@code to} tell. */
  static Found frame(Reading r, FrameFinder finder, int cue, double probability, int from, int to) {
    byte[] labels =
        probability >= SURE_CUE && !INTRANSITIVE.contains(r.word(cue))
            ? finder.labelSurely(r, cue, from, to)
            : finder.label(r, cue, from, to);
    List<int[]> content = new ArrayList<>();
    int[] source = null;
    int i = 0;
    while (i < labels.length) {
      int label = labels[i];
      int start = i;
      while (i < labels.length && labels[i] == label) {
        i++;
      }
      if (label == FrameFinder.CONTENT) {
        content.add(new int[] {from + start, from + i});
      } else if (label == FrameFinder.SOURCE) {
        source = nearer(source, from + start, from + i, cue);
      }
    }
    if (content.isEmpty() && probability >= LEAST_CUE) {
      addQuotationBeside(r, cue, content);
    }
    if (source == null) {
      source = Sources.after(r, cue, content);
    }
    source = Sources.upToComma(r, cue, source, content);
    List<int[]> whole = withContinuations(r, wholeQuotations(r, content));
    if (whole.isEmpty() || isOccasion(r, cue, whole) || isTitle(r, cue, whole)) {
      return null;
    }
    boolean follows = probability >= SURE_CUE && whole.get(0)[0] > cue;
    if (source == null && (follows || hasQuotedWords(r, whole))) {
      source = Sources.subject(r, cue, whole);
    }
    int[] all = source == null ? null : Sources.wholeList(r, Sources.trimmed(r, source));
    return Quoted.read(r, new Found(cue, probability, whole, all, null));
  }

  /** "spoke at the rally", "writes for the Times": where and to whom, but not what. */
  private static boolean isOccasion(Reading r, int cue, List<int[]> content) {
    return INTRANSITIVE.contains(r.word(cue))
        && OCCASIONS.contains(r.word(cue + 1))
        && content.size() == 1
        && content.get(0)[0] == cue + 2
        && !hasQuotedWords(r, content);
  }

  /** "released “Hope World”": a few capitalised words between marks that nobody is said to say. */
  private static boolean isTitle(Reading r, int cue, List<int[]> content) {
    int[] range = content.get(0);
    int q = r.quotationAt(range[0]);
    if (content.size() > 1 || q < 0 || Acts.isSaying(r.word(cue)) || isMark(r, cue)) {
      return false;
    }
    Quotation quotation = r.quotations.get(q);
    return quotation.first() == range[0] && quotation.end() == range[1] && r.isTitle(quotation);
  }

  private static boolean isMark(Reading r, int i) {
    return r.tokens.shape(i) == Shape.MARK;
  }

  /** A cue without any content has the quotation that stands beside it in its sentence. */
  private static void addQuotationBeside(Reading r, int cue, List<int[]> content) {
    int from = r.tokens.sentenceStart(r.tokens.sentenceOf(cue));
    int to = r.tokens.sentenceEnd(r.tokens.sentenceOf(cue));
    for (int d = 1; d <= FARTHEST_QUOTATION && !r.isQuoted(cue); d++) {
      int at = cue - d >= from && r.isQuoted(cue - d) ? cue - d : cue + d;
      if (at < to && r.isQuoted(at)) {
        Quotation quotation = r.quotations.get(r.quotationAt(at));
        content.add(new int[] {quotation.first(), quotation.end()});
        return;
      }
    }
  }

  private static int[] nearer(int[] source, int first, int end, int cue) {
    return source == null || Math.abs(first - cue) < Math.abs(source[0] - cue)
        ? new int[] {first, end}
        : source;
  }

  /** Content that reaches into a quotation takes all of it, however many sentences it has. */
  private static List<int[]> wholeQuotations(Reading r, List<int[]> content) {
    List<int[]> whole = new ArrayList<>();
    for (int[] range : content) {
      int start = range[0];
      int end = range[1];
      int first = r.quotationAt(start);
      int last = r.quotationAt(end - 1);
      if (first >= 0 && crossesSentence(r, r.quotations.get(first))) {
        start = Math.min(start, r.quotations.get(first).first());
      }
      if (last >= 0 && crossesSentence(r, r.quotations.get(last))) {
        end = Math.max(end, r.quotations.get(last).end());
      }
      if (!whole.isEmpty() && whole.get(whole.size() - 1)[1] >= start) {
        int[] before = whole.get(whole.size() - 1);
        before[1] = Math.max(before[1], end);
      } else {
        whole.add(new int[] {start, end});
      }
    }
    return whole;
  }

  /**
   * A quotation that goes on from the block before, or into the next, is one with its parts there.
   */
  private static List<int[]> withContinuations(Reading r, List<int[]> content) {
    List<int[]> whole = new ArrayList<>();
    int previous = -1;
    for (int[] range : content) {
      int q = r.quotationAt(range[0]);
      if (q >= 0) {
        int first = q;
        while (first > previous + 1 && r.quotations.get(first).continues()) {
          first--;
        }
        for (int k = first; k < q; k++) {
          whole.add(new int[] {r.quotations.get(k).first(), r.quotations.get(k).end()});
        }
      }
      whole.add(range);
      previous = r.quotationAt(range[1] - 1);
    }
    if (previous >= 0 && content.get(content.size() - 1)[1] == r.quotations.get(previous).end()) {
      for (int k = previous + 1; k < r.quotations.size() && r.quotations.get(k).continues(); k++) {
        whole.add(new int[] {r.quotations.get(k).first(), r.quotations.get(k).end()});
      }
    }
    return whole;
  }

  private static boolean crossesSentence(Reading r, Quotation q) {
    return r.tokens.sentenceOf(q.first()) != r.tokens.sentenceOf(q.end() - 1);
  }

  /** Frames whose contents do not overlap, the likeliest first choice, in text order. */
  private static List<Found> likeliest(Reading r, List<Found> frames, List<Found> rejected) {
    List<Found> byProbability = new ArrayList<>(frames);
    byProbability.sort(Comparator.comparingDouble(f -> -f.cueProbability));
    boolean[] taken = new boolean[r.tokens.size()];
    boolean[] cues = new boolean[r.tokens.size()];
    List<Found> chosen = new ArrayList<>();
    for (Found whole : byProbability) {
      Found frame = isFree(whole, taken) ? whole : beforeTheNext(r, whole, cues);
      if (isFree(frame, taken)) {
        frame.content.forEach(range -> Arrays.fill(taken, range[0], range[1], true));
        cues[frame.cue] = true;
        chosen.add(frame);
      } else {
        rejected.add(whole);
      }
    }
    chosen.sort(Comparator.comparingInt(Found::start));
    return chosen;
  }

  /**
   * "called it a farce and urged all to leave": content that reaches over the cue of a likelier
   * statement ends before that.
   */
  private static Found beforeTheNext(Reading r, Found frame, boolean[] cues) {
    int[] range = frame.content.get(0);
    int end = range[0];
    while (end < range[1] && !cues[end]) {
      end++;
    }
    if (end == range[1]) {
      return frame;
    }
    boolean linked = false;
    while (end > range[0] && (isLink(r, end - 1) || r.classOf(end - 1) == WordClass.ADVERB)) {
      end--;
      linked |= isLink(r, end);
    }
    boolean shorter = linked && frame.cue < range[0] && end - range[0] > 1;
    if (!shorter) {
      return frame;
    }
    List<int[]> content = new ArrayList<>();
    content.add(new int[] {range[0], end});
    return new Found(frame.cue, frame.cueProbability, content, frame.source, frame.relay);
  }

  private static boolean isLink(Reading r, int i) {
    return switch (r.classOf(i)) {
      case CONJUNCTION, COMMA, SEMICOLON, DASH -> true;
      default -> false;
    };
  }

  private static boolean isFree(Found frame, boolean[] taken) {
    if (taken[frame.cue]) {
      return false;
    }
    for (int[] range : frame.content) {
      for (int i = range[0]; i < range[1]; i++) {
        if (taken[i]) {
          return false;
        }
      }
    }
    return true;
  }
}
