package copydesk.bench.pipeline;

import com.sun.management.ThreadMXBean;
import copydesk.bench.invented.InventedWire;
import copydesk.enrich.RawReading;
import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RejectedArticleException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How many bytes of objects one thread makes of an article, by the JVM's own count. Where the
 * optimising compiler is off, so that none are saved by it, the figure depends on the articles and
 * the code alone.
 */
final class Allocation {
  private static final int WARM_UP = 100;
  private static final int COUNTED = 400;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final InventedWire wire;
  private final Map<String, EnrichedArticle> read = new HashMap<>();

  Allocation(InventedWire wire) {
    this.wire = wire;
  }

  /** Bytes an article for reading texts into records. */
  double ofExtraction(Extractor extractor) {
    for (int i = 0; i < WARM_UP; i++) {
      extract(extractor, article(i));
    }
    long bytes = 0;
    for (int i = WARM_UP; i < WARM_UP + COUNTED; i++) {
      Article article = article(i);
      long before = threads.getCurrentThreadAllocatedBytes();
      extract(extractor, article);
      bytes += threads.getCurrentThreadAllocatedBytes() - before;
    }
    return (double) bytes / COUNTED;
  }

  private void extract(Extractor extractor, Article article) {
    read.put(article.id(), extractor.extract(article));
  }

  /**
   * Bytes an article for what {@link RawReading} does around the extraction: from the raw record's
   * bytes to an article, and from the enriched article to its JSON, once. What the job does when it
   * files an article is not in it. Comes after {@link #ofExtraction}, whose records it writes.
   */
  double ofReadingAndWriting() {
    RawReading reading = new RawReading(article -> read.get(article.id()), () -> 0);
    Written written = new Written();
    for (int i = 0; i < WARM_UP; i++) {
      reading.read(raw(i), written);
    }
    long bytes = 0;
    for (int i = WARM_UP; i < WARM_UP + COUNTED; i++) {
      ConsumerRecord<byte[], byte[]> raw = raw(i);
      long before = threads.getCurrentThreadAllocatedBytes();
      reading.read(raw, written);
      bytes += threads.getCurrentThreadAllocatedBytes() - before;
    }
    if (written.articles != WARM_UP + COUNTED) {
      throw new IllegalStateException("only " + written.articles + " articles were read");
    }
    return (double) bytes / COUNTED;
  }

  private Article article(int number) {
    return new Article(wire.id(number), 1, null, null, wire.text(number));
  }

  private ConsumerRecord<byte[], byte[]> raw(int number) {
    return new ConsumerRecord<>(
        Channels.RAW.name(),
        0,
        number,
        wire.id(number).getBytes(StandardCharsets.UTF_8),
        wire.text(number).getBytes(StandardCharsets.UTF_8));
  }

  /** Counts the articles whose JSON was made. */
  private static final class Written implements RawReading.Receiver {
    private int articles;

    @Override
    public void read(EnrichedArticle article) {
      articles++;
    }

    @Override
    public void killed(String id) {
      throw new IllegalStateException(id + " was killed");
    }

    @Override
    public void held(String id) {
      throw new IllegalStateException(id + " was held");
    }

    @Override
    public void refused(String id, RejectedArticleException why) {
      throw why;
    }
  }
}
