package copydesk.extract.frame;

import copydesk.extract.quotation.Quotation;
import copydesk.extract.quotation.QuoteFinder;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import java.util.Arrays;
import java.util.List;

/** What the steps of this package read of an article: its tokens, their classes, its quotations. */
public final class Reading {
  private static final int LONGEST_TITLE = 8;
  private static final int LONG_WORD = 4;

  private final ArticleText article;
  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final WordClass[] classes;
  private final int[] codes;
  private final boolean[] quotedSentences;
  private final int[] quotationAt;

  /** Reads an article's marks and word classes. */
  public Reading(ArticleText article) {
    this.article = article;
    this.tokens = article.tokens();
    this.quotations = QuoteFinder.find(article);
    this.classes = new WordClass[tokens.size()];
    this.codes = new int[tokens.size()];
    this.quotationAt = new int[tokens.size()];
    Arrays.fill(quotationAt, -1);
    for (int i = 0; i < classes.length; i++) {
      classes[i] = WordClass.of(tokens, i);
    }
    this.quotedSentences = new boolean[tokens.sentences()];
    for (int q = 0; q < quotations.size(); q++) {
      Quotation quotation = quotations.get(q);
      int first = tokens.sentenceOf(quotation.first());
      int last = tokens.sentenceOf(quotation.end() - 1);
      int next = Math.min(last + 2, quotedSentences.length);
      Arrays.fill(quotedSentences, Math.max(0, first - 1), next, true);
      Arrays.fill(quotationAt, quotation.first(), quotation.end(), q);
      if (quotation.opened()) {
        classes[quotation.first()] = WordClass.OPENING;
      }
      if (quotation.closed()) {
        classes[quotation.end() - 1] = WordClass.CLOSING;
      }
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = classes[i].index();
    }
  }

  /** The article. */
  public ArticleText article() {
    return article;
  }

  /** The article's tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** The article's quotations, in text order; they do not overlap. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** The class of a token of the article, as a number below 64. */
  int code(int i) {
    return codes[i];
  }

  /** The class of a token; {@link WordClass#MARK} beyond the article's edges. */
  public WordClass classOf(int i) {
    return i < 0 || i >= classes.length ? WordClass.MARK : classes[i];
  }

  /** The token's word; 0 and 1 beyond the article's edges. */
  public long word(int i) {
    return i < 0 ? 0 : i >= classes.length ? 1 : tokens.word(i);
  }

  /**
   * The index of the quotation that the token is part of, marks included; -1 where it is in none.
   */
  public int quotationAt(int i) {
    return i < 0 || i >= classes.length ? -1 : quotationAt[i];
  }

  /** Whether a quotation reaches into the sentence or begins right after it. */
  public boolean hasQuotation(int sentence) {
    return quotedSentences[sentence];
  }

  /** Whether the token is part of a quotation. */
  public boolean isQuoted(int i) {
    return quotationAt(i) >= 0;
  }

  /** Whether a token of the range is part of a quotation. */
  public boolean hasQuoted(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation may be a work's title: a few words, all but the short ones capitalised. */
  public boolean isTitle(Quotation quotation) {
    int words = quotation.wordsEnd() - quotation.wordsStart();
    if (words < 2 || words > LONGEST_TITLE) {
      return false;
    }
    for (int i = quotation.wordsStart(); i < quotation.wordsEnd(); i++) {
      boolean small = tokens.shape(i) == Shape.LOWER;
      boolean counts = i == quotation.wordsStart() || tokens.end(i) - tokens.start(i) >= LONG_WORD;
      if (small && counts) {
        return false;
      }
    }
    return true;
  }
}
