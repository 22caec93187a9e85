package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.text.FilingDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * A store for tests of what calls it. What is written and removed shows at once, and is told in
 * order; one kind of call can be made to fail. Thread-safe.
 */
public final class ArticlesInMemory implements ArticleStore {
  private final SortedMap<String, EnrichedArticle> articles = new TreeMap<>();
  private final SortedMap<String, byte[]> records = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private final List<String> kills = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private String failing = "";
  private boolean waiting;
  private boolean lost;
  private String sharedAs = "memory";
  private long next;
  private boolean taken = true;
  private String takenAt = "";
  private long takenNext;
  private Runnable whenTaken;

  /** Makes every call fail that is told as this, such as "flush". */
  public synchronized void failAt(String call) {
    failing = call;
  }

  /** Makes every write wait until the waiting is stopped, and then fail. */
  public synchronized void waitAtWrites() {
    waiting = true;
  }

  @Override
  public void stopWaiting() {
    stopped.countDown();
  }

  /** What was called, in order, such as "write a", "flush". */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** The kills that were told, in order, such as "a 2". */
  public synchronized List<String> kills() {
    return List.copyOf(kills);
  }

  /** From now on it is alone, and has every partition up to here. */
  public synchronized void isAlone(long from) {
    sharedAs = null;
    next = from;
  }

  /** From now on it has every partition up to here. */
  public synchronized void has(long from) {
    next = from;
  }

  /**
   * While an article is written, another who shares this takes the partition over, is so far, and
   * runs this.
   */
  public synchronized void isTakenAt(String article, long from, Runnable then) {
    takenAt = article;
    takenNext = from;
    whenTaken = then;
  }

  /** From now on every flush fails, as somebody removed what is kept, until it is opened again. */
  public synchronized void lose() {
    articles.clear();
    records.clear();
    lost = true;
    next = 0;
  }

  /** What is kept, by filing date, a blank and id. */
  public synchronized SortedMap<String, EnrichedArticle> articles() {
    return new TreeMap<>(articles);
  }

  /** The records as they were written, by filing date, a blank and id. */
  public synchronized SortedMap<String, byte[]> records() {
    return new TreeMap<>(records);
  }

  @Override
  public String place() {
    return "memory";
  }

  @Override
  public synchronized void open() throws IOException {
    tell("open");
    lost = false;
  }

  @Override
  public void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException {
    if (isToWait(article)) {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("stopped while waiting");
    }
    put(article, json);
  }

  private synchronized boolean isToWait(EnrichedArticle article) throws IOException {
    tell("write " + article.id());
    return waiting;
  }

  private synchronized void put(EnrichedArticle article, byte[] json) {
    String date = FilingDate.folder(article.published(), article.received());
    articles.put(date + " " + article.id(), article);
    records.put(date + " " + article.id(), json);
    if (article.id().equals(takenAt)) {
      takenAt = "";
      taken = false;
      next = takenNext;
      whenTaken.run();
    }
  }

  @Override
  public synchronized int remove(Origin origin, String id, List<String> filingDates)
      throws IOException {
    tell("remove " + id + " " + filingDates);
    int before = articles.size();
    filingDates.forEach(date -> articles.remove(date + " " + id));
    records.keySet().retainAll(articles.keySet());
    return before - articles.size();
  }

  @Override
  public synchronized int kill(Origin origin, String id, int version, List<String> filingDates)
      throws IOException {
    kills.add(id + " " + version);
    return ArticleStore.super.kill(origin, id, version, filingDates);
  }

  @Override
  public synchronized String sharedAs() {
    return sharedAs;
  }

  @Override
  public synchronized void take(int partition) {
    taken = true;
  }

  @Override
  public synchronized boolean hasTaken(int partition) {
    if (!taken) {
      calls.add("taken over");
    }
    return taken;
  }

  @Override
  public synchronized long next(int partition) {
    return next;
  }

  @Override
  public synchronized void reached(Map<Integer, Long> places) throws IOException {
    tell("reached " + places);
    next = places.getOrDefault(0, next);
  }

  @Override
  public synchronized void flush() throws IOException {
    tell("flush");
    if (lost) {
      throw new StoreGoneException("memory was lost");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    tell("close");
  }

  private void tell(String call) throws IOException {
    calls.add(call);
    if (call.equals(failing)) {
      throw new IOException("asked to fail at " + call);
    }
  }
}
