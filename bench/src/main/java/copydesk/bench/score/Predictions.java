package copydesk.bench.score;

import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.channel.RejectedArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The enriched records of the articles that are scored: read from a file, or made when they are
 * asked for. Not thread-safe.
 */
public abstract sealed class Predictions {
  private Predictions() {}

  /** The record of an article, if there is one. */
  public abstract Optional<EnrichedArticle> of(String id, String text);

  /** Records that an extractor makes. */
  public static Predictions by(Extractor extractor) {
    return new Made(() -> extractor);
  }

  /** Records that the shipped extractor makes; it is loaded when the first one is asked for. */
  public static Predictions made() {
    return new Made(Extractor::load);
  }

  /**
   * Records as {@code ./copydesk extract} prints them.
   *
   * @throws IOException if the file cannot be read or holds something else
   */
  public static Predictions in(Path file) throws IOException {
    Map<String, EnrichedArticle> records = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        EnrichedArticle record = RecordJson.reader(EnrichedArticle.class).readValue(line);
        records.put(record.id(), record);
      } catch (IOException e) {
        throw new IOException(file + ":" + number + ": no enriched record", e);
      }
    }
    return new Kept(records);
  }

  private static final class Kept extends Predictions {
    private final Map<String, EnrichedArticle> records;

    private Kept(Map<String, EnrichedArticle> records) {
      this.records = records;
    }

    @Override
    public Optional<EnrichedArticle> of(String id, String text) {
      return Optional.ofNullable(records.get(id));
    }
  }

  private static final class Made extends Predictions {
    private final Supplier<Extractor> loading;
    private Extractor extractor;

    private Made(Supplier<Extractor> loading) {
      this.loading = loading;
    }

    @Override
    public Optional<EnrichedArticle> of(String id, String text) {
      extractor = extractor == null ? loading.get() : extractor;
      try {
        return Optional.of(extractor.extract(new Article(id, 1, null, null, text)));
      } catch (RejectedArticleException e) {
        return Optional.empty(); // as good as no record: all that gold asks of it is missed
      }
    }
  }
}
