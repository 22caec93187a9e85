package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
import copydesk.enrich.Copy.Kill;
import copydesk.format.Delivery;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import copydesk.records.Wire;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads raw records as the job does, with its own rules, and files nothing: messages of several
 * articles, kills, duplicates and versions that come late are what they are there. What it does not
 * know is the story and the change of a version; an article whose embargo is not over is never
 * read. Remembers about 500 bytes of each article. Not thread-safe.
 */
public final class RawReading {
  private final Function<Article, EnrichedArticle> extractor;
  private final LongSupplier wall;
  private final Map<String, Revision> revisions = new HashMap<>();
  private final Map<String, Waiting> held = new HashMap<>();

  /** A version whose embargo is not over: its place among the versions, and its wording. */
  private record Waiting(VersionOrder order, String sha256) {}

  /** Is told what comes of raw records. */
  public interface Receiver {
    /** A version that is now the last one of its article; its number counts what was read here. */
    void read(EnrichedArticle article);

    /** The article is taken back. */
    void killed(String id);

    /** A version whose embargo is not over: what was there before stays. */
    void held(String id);

    /**
     * An article, or a whole record, that cannot be read.
     *
     * @param id the article's, or null where it is not known
     */
    void refused(String id, RejectedArticleException why);
  }

  /**
   * Does no I/O.
   *
   * @param extractor reads an article
   * @param wall the time on the wall, in milliseconds since 1970
   */
  public RawReading(Function<Article, EnrichedArticle> extractor, LongSupplier wall) {
    this.extractor = extractor;
    this.wall = wall;
  }

  /** Reads one record of {@link Channels#RAW}. */
  public void read(ConsumerRecord<byte[], byte[]> record, Receiver receiver) {
    Record<byte[], byte[]> raw =
        new Record<>(
            record.key(), record.value(), Math.max(0, record.timestamp()), record.headers());
    String key = null;
    Delivery delivery;
    try {
      ArticleDecoder.requireFewHeaders(raw.headers());
      key = ArticleDecoder.id(raw.key());
      if (raw.value() == null) {
        kill(key, new Kill(raw, Wire.NONE), receiver);
        return;
      }
      String type = CloudEvents.get(raw.headers(), CloudEvents.CONTENT_TYPE);
      delivery = ArticleDecoder.delivery(raw.value(), type);
    } catch (RejectedArticleException e) {
      receiver.refused(key, e);
      return;
    }
    delivery.refused().forEach(why -> receiver.refused(null, why));
    for (int i = 0; i < delivery.articles().size(); i++) {
      readItem(raw, ArticleDecoder.id(delivery, i, key), delivery, i, receiver);
    }
  }

  private void readItem(
      Record<byte[], byte[]> raw, String id, Delivery delivery, int index, Receiver receiver) {
    try {
      ArticleDecoder.requireShort(id);
      Copy copy = Router.copy(raw, id, delivery.articles().get(index));
      if (copy instanceof Kill kill) {
        kill(id, kill, receiver);
      } else if (copy instanceof Draft draft) {
        revise(id, draft, receiver);
      }
    } catch (RejectedArticleException e) {
      receiver.refused(id, e);
    }
  }

  private void kill(String id, Kill kill, Receiver receiver) {
    Revision previous = revisions.getOrDefault(id, Revision.NONE);
    VersionOrder order = VersionOrder.of(kill.wire());
    if (previous.hasOvertaken(order)) {
      return;
    }
    VersionOrder waiting = waiting(id);
    keepOnlyNewer(id, order);
    revisions.put(id, previous.killed(Verdict.order(kill, previous, waiting)));
    receiver.killed(id);
  }

  /** The order of what is held, or null. */
  private VersionOrder waiting(String id) {
    Waiting waiting = held.get(id);
    return waiting == null ? null : waiting.order();
  }

  private void keepOnlyNewer(String id, VersionOrder order) {
    if (Verdict.takesAway(order, waiting(id))) {
      held.remove(id);
    }
  }

  private void seenAgain(String id, VersionOrder order, String sha256) {
    held.put(id, new Waiting(waiting(id).orLater(order), sha256));
  }

  private boolean isHeld(String id, String sha256) {
    Waiting waiting = held.get(id);
    return waiting != null && waiting.sha256().equals(sha256);
  }

  private void revise(String id, Draft draft, Receiver receiver) {
    Revision previous = revisions.getOrDefault(id, Revision.NONE);
    VersionOrder order = VersionOrder.of(draft.article().wire());
    String sha256 = Wording.sha256(draft.article());
    boolean isHeld = ReviseArticle.until(draft.article().wire()) > wall.getAsLong();
    Verdict verdict =
        Verdict.of(
            order,
            isHeld,
            previous,
            waiting(id),
            () -> previous.isOf(draft.article()),
            () -> isHeld(id, sha256));
    switch (verdict) {
      case OUTDATED -> {}
      case STANDS -> {
        if (isHeld(id, sha256)) {
          seenAgain(id, order, sha256);
        } else {
          keepOnlyNewer(id, order);
        }
        revisions.put(id, previous.seenAgain(order, sha256));
      }
      case IS_HELD -> seenAgain(id, order, sha256);
      case TO_BE_HELD -> {
        held.put(id, new Waiting(order, sha256));
        receiver.held(id);
      }
      case NEXT -> {
        keepOnlyNewer(id, order);
        read(id, draft, previous, sha256, receiver);
      }
    }
  }

  private void read(String id, Draft draft, Revision previous, String sha256, Receiver receiver) {
    int version = previous.version() + 1;
    EnrichedArticle article = ExtractArticle.read(extractor, draft.article().withVersion(version));
    EnrichedArticle filed =
        article.filed(draft.isWithheld() ? Status.WITHHELD : article.status(), null, null);
    requireFits(filed);
    VersionOrder order = VersionOrder.of(draft.article().wire());
    revisions.put(
        id, new Revision(version, sha256, List.of(), List.of(), order, null, false, null, null));
    receiver.read(filed);
  }

  private static void requireFits(EnrichedArticle article) {
    int length = RecordJson.toBytes(article).length;
    if (length + Filing.OVERHEAD > Channels.MAX_RECORD_BYTES) {
      throw new RejectedArticleException(
          DeadReason.RECORD_TOO_LARGE, "the enriched record has " + length + " bytes");
    }
  }
}
