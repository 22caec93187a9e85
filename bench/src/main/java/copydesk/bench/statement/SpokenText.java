package copydesk.bench.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Acts;
import copydesk.extract.word.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads articles whose quotations and reported clauses are annotated, all of them (the form {@code
 * voices} of docs/scorecard.md), as attributions to learn from: {@code
 * {"id","text","statements":[{"kind","start","end","speaker_mention","cue"}]}}, offsets in code
 * points; {@code speaker_mention} and {@code cue} are words that stand near the statement.
 *
 * <p>What such an annotation does not say stays open. A quotation's cue, where it has none
 * annotated, is the verb of saying next to the speaker's words; without those nothing is learned of
 * the words around. Of a clause that is partly quoted the unquoted words may be content.
 */
final class SpokenText {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How far from the speaker's words a verb of saying may stand that is annotated nowhere. */
  private static final int FARTHEST_CUE = 6;

  /** How far words within a statement count to be from it, in characters. */
  private static final double WITHIN = 2;

  private static final long THAT = Words.hash("that");
  private static final long TO = Words.hash("to");

  private final String id;
  private final String text;
  private final Reading r;
  private final Tokens tokens;
  private final BitSet unsure = new BitSet();

  /** Quotations that nobody is seen to say: right where they are found, and nothing to learn. */
  private final List<Attribution> withoutCue = new ArrayList<>();

  /** By the cue's token: what it reports, and of whom. */
  private final Map<Integer, Parts> byCue = new TreeMap<>();

  private static final class Parts {
    private final List<Range> content = new ArrayList<>();
    private Range cue;
    private Range source;
    private boolean quoted;
  }

  private SpokenText(JsonNode line) {
    this.id = line.get("id").asText();
    this.text = line.get("text").asText();
    this.r = new Reading(ArticleText.of(text));
    this.tokens = r.tokens();
  }

