package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import copydesk.records.Section;

/**
 * An article's words as the topics read them: without marks, dates, bylines and credits, each with
 * its weight: a word of the headline counts three times, one of the lead (the first {@value #LEAD}
 * words, and a summary) twice. The words of a web address in front of the text are read as its
 * headline.
 */
final class TopicReading {
  static final int LEAD = 60;
  private static final byte HEADLINE_WEIGHT = 3;
  private static final byte LEAD_WEIGHT = 2;
  private static final int LONGEST_HEADLINE = 150;
  private static final int SHORTEST_SLUG_WORD = 3;

  private final Tally distinct;
  private final int[] places;
  private final int[] tokens;
  private final byte[] weights;
  private final boolean[] firsts;
  private int size;
  private boolean first;

  private TopicReading(int most) {
    distinct = new Tally(most);
    places = new int[most];
    tokens = new int[most];
    weights = new byte[most];
    firsts = new boolean[most];
  }

  /** Reads an article. */
  static TopicReading of(ArticleText article) {
    Tokens tokens = article.tokens();
    TopicReading reading = new TopicReading(tokens.size() + mostSlugWords(tokens));
    int story = 0;
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      boolean opening = tokens.blockOf(s) == 0;
      reading.first = true;
      if (isSlug(tokens, s)) {
        reading.addSlug(tokens, tokens.sentenceStart(s));
      }
      if (!isRead(kind)) {
        continue;
      }
      boolean headline = kind == Section.Kind.HEADLINE || (opening && isShort(article, s));
      boolean summary = kind == Section.Kind.SUMMARY;
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        if (tokens.shape(i) != Shape.MARK && tokens.shape(i) != Shape.ADDRESS) {
          boolean lead = summary || story < LEAD;
          byte weight = headline ? HEADLINE_WEIGHT : lead ? LEAD_WEIGHT : 1;
          reading.add(tokens.word(i), i, weight);
          story++;
        }
      }
    }
    return reading;
  }

  /** Reads the words of a term. */
  static TopicReading ofTerm(String term) {
    Tokens tokens = ArticleText.of(term).tokens();
    TopicReading reading = new TopicReading(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.shape(i) != Shape.MARK) {
        reading.add(tokens.word(i), i, (byte) 1);
      }
    }
    return reading;
  }

  private static boolean isRead(Section.Kind kind) {
    return switch (kind) {
      case HEADLINE, SUMMARY, SUBHEAD, PARAGRAPH, CAPTION -> true;
      case DATE, DATELINE, BYLINE, TABLE, CREDIT, NOTE -> false;
    };
  }

  private static boolean isShort(ArticleText article, int sentence) {
    return article.blockOf(sentence).end() - article.blockOf(sentence).start() < LONGEST_HEADLINE;
  }

  /** Whether the sentence is one of the text's first block and starts with an address. */
  private static boolean isSlug(Tokens tokens, int sentence) {
    return tokens.blockOf(sentence) == 0
        && tokens.shape(tokens.sentenceStart(sentence)) == Shape.ADDRESS;
  }

  private static int mostSlugWords(Tokens tokens) {
    int letters = 0;
    for (int s = 0; s < tokens.sentences() && tokens.blockOf(s) == 0; s++) {
      int address = tokens.sentenceStart(s);
      letters += isSlug(tokens, s) ? tokens.end(address) - tokens.start(address) : 0;
    }
    return letters / SHORTEST_SLUG_WORD;
  }

  /** The words after the host's name. */
  private void addSlug(Tokens tokens, int token) {
    String text = tokens.text();
    int end = tokens.end(token);
    int at = tokens.start(token);
    for (int slashes = 0; at < end && slashes < 3; at++) {
      slashes += text.charAt(at) == '/' ? 1 : 0;
    }
    int start = at;
    for (; at <= end; at++) {
      if (at == end || !Character.isLetter(text.charAt(at))) {
        if (at - start >= SHORTEST_SLUG_WORD) {
          add(Words.hash(text, start, at), token, HEADLINE_WEIGHT);
        }
        start = at + 1;
      }
    }
    first = true;
  }

  private void add(long word, int token, byte weight) {
    places[size] = distinct.add(word, weight);
    tokens[size] = token;
    weights[size] = weight;
    firsts[size] = first;
    first = false;
    size++;
  }

  int size() {
    return size;
  }

  long word(int i) {
    return distinct.key(places[i]);
  }

  /** The place of the word among the different ones. */
  int place(int i) {
    return places[i];
  }

  /** The different words, with the sums of their weights. */
  Tally distinct() {
    return distinct;
  }

  /** The token that the word is. */
  int token(int i) {
    return tokens[i];
  }

  int weight(int i) {
    return weights[i];
  }

  boolean isHeadline(int i) {
    return weights[i] == HEADLINE_WEIGHT;
  }

  boolean startsSentence(int i) {
    return firsts[i];
  }
}
