package copydesk.desk.store;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.StatementFacts;
import copydesk.records.text.TextSha256;
import java.util.ArrayList;
import java.util.List;

/**
 * What articles and statements are asked by, other than words, as one word each, so that the index
 * of words finds them all together: a letter for what it is, and the start of the hash of what it
 * says.
 */
enum Key {
  SOURCE("s"),
  PARTY("p"),
  TOPIC("t"),
  SPEAKER("v"),
  ABOUT("a"),
  KIND("k"),
  DAY("d"),
  MONTH("m"),
  YEAR("y");

  /**
   * What a statement has in place of its article's parties, where these are very many; they are
   * then looked up in their table.
   */
  static final String MANY_PARTIES = "manyparties";

  private static final int DIGITS = 16;

  private final String letter;

  Key(String letter) {
    this.letter = letter;
  }

  /** The word for what it says. */
  String word(String value) {
    return letter + TextSha256.of(value).substring(0, DIGITS);
  }

  /** What an article is found by, besides its parties. */
  static List<String> of(ArticleFacts article) {
    List<String> words = new ArrayList<>();
    if (article.article().source() != null) {
      words.add(SOURCE.word(article.article().source()));
    }
    if (article.date() != null) {
      words.add(DAY.word(article.date()));
      words.add(MONTH.word(article.date().substring(0, DayWords.MONTH_LENGTH)));
      words.add(YEAR.word(article.date().substring(0, DayWords.YEAR_LENGTH)));
    }
    article.topics().forEach(topic -> words.add(TOPIC.word(topic)));
    return words;
  }

  /** The parties that an article is found by. */
  static List<String> ofParties(ArticleFacts article) {
    return article.parties().stream().map(PARTY::word).toList();
  }

  /** What a statement is found by, besides what its article is found by. */
  static List<String> of(StatementFacts statement) {
    List<String> words = new ArrayList<>();
    words.add(SPEAKER.word(statement.record().speakerKey()));
    words.add(KIND.word(statement.record().statement().kind().code()));
    statement.about().forEach(party -> words.add(ABOUT.word(party)));
    return words;
  }
}
