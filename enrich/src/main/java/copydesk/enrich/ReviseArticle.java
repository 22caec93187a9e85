package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
import copydesk.enrich.Copy.Kill;
import copydesk.records.Article;
import copydesk.records.RecordJson;
import copydesk.records.Wire;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides what becomes of a version of an article, by what was filed and is held of it: it is the
 * next version, the one that stands already, one that a newer one has overtaken, or one to be held
 * until its embargo is over. A kill that a newer version has overtaken takes nothing back. The rule
 * is {@link Verdict}'s.
 */
final class ReviseArticle implements Processor<String, Copy, Object, Object> {
  /** How often it looks whether an embargo is over. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Steps steps;
  private final LifeRules rules;
  private final Counters<EnrichCounter> counters;
  private final Breaker breaker;
  private ProcessorContext<Object, Object> context;
  private RevisionStore revisions;
  private HeldArticles held;
  private EmbargoClock clock;
  private DeadLetters deadLetters;

  /**
   * The names that the topology gives.
   *
   * @param own this step's
   * @param extract the step that takes drafts
   * @param kill the step that takes kills
   * @param revisions the {@link RevisionStore}
   * @param held the store of {@link HeldArticles}
   */
  record Steps(String own, String extract, String kill, String revisions, String held) {}

  ReviseArticle(Steps steps, LifeRules rules, Counters<EnrichCounter> counters, Breaker breaker) {
    this.steps = steps;
    this.rules = rules;
    this.counters = counters;
    this.breaker = breaker;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    revisions = RevisionStore.of(newContext, steps.revisions());
    held = HeldArticles.of(newContext, steps.held());
    clock = new EmbargoClock(newContext.currentSystemTimeMs());
    deadLetters = new DeadLetters(newContext, steps.own(), counters, breaker);
    newContext.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, wall -> setFree(wall));
  }

  @Override
  public void process(Record<String, Copy> decoded) {
    long wall = context.currentSystemTimeMs();
    clock.read(decoded.value().receivedMillis(), wall);
    setFree(wall);
    Revision previous = revisions.last(decoded.key());
    Held waiting = held.get(decoded.key());
    if (decoded.value() instanceof Draft draft) {
      revise(decoded, draft, previous, waiting);
    } else if (decoded.value() instanceof Kill kill) {
      kill(decoded, kill, previous, waiting);
    }
  }

  private void kill(Record<String, Copy> decoded, Kill kill, Revision previous, Held waiting) {
    VersionOrder order = VersionOrder.of(kill.wire());
    if (previous.hasOvertaken(order)) {
      counters.count(EnrichCounter.OUTDATED);
      return;
    }
    keepOnlyNewer(decoded.key(), waiting, order);
    VersionOrder known = Verdict.order(kill, previous, order(waiting));
    context.forward(
        decoded.withKey((Object) decoded.key()).withValue((Object) kill.judged(previous, known)),
        steps.kill());
  }

  private void revise(Record<String, Copy> decoded, Draft draft, Revision previous, Held waiting) {
    VersionOrder order = VersionOrder.of(draft.article().wire());
    boolean isHeld =
        EmbargoClock.holds(
            until(draft.article().wire()), draft.receivedMillis(), context.currentSystemTimeMs());
    Verdict verdict =
        Verdict.of(
            order,
            isHeld,
            previous,
            order(waiting),
            () -> previous.isOf(draft.article()),
            () -> waiting.isOf(draft.article()));
    switch (verdict) {
      case OUTDATED -> counters.count(EnrichCounter.OUTDATED);
      case STANDS -> repeat(decoded, draft, previous, waiting);
      case IS_HELD -> {
        counters.count(EnrichCounter.DUPLICATES);
        held.put(decoded.key(), waiting.seenAgain(order));
      }
      case TO_BE_HELD -> {
        if (hold(decoded.key(), draft, order)) {
          withhold(decoded, draft, previous);
        }
      }
      case NEXT -> {
        keepOnlyNewer(decoded.key(), waiting, order);
        pass(decoded.key(), decoded, draft.revised(previous.version() + 1, previous, false));
      }
    }
  }

  private static VersionOrder order(Held waiting) {
    return waiting == null ? null : waiting.order();
  }

  /** Holds nothing any more but what is certainly newer than what has come in. */
  private void keepOnlyNewer(String id, Held waiting, VersionOrder order) {
    if (Verdict.takesAway(order, order(waiting))) {
      held.remove(id);
    }
  }

  /** What stands already; if a version waits that is not newer, that one has been taken back. */
  private void repeat(Record<String, Copy> decoded, Draft draft, Revision previous, Held waiting) {
    String id = decoded.key();
    VersionOrder order = VersionOrder.of(draft.article().wire());
    boolean isHeld = waiting != null && waiting.isOf(draft.article()); // as withheld
    if (isHeld) {
      held.put(id, waiting.seenAgain(order));
    } else {
      keepOnlyNewer(id, waiting, order);
    }
    if (rules.filesDuplicates()) {
      pass(id, decoded, draft.revised(previous.version(), previous, isHeld));
      return;
    }
    counters.count(EnrichCounter.DUPLICATES);
    seenAgain(id, previous, order, draft.article());
  }

  private void seenAgain(String id, Revision standing, VersionOrder order, Article article) {
    Revision seen = standing.seenAgain(order, Wording.sha256(article));
    if (!seen.equals(standing)) {
      revisions.put(id, RevisionStore.entry(seen));
    }
  }

  /** A new version that is held: nothing comes of it yet, or a record without statements. */
  private void withhold(Record<String, Copy> decoded, Draft draft, Revision previous) {
    if (rules.embargo() == Embargo.HOLD) {
      counters.count(EnrichCounter.HELD);
    } else {
      pass(decoded.key(), decoded, draft.revised(previous.version() + 1, previous, true));
    }
  }

  /** Holds it in the place of what is held; false where it is too large, and a dead letter now. */
  private boolean hold(String id, Draft draft, VersionOrder order) {
    Held now =
        new Held(
            until(draft.article().wire()),
            order,
            Wording.sha256(draft.article()),
            KeptRecord.of(withOrigin(draft.raw())),
            draft.article());
    if (RecordJson.toBytes(now).length + Filing.OVERHEAD > Channels.MAX_RECORD_BYTES) {
      deadLetters.send(
          draft.raw(),
          new RejectedArticleException(
              DeadReason.RECORD_TOO_LARGE, "the article is too large to be held"));
      return false;
    }
    held.put(id, now);
    return true;
  }

  /**
   * What is read when the article is free is another record: a dead letter has to know this one.
   */
  private Record<byte[], byte[]> withOrigin(Record<byte[], byte[]> raw) {
    Headers headers = new RecordHeaders(raw.headers().toArray());
    DeadLetters.addOrigin(headers, context);
    return raw.withHeaders(headers);
  }

  /** Passes on what was held until now, in the order in which the embargoes ended. */
  private void setFree(long wall) {
    for (String id : held.over(clock, wall)) {
      Held free = held.get(id);
      held.remove(id);
      counters.count(EnrichCounter.RELEASED);
      release(id, free, revisions.last(id));
    }
  }

  private void release(String id, Held free, Revision previous) {
    boolean stands = previous.isOf(free.article()); // as withheld
    if (!stands && previous.hasOvertaken(free.order())) {
      counters.count(EnrichCounter.OUTDATED);
      return;
    }
    int version = stands ? previous.version() : previous.version() + 1;
    Record<byte[], byte[]> raw = free.raw().record();
    pass(id, raw, Draft.released(raw, free.article()).revised(version, previous, false));
    Revision now = revisions.last(id);
    if (now.isOf(free.article())) { // it may have become a dead letter
      seenAgain(id, now, free.order(), free.article());
    }
  }

  private void pass(String id, Record<?, ?> cause, Draft draft) {
    context.forward(
        cause.withKey((Object) id).withValue((Object) draft).withHeaders(draft.raw().headers()),
        steps.extract());
  }

  /** When its embargo ends, in milliseconds since 1970. */
  static long until(Wire wire) {
    if (wire.embargoed() == null) {
      return Long.MIN_VALUE;
    }
    return wire.embargoed().equals(Wire.OPEN)
        ? Held.NO_END
        : Instant.parse(wire.embargoed()).toEpochMilli();
  }
}
