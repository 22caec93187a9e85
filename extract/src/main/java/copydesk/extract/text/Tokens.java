package copydesk.extract.text;

import copydesk.extract.word.Words;
import copydesk.records.text.CleanText;
import java.util.Arrays;
import java.util.BitSet;

/**
 * An article's tokens in text order, and the sentences and blocks they form. Offsets are UTF-16
 * offsets of the article's text as it is read ({@link CleanText}), token ranges are half-open.
 * Words are compared by number ({@link #word}), so that steps need no strings. Immutable once
 * built; any number of threads may read it.
 */
public final class Tokens {
  private final CleanText cleanText;
  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] words;
  private Shape[] shapes;
  private final BitSet possessives = new BitSet();
  private int[] sentenceOf;
  private int sentences;
  private int[] sentenceStarts = new int[64];
  private int[] blockOfSentence = new int[64];

  Tokens(CleanText cleanText) {
    this.cleanText = cleanText;
    this.text = cleanText.text();
    int expected = Math.max(16, text.length() / 5);
    starts = new int[expected];
    ends = new int[expected];
    words = new long[expected];
    shapes = new Shape[expected];
    sentenceOf = new int[0];
  }

  /** The article's text as it is read, and how it came. */
  public CleanText cleanText() {
    return cleanText;
  }

  /** The article's text as it is read. */
  public String text() {
    return text;
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** Where token {@code i} starts. */
  public int start(int i) {
    return starts[i];
  }

  /** One past where token {@code i} ends. */
  public int end(int i) {
    return ends[i];
  }

  /** The number of the word that token {@code i} is, whatever its case ({@link Words#hash}). */
  public long word(int i) {
    return words[i];
  }

  /** What token {@code i} looks like. */
  public Shape shape(int i) {
    return shapes[i];
  }

  /** The token's first character. */
  public char first(int i) {
    return text.charAt(starts[i]);
  }

  /** Whether token {@code i} is this one character. */
  public boolean is(int i, char c) {
    return ends[i] - starts[i] == 1 && text.charAt(starts[i]) == c;
  }

  /** Whether token {@code i} is a mark that starts with one of these: "..." is one of ".,". */
  public boolean isMark(int i, String starts) {
    return shapes[i] == Shape.MARK && starts.indexOf(first(i)) >= 0;
  }

  /** Whether white space stands before token {@code i}, or nothing at all. */
  public boolean isSpaced(int i) {
    return i == 0 || starts[i] > ends[i - 1];
  }

  /**
   * Whether token {@code i} makes the word before it a possessive: the "'s" of "Osei's plan", the
   * bare apostrophe of "the workers' plan". What is short for "is" or "has" counts, too, for it
   * looks the same.
   */
  public boolean isPossessive(int i) {
    return possessives.get(i);
  }

  /** The words of token {@code i}, as they are read. */
  public String string(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** The text, as it is read, from token {@code from} up to the end of token {@code to - 1}. */
  public String string(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** The same as it came. */
  public String source(int from, int to) {
    return cleanText.source(starts[from], ends[to - 1]);
  }

  /** How many sentences there are. */
  public int sentences() {
    return sentences;
  }

  /** Which sentence token {@code i} is in. */
  public int sentenceOf(int i) {
    return sentenceOf[i];
  }

  /** The first token of a sentence; of the sentence after the last one, {@link #size}. */
  public int sentenceStart(int sentence) {
    return sentence == sentences ? size : sentenceStarts[sentence];
  }

  /** One past the last token of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceStart(sentence + 1);
  }

  /** The index, in the layout, of the block that a sentence is in. */
  public int blockOf(int sentence) {
    return blockOfSentence[sentence];
  }

  /** The first token that starts at or after the UTF-16 offset; {@link #size} where none does. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  void add(int start, int end, long word, Shape shape) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      words = Arrays.copyOf(words, capacity);
      shapes = Arrays.copyOf(shapes, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    shapes[size] = shape;
    size++;
  }

  void setPossessive(int token) {
    possessives.set(token);
  }

  void startSentence(int token, int block) {
    if (sentences == sentenceStarts.length) {
      sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
      blockOfSentence = Arrays.copyOf(blockOfSentence, sentences * 2);
    }
    sentenceStarts[sentences] = token;
    blockOfSentence[sentences] = block;
    sentences++;
  }

  void finish() {
    sentenceOf = new int[size];
    for (int s = 0; s < sentences; s++) {
      Arrays.fill(sentenceOf, sentenceStart(s), sentenceEnd(s), s);
    }
  }
}
