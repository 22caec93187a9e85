package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import java.io.IOException;

/** Hands articles to stores as {@code enrich} writes them. */
public final class Writing {
  private Writing() {}

  /** Writes the article. */
  public static void write(ArticleStore store, Origin origin, EnrichedArticle article)
      throws IOException {
    store.write(origin, article, RecordJson.toBytes(article));
  }

  /** How the store keeps it. */
  public static StoreReading.Kept expected(StoreReading reading, EnrichedArticle article) {
    return reading.expected(article, RecordJson.toBytes(article));
  }
}
