package copydesk.extract;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Statement;
import copydesk.records.text.CodePoints;
import java.util.List;
import java.util.NoSuchElementException;

/** An extracted text, as tests ask about it. */
final class Extraction {
  private static final Extractor EXTRACTOR = Extractor.load();

  final EnrichedArticle article;

  private Extraction(EnrichedArticle article) {
    this.article = article;
  }

  static Extraction of(String text) {
    return of(EXTRACTOR, text);
  }

  static Extraction of(Extractor extractor, String text) {
    return new Extraction(extractor.extract(new Article("test", 1, null, null, text)));
  }

  /** The statement whose words include these. */
  Statement statement(String words) {
    return article.statements().stream()
        .filter(s -> s.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(words + " in " + texts()));
  }

  List<String> texts() {
    return article.statements().stream().map(Statement::text).toList();
  }

  /** Who says the statement with these words: a name, or null. */
  String speaker(String words) {
    Statement statement = statement(words);
    return statement.speaker() == null ? null : statement.speaker().name();
  }

  /** The words at the statement that name its speaker. */
  String mention(String words) {
    return CodePoints.substring(article.text(), statement(words).speaker().mention());
  }

  List<String> relayers(String words) {
    return statement(words).relayedBy().stream().map(v -> v.name()).toList();
  }

  /** The party of that name. */
  Party party(String name) {
    return article.parties().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + " in " + parties()));
  }

  List<String> parties() {
    return article.parties().stream().map(Party::name).toList();
  }
}
