package copydesk.sink;

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
  protected SortedMap<String, byte[]> records() {
    SortedMap<String, byte[]> records = new TreeMap<>();
    memory.records().forEach((key, json) -> records.put(key.substring(key.indexOf(' ') + 1), json));
    return records;
  }

  @Override
  protected int count() {
    return memory.articles().size();
  }
}
