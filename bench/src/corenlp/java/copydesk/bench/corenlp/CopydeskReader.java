package copydesk.bench.corenlp;

import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;

/** The whole extraction, as the job does it: names, parties, statements and topics. */
final class CopydeskReader implements ArticleReader {
  private final Extractor extractor = Extractor.load();

  @Override
  public String name() {
    return "copydesk " + Extractor.release().version();
  }

  @Override
  public Quotations read(String text) {
    EnrichedArticle article = extractor.extract(new Article("measured", 1, null, null, text));
    long attributed =
        article.statements().stream().filter(statement -> statement.speaker() != null).count();
    return new Quotations(article.statements().size(), (int) attributed);
  }
}
