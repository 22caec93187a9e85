package copydesk.ingest.file;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.RawArticle;
import copydesk.stage.Counters;
import copydesk.stage.FileTrouble;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Posts files: reads each one and hands its articles to a poster of articles. What cannot be posted
 * is told and counted, and the rest goes on. One thread posts; the counters may be read from
 * others.
 */
public final class FilePoster implements AutoCloseable {
  private final ArticlePoster poster;
  private final FileArticles articles;
  private final FileListener listener;

  /**
   * Does no I/O.
   *
   * @param poster takes the articles; closed with this
   */
  public FilePoster(ArticlePoster poster, FileArticles articles, FileListener listener) {
    this.poster = poster;
    this.articles = articles;
    this.listener = listener;
  }

  /** What was posted, refused and passed over so far. */
  public Counters<IngestCounter> counters() {
    return poster.counters();
  }

  /** What can be measured of its Kafka client. */
  List<MeterBinder> meters() {
    return poster.meters();
  }

  /** One past the last article that Kafka has taken, of each partition that has any. */
  public Map<TopicPartition, Long> acknowledged() {
    return poster.acknowledged();
  }

  /**
   * Posts all these files and waits until Kafka has them.
   *
   * @throws StageFailureException if Kafka does not take one
   * @throws InterruptedException if the thread was interrupted; what was posted stays posted
   */
  public void postAll(ArticleFiles files) throws InterruptedException {
    files.forEach(this::post, walking());
    flush();
  }

  /**
   * Hands one file to Kafka, without waiting for its answer: one article, or of a file of JSON
   * lines one a line. What cannot be posted is refused, a bad line alone.
   *
   * @return whether it was handed over
   * @throws StageFailureException if Kafka did not take this article or one before
   */
  public boolean post(ArticleFile file) throws InterruptedException {
    requireOn();
    try {
      if (LineArticles.isOne(file.path())) {
        postLines(file);
      } else {
        poster.post(articles.read(file));
      }
    } catch (FileArticles.RefusedException e) {
      refuse(file.path(), e.getMessage());
      return false;
    }
    listener.posted(file);
    return true;
  }

  /**
   * The times of the articles in these files, each of which is read for it. What of the folders is
   * no article, or cannot be listed, is told and counted as if they were posted.
   *
   * @param read told after each file how many articles there are so far
   */
  public Timetable timetable(ArticleFiles files, IntConsumer read) throws InterruptedException {
    Timetable timetable = new Timetable();
    files.forEach(
        file -> {
          requireOn();
          if (LineArticles.isOne(file.path())) {
            addLines(file, timetable);
          } else {
            timetable.add(file, null, FileArticles.ownTime(file));
          }
          read.accept(timetable.size());
        },
        walking());
    return timetable.sorted();
  }

  private void addLines(ArticleFile file, Timetable timetable) throws InterruptedException {
    try {
      LineArticles.times(
          file.path(),
          (place, own) -> {
            requireOn();
            timetable.add(file, place, own);
          });
    } catch (IOException e) {
      refuse(file.path(), "cannot be read: " + FileTrouble.why(e));
    }
  }

  /**
   * Hands an article of a timetable to Kafka, as {@link #post(ArticleFile)} does.
   *
   * @throws StageFailureException if Kafka did not take this article or one before
   */
  public void post(Timetable.Entry entry) throws InterruptedException {
    if (entry.line() == null) {
      post(entry.file());
      return;
    }
    requireOn();
    try {
      articles.readLine(entry.file(), entry.line(), receiver(entry.file()));
    } catch (FileArticles.RefusedException e) {
      refuse(entry.file().path(), e.getMessage());
    }
  }

  private void postLines(ArticleFile file)
      throws FileArticles.RefusedException, InterruptedException {
    articles.readLines(file, receiver(file));
  }

  private LineArticles.Receiver receiver(ArticleFile file) {
    return new LineArticles.Receiver() {
      @Override
      public void article(RawArticle article) throws InterruptedException {
        poster.post(article);
      }

      @Override
      public void refused(String why) {
        refuse(file.path(), why);
      }
    };
  }

  /** Returns once Kafka has answered for every article. */
  public void flush() throws InterruptedException {
    poster.flush();
  }

  @Override
  public void close() {
    poster.close();
  }

  /** Interrupted, a file would seem to be unreadable. */
  private static void requireOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private FileListener walking() {
    return new FileListener() {
      @Override
      public void refused(Path file, String why) {
        refuse(file, why);
      }

      @Override
      public void passedOver(Path file) {
        counters().count(IngestCounter.PASSED_OVER);
        listener.passedOver(file);
      }
    };
  }

  private void refuse(Path file, String why) {
    counters().count(IngestCounter.REFUSED);
    listener.refused(file, why);
  }
}
