package copydesk.ingest.feed;

import copydesk.format.feed.Feed;
import copydesk.format.feed.FeedException;
import copydesk.format.feed.FeedReader;
import copydesk.ingest.RawArticle;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an answer means for its feed: which articles are to be posted, and what is to be remembered.
 * Does no I/O. Used for one answer.
 */
final class AnswerReader {
  /** How long a permanent redirect has to be the answer until it is believed. */
  private static final long MOVED_AFTER = Duration.ofDays(7).toMillis();

  /** After so many failures at the new address the old one is asked again. */
  private static final int BACK_AFTER = 3;

  private static final long KEPT = Duration.ofDays(60).toMillis();
  private static final int MOST_KEPT = 4_000;

  private final FeedSettings feed;
  private final FeedState before;
  private final FeedAnswer answer;
  private final boolean full;
  private final long now;

  /**
   * What comes of an answer.
   *
   * @param state what is to be remembered
   * @param articles what is to be posted in the same transaction, the oldest first
   * @param hostUntil until when the host wants to be left alone; 0 where it does not
   * @param read whether a document was read
   * @param recovered whether that was damaged
   * @param tooLarge how many items are larger than an article may be
   */
  record Outcome(
      FeedState state,
      List<RawArticle> articles,
      long hostUntil,
      boolean read,
      boolean recovered,
      int tooLarge) {}

  /**
   * @param full whether the request had no validators
   * @param now when the answer came, in milliseconds since 1970
   */
  AnswerReader(FeedSettings feed, FeedState before, FeedAnswer answer, boolean full, long now) {
    this.feed = feed;
    this.before = before;
    this.answer = answer;
    this.full = full;
    this.now = now;
  }

  /**
   * Reads the answer.
   *
   * @param isTaken whether an id is that of an article of another host's
   */
  Outcome read(Predicate<String> isTaken) {
    if (answer.isNotModified()) {
      return notModified();
    }
    if (answer.isFeed()) {
      return document(isTaken);
    }
    if (answer.isGone()) {
      FeedState gone = before.failed(null).goneForGood(true, "it is gone for good (410)");
      return quiet(gone.asking(now, before.interval()), 0);
    }
    if (answer.isTooMuch()) {
      FeedState failed = failedState("the server wants to be left alone (" + answer.status() + ")");
      long asked = Schedule.retryAfter(answer.retryAfter(), now);
      long until = now + Schedule.afterRefusal(asked, failed.failures());
      return quiet(failed.asking(until, before.interval()), until);
    }
    return failed(
        answer.trouble() == null ? "the server answers " + answer.status() : answer.trouble());
  }

  /** The outcome where something in reading it went wrong that should not. */
  Outcome failed(String why) {
    FeedState failed = failedState(why);
    long asked = Schedule.retryAfter(answer.retryAfter(), now);
    long wait = Math.max(asked, Schedule.afterFailures(feed, failed.failures()));
    return quiet(failed.asking(now + wait, before.interval()), 0);
  }

  private FeedState failedState(String why) {
    FeedState failed = before.failed(why);
    return failed.failures() >= BACK_AFTER ? failed.moving(null, 0, null) : failed;
  }

  private static Outcome quiet(FeedState state, long hostUntil) {
    return new Outcome(state, List.of(), hostUntil, false, false, 0);
  }

  private Outcome notModified() {
    long interval = Schedule.interval(feed, before.interval(), false);
    long next = Schedule.next(now, interval, Schedule.maxAge(answer.cacheControl()), null);
    FeedState state = moved(before.answered(now, false));
    if (answer.etag() != null) {
      state = state.withValidators(answer.etag(), state.lastModified());
    }
    return quiet(state.asking(next, interval), 0);
  }

  private Outcome document(Predicate<String> isTaken) {
    Feed document;
    try {
      byte[] body = BoundedBody.decoded(answer.body(), answer.encoding(), FeedClient.MAX_BYTES);
      document = FeedReader.read(body, answer.contentType(), feed.address());
    } catch (FeedException | IOException e) {
      return failed(e.getMessage());
    }
    ItemMatcher matcher = new ItemMatcher(feed, before.items(), before.readAt(), isTaken);
    List<ItemMatcher.Match> matches = matcher.match(document.items());
    List<KnownItem> known = new ArrayList<>();
    List<RawArticle> articles = new ArrayList<>();
    int tooLarge = 0;
    for (ItemMatcher.Match match : matches) {
      KnownItem old = match.known();
      boolean changed = old == null || !old.text().equals(match.facts().text());
      long firstSeen = old == null ? now : old.firstSeen();
      if (changed) {
        RawArticle article = article(match, firstSeen);
        boolean fits = article.bytes().length <= Channels.MAX_ARTICLE_BYTES;
        tooLarge += fits ? 0 : 1;
        if (fits) {
          articles.add(article);
        }
      }
      String sketch = changed ? matcher.sketch(match.facts()) : old.sketch();
      known.add(known(match, sketch, firstSeen));
    }
    Collections.reverse(articles); // feeds name the newest first
    boolean anything = !articles.isEmpty();
    FeedState state = state(document, anything, withOlder(known));
    return new Outcome(state, articles, 0, true, document.recovered(), tooLarge);
  }

  private FeedState state(Feed document, boolean changed, List<KnownItem> known) {
    long interval = Schedule.interval(feed, before.interval(), changed);
    long next = Schedule.next(now, interval, Schedule.maxAge(answer.cacheControl()), document);
    boolean whole = document.complete();
    return moved(before.answered(now, full))
        .withValidators(whole ? answer.etag() : null, whole ? answer.lastModified() : null)
        .read(now, changed, known)
        .asking(next, interval);
  }

  /** Takes down where the feed says that it has moved to, and believes it after a week. */
  private FeedState moved(FeedState state) {
    String to = answer.movedTo();
    if (to == null) {
      return state.moving(null, 0, state.moved());
    }
    if (!to.equals(state.movingTo())) {
      return state.moving(to, now, state.moved());
    }
    boolean believed = now - state.movingSince() >= MOVED_AFTER;
    return believed
        ? state.moving(null, 0, to)
        : state.moving(to, state.movingSince(), state.moved());
  }

  private RawArticle article(ItemMatcher.Match match, long firstSeen) {
    var document = match.facts().item().document();
    return new RawArticle(
        match.id(),
        document.bytes(match.id(), Instant.ofEpochMilli(firstSeen)),
        document.contentType(),
        feed.source(),
        Instant.ofEpochMilli(now));
  }

  private KnownItem known(ItemMatcher.Match match, String sketch, long firstSeen) {
    ItemFacts facts = match.facts();
    return new KnownItem(
        match.id(),
        facts.guid(),
        facts.link(),
        facts.title(),
        facts.date(),
        facts.text(),
        sketch,
        firstSeen,
        now);
  }

  /** The items of this document, and those of earlier ones that may come back. */
  private List<KnownItem> withOlder(List<KnownItem> known) {
    Set<String> ids = new HashSet<>();
    known.forEach(item -> ids.add(item.id()));
    List<KnownItem> all = new ArrayList<>(known);
    before.items().stream()
        .filter(item -> !ids.contains(item.id()) && now - item.lastSeen() < KEPT)
        .sorted(Comparator.comparingLong(KnownItem::lastSeen).reversed())
        .limit(Math.max(0, MOST_KEPT - known.size()))
        .forEach(all::add);
    return all;
  }
}