  /** Reads a corpus. */
  static List<AttributedText> read(Path file) throws IOException {
    List<AttributedText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode article = JSON.readTree(line);
          texts.add(new SpokenText(article).read(article.path("statements")));
        }
      }
    }
    return texts;
  }

  private AttributedText read(JsonNode statements) {
    for (JsonNode statement : statements) {
      String kind = statement.path("kind").asText();
      if (kind.equals("speech") || kind.equals("indirect")) {
        add(statement, kind.equals("speech"));
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    for (Map.Entry<Integer, Parts> entry : byCue.entrySet()) {
      Parts parts = entry.getValue();
      List<Range> source = parts.source == null ? List.of() : List.of(parts.source);
      attributions.add(
          new Attribution(List.of(parts.cue), parts.content, source, maybe(entry.getKey(), parts)));
    }
    attributions.addAll(withoutCue);
    return new AttributedText(id, r, attributions, true, unsure);
  }

  private void add(JsonNode statement, boolean quoted) {
    Range content = tokens(statement.get("start").asInt(), statement.get("end").asInt());
    if (content == null) {
      return;
    }
    Range source = near(statement.path("speaker_mention").textValue(), content, null);
    Range cue = near(statement.path("cue").textValue(), content, source);
    int head = cue == null ? -1 : head(cue);
    if (head < 0 && quoted && source != null) {
      head = saying(source, content);
      cue = head < 0 ? null : new Range(head, head + 1);
    }
    if (head < 0) {
      leaveOpen(content);
      if (quoted) {
        withoutCue.add(new Attribution(List.of(), List.of(content), List.of()));
      }
      return;
    }
    Range annotated = cue;
    Parts parts = byCue.computeIfAbsent(head, at -> new Parts());
    parts.cue = annotated;
    parts.source = parts.source == null ? source : parts.source;
    parts.quoted |= quoted;
    parts.content.add(quoted ? content : withConjunction(content, head));
  }

  /** A clause with the "that" or "to" before it, as the wide corpus has it. */
  private Range withConjunction(Range content, int cue) {
    int before = content.first() - 1;
    boolean joined =
        before > 0 && before != cue && (tokens.word(before) == THAT || tokens.word(before) == TO);
    return joined ? content.from(before) : content;
  }

  /** Nothing is learned of the words around a quotation that nobody is seen to say. */
  private void leaveOpen(Range content) {
    int first = tokens.sentenceStart(tokens.sentenceOf(content.first()));
    int end = tokens.sentenceEnd(tokens.sentenceOf(content.last()));
    for (int i = first; i < end; i++) {
      if (!r.isQuoted(i)) {
        unsure.set(i);
      }
    }
  }

  /** The words of the cue's sentence that may be content beside what is quoted of it. */
  private List<Range> maybe(int cue, Parts parts) {
    int sentence = tokens.sentenceOf(cue);
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    int first = parts.content.stream().mapToInt(Range::first).min().orElse(cue);
    int end = parts.content.stream().mapToInt(Range::end).max().orElse(cue);
    if (first < from && end > to) {
      return List.of();
    }
    BitSet open = new BitSet();
    if (cue < first) {
      open.set(cue + 1, Math.max(cue + 1, Math.min(first, to)));
    } else if (parts.quoted) {
      open.set(Math.min(from, first), Math.max(from, first));
    }
    if (parts.quoted && end < to) {
      open.set(Math.max(end, from), cue < end ? to : Math.max(end, Math.min(cue, to)));
      for (int i = 1; i < parts.content.size(); i++) {
        int gap = parts.content.get(i - 1).end();
        open.set(gap, Math.max(gap, parts.content.get(i).first()));
      }
    }
    clear(open, parts.content);
    clear(open, List.of(parts.cue));
    if (parts.source != null) {
      clear(open, List.of(parts.source));
    }
    List<Range> maybe = new ArrayList<>();
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      maybe.add(new Range(i, i + 1));
    }
    return maybe;
  }

  private static void clear(BitSet open, List<Range> ranges) {
    for (Range range : ranges) {
      open.clear(range.first(), range.end());
    }
  }

  /** The token of a cue that can be one; of several, one that tells by itself that it says. */
  private int head(Range cue) {
    int head = -1;
    for (int i = cue.first(); i < cue.end(); i++) {
      if (CueFeatures.isCandidate(r, i) && (head < 0 || Acts.isSaying(tokens.word(i)))) {
        head = i;
      }
    }
    return head;
  }

  /**
   * The verb of saying, or the colon, nearest to the speaker's words and outside of the quotation.
   */
  private int saying(Range source, Range content) {
    for (int d = 0; d <= FARTHEST_CUE; d++) {
      for (int at : new int[] {source.end() + d, source.first() - 1 - d}) {
        boolean within = at >= content.first() && at < content.end();
        if (at >= 0 && at < tokens.size() && !within && !r.isQuoted(at) && says(at)) {
          return at;
        }
      }
    }
    return -1;
  }

  private boolean says(int token) {
    return CueFeatures.isCandidate(r, token)
        && (Acts.isSaying(tokens.word(token)) || r.classOf(token) == WordClass.COLON);
  }

  /** The place of these words that is nearest to a statement, and to who says it; or null. */
  private Range near(String words, Range content, Range source) {
    if (words == null || words.isBlank()) {
      return null;
    }
    int best = -1;
    double least = Double.MAX_VALUE;
    int start = tokens.cleanText().sourceStart(tokens.start(content.first()));
    int end = tokens.cleanText().sourceEnd(tokens.end(content.last()));
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      double distance = distance(at, at + words.length(), start, end);
      if (source != null) {
        int sourceStart = tokens.cleanText().sourceStart(tokens.start(source.first()));
        int sourceEnd = tokens.cleanText().sourceEnd(tokens.end(source.last()));
        distance += distance(at, at + words.length(), sourceStart, sourceEnd);
      }
      if (distance < least && isWord(at, at + words.length())) {
        least = distance;
        best = at;
      }
    }
    return best < 0 ? null : range(best, best + words.length());
  }

  /** Within a statement its own words are farther than those beside it. */
  private static double distance(int start, int end, int from, int to) {
    return end <= from ? from - end : start >= to ? start - to : WITHIN;
  }

  private boolean isWord(int start, int end) {
    boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    boolean letters = Character.isLetterOrDigit(text.charAt(start));
    return !letters || (before && after);
  }

  private Range tokens(int start, int end) {
    return range(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private Range range(int start, int end) {
    List<Range> ranges = AttributedText.tokens(tokens, List.of(new int[] {start, end}));
    return ranges.isEmpty() ? null : ranges.get(0);
  }
}
