package copydesk.bench.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes sentences as news agencies write them of those in a corpus of newspapers: with the day
 * after the cue, "… , police said on Tuesday", and quotations without their marks, for newspapers
 * seldom report before they name who says so. Each is a text of its own with the attribution that
 * it is made of. Without them a model takes a cue that does not end its sentence for one whose
 * content follows.
 */
final class DatedCues {
  /** What stands between a cue and its content. */
  private static final List<String> DAYS =
      List.of(
          " on Monday",
          " on Tuesday",
          " late on Wednesday",
          " in a statement on Thursday",
          " on Friday",
          " in a statement",
          " on Saturday in Berlin",
          " early on Sunday");

  /** What stands after a cue that ends its sentence. */
  private static final List<String> ENDS =
      List.of(
          " on Monday",
          " on Tuesday, a day after the talks began",
          " late on Wednesday",
          " in a statement on Thursday",
          " on Friday, hours before the meeting",
          " in Paris on Saturday",
          " in a statement",
          " on Sunday, as markets fell",
          " at a news conference",
          " on Monday, clearing the way for a vote");

  /** Of cues right before their content so many give one; of those at the end, all. */
  private static final int LEADING = 4;

  private static final int LONGEST_END = 3;

  /** Of cues "said" at the end, each of so many becomes "told reporters", too. */
  private static final int TOLD = 3;

  private static final String REPORTERS = " reporters";
  private static final long SAID = Words.hash("said");

  private final List<AttributedText> made = new ArrayList<>();
  private int leading;
  private int ending;

  private DatedCues() {}

  /** The sentences that the corpus gives. */
  static List<AttributedText> of(List<AttributedText> corpus, CueHeads heads) {
    DatedCues dated = new DatedCues();
    for (AttributedText text : corpus) {
      for (Attribution attribution : text.attributions()) {
        int cue = heads.of(attribution, text.reading());
        if (cue >= 0 && attribution.maybe().isEmpty()) {
          dated.add(text, attribution, cue);
        }
      }
    }
    return dated.made;
  }

  private void add(AttributedText text, Attribution attribution, int cue) {
    Tokens tokens = text.reading().tokens();
    int sentence = tokens.sentenceOf(cue);
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    boolean whole =
        isWithin(attribution.cue(), from, to)
            && isWithin(attribution.content(), from, to)
            && isWithin(attribution.source(), from, to);
    if (!whole || cue + 1 >= to || tokens.shape(cue) != Shape.LOWER) {
      return;
    }
    int last = tokens.is(to - 1, '.') ? to - 2 : to - 1;
    if (last - cue <= LONGEST_END && followsAll(cue, attribution)) {
      made.add(changed(text, attribution, last, ENDS.get(ending++ % ENDS.size()), false));
      if (isMark(tokens, attribution.content().get(0).first())) {
        made.add(changed(text, attribution, last, ENDS.get(ending++ % ENDS.size()), true));
        made.add(changed(text, attribution, last, "", true));
      }
      if (tokens.word(cue) == SAID && ending % TOLD == 0) {
        made.add(changed(text, attribution, cue, REPORTERS + ENDS.get(ending % ENDS.size()), true));
      }
    } else if (attribution.content().get(0).first() == cue + 1 && leading++ % LEADING == 0) {
      String day = DAYS.get(leading / LEADING % DAYS.size());
      made.add(changed(text, attribution, cue, day, false));
    }
  }

  private static boolean isMark(Tokens tokens, int i) {
    return tokens.shape(i) == Shape.MARK && "\"“”„«»".indexOf(tokens.first(i)) >= 0;
  }

  /** Whether the cue stands after all of its content and its source. */
  private static boolean followsAll(int cue, Attribution attribution) {
    return attribution.content().stream().allMatch(range -> range.end() <= cue)
        && attribution.source().stream().allMatch(range -> range.end() <= cue);
  }

  private static boolean isWithin(List<Range> ranges, int from, int to) {
    return !ranges.isEmpty() && ranges.stream().allMatch(r -> r.first() >= from && r.end() <= to);
  }

  /** The attribution's sentence with some words after a token, and without marks if so wished. */
  private static AttributedText changed(
      AttributedText text, Attribution attribution, int last, String words, boolean unquoted) {
    Tokens tokens = text.reading().tokens();
    int from = tokens.sentenceStart(tokens.sentenceOf(last));
    int to = tokens.sentenceEnd(tokens.sentenceOf(last));
    StringBuilder sentence = new StringBuilder();
    int[] starts = new int[to - from];
    int[] ends = new int[to - from];
    for (int i = from; i < to; i++) {
      boolean told = i == last && words.startsWith(REPORTERS);
      boolean left = unquoted && isMark(tokens, i);
      sentence.append(tokens.isSpaced(i) && !sentence.isEmpty() ? " " : "");
      starts[i - from] = sentence.length();
      sentence.append(left ? "" : told ? "told" : tokens.string(i));
      ends[i - from] = sentence.length();
      sentence.append(i == last ? words : "");
    }
    Reading reading = new Reading(ArticleText.of(sentence.toString()));
    List<List<Range>> moved = new ArrayList<>();
    for (List<Range> ranges :
        List.of(attribution.cue(), attribution.content(), attribution.source())) {
      List<int[]> spans = new ArrayList<>();
      for (Range range : ranges) {
        spans.add(new int[] {starts[range.first() - from], ends[range.last() - from]});
      }
      moved.add(AttributedText.tokens(reading.tokens(), spans));
    }
    Attribution same = new Attribution(moved.get(0), moved.get(1), moved.get(2));
    return new AttributedText(text.id(), reading, List.of(same), false, new BitSet());
  }
}
