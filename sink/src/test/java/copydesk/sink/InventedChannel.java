package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Partitions of articles, revisions, some of them of another date, and kills, by chance. */
public final class InventedChannel {
  private static final int MILLIS_BETWEEN = 100_000;

  private final Map<String, EnrichedArticle> standing = new TreeMap<>();
  private final List<List<Posted>> partitions = new ArrayList<>();

  /**
   * A record.
   *
   * @param article null for a kill
   * @param formerly under which dates it was filed before
   */
  public record Posted(Origin origin, String id, EnrichedArticle article, List<String> formerly) {
    /** Hands it to a store, as the sink does. */
    public void to(ArticleStore store) throws IOException {
      if (article != null) {
        store.write(origin, article, RecordJson.toBytes(article));
      }
      store.remove(origin, id, formerly);
    }
  }

  /**
   * Makes the records.
   *
   * @param records how many a partition has
   * @param begin when the first one came in
   */
  public InventedChannel(Random random, int partitions, int records, Instant begin) {
    for (int partition = 0; partition < partitions; partition++) {
      List<Posted> posted = new ArrayList<>();
      for (int offset = 0; offset < records; offset++) {
        long time = begin.toEpochMilli() + (long) offset * MILLIS_BETWEEN;
        String id = "p" + partition + "-" + random.nextInt(records / 3);
        posted.add(next(random, new Origin(partition, offset, time), id));
      }
      this.partitions.add(posted);
    }
  }

  private Posted next(Random random, Origin origin, String id) {
    EnrichedArticle before = standing.get(id);
    if (before != null && random.nextInt(4) == 0) {
      standing.remove(id);
      return new Posted(origin, id, null, List.of(date(before)));
    }
    EnrichedArticle article =
        Examples.article(
            id,
            random.nextInt(3) == 0 ? null : "2021-07-0" + random.nextInt(1, 4),
            "2026-11-28T22:00:" + random.nextInt(10, 60) + "Z");
    standing.put(id, article);
    boolean moved = before != null && !date(before).equals(date(article));
    return new Posted(origin, id, article, moved ? List.of(date(before)) : List.of());
  }

  private static String date(EnrichedArticle article) {
    return FilingDate.folder(article.published(), article.received());
  }

  /** The records of a partition, by their offsets. */
  public List<Posted> partition(int partition) {
    return partitions.get(partition);
  }

  /** What stands after all records, by id. */
  public Map<String, EnrichedArticle> standing() {
    return standing;
  }
}
