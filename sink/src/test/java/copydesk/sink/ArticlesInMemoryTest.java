package copydesk.sink;

import copydesk.records.EnrichedArticle;
import java.util.SortedMap;
import java.util.TreeMap;

/** The store that the loop is tested with keeps to the contract, too. */
final class ArticlesInMemoryTest extends ArticleStoreContract {
  private final ArticlesInMemory memory = new ArticlesInMemory();

  @Override
  protected ArticleStore store() {
    return memory;
  }

  @Override
  protected SortedMap<String, EnrichedArticle> found() {
    SortedMap<String, EnrichedArticle> found = new TreeMap<>();
    memory.articles().values().forEach(article -> found.put(article.id(), article));
    return found;
  }

  @Override
  protected int count() {
    return memory.articles().size();
  }
}
