package copydesk.enrich;

import copydesk.records.channel.DeadReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What went through the job since it started; {@code in = enriched + killed + dead}. An article
 * that is read a second time because its transaction was aborted counts again. Thread-safe.
 */
public final class EnrichCounters {
  private final LongAdder in = new LongAdder();
  private final LongAdder enriched = new LongAdder();
  private final LongAdder killed = new LongAdder();
  private final LongAdder statements = new LongAdder();
  private final LongAdder ignoredParties = new LongAdder();
  private final Map<DeadReason, LongAdder> dead = new EnumMap<>(DeadReason.class);

  public EnrichCounters() {
    for (DeadReason reason : DeadReason.values()) {
      dead.put(reason, new LongAdder());
    }
  }

  /** Raw records read. */
  public long in() {
    return in.sum();
  }

  /** Articles enriched, revisions included. */
  public long enriched() {
    return enriched.sum();
  }

  /** Kills. */
  public long killed() {
    return killed.sum();
  }

  /** Statements published, withdrawn ones not included. */
  public long statements() {
    return statements.sum();
  }

  /** Articles sent to {@code articles.dead}, for whatever reason. */
  public long dead() {
    return dead.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Articles sent to {@code articles.dead} for this reason. */
  public long dead(DeadReason reason) {
    return dead.get(reason).sum();
  }

  /** Records on {@code parties} that are none; each counts at every start of the job. */
  public long ignoredParties() {
    return ignoredParties.sum();
  }

  void countIn() {
    in.increment();
  }

  void countEnriched(int statementsInIt) {
    enriched.increment();
    statements.add(statementsInIt);
  }

  void countKilled() {
    killed.increment();
  }

  void countIgnoredParty() {
    ignoredParties.increment();
  }

  void countDead(DeadReason reason) {
    dead.get(reason).increment();
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(in()).append(" in = ").append(enriched()).append(" enriched + ");
    line.append(killed()).append(" killed + ").append(dead()).append(" dead");
    dead.forEach(
        (reason, count) -> {
          if (count.sum() > 0) {
            line.append(", ").append(reason.code()).append(' ').append(count.sum());
          }
        });
    if (ignoredParties() > 0) {
      line.append("; ").append(ignoredParties()).append(" ignored on parties");
    }
    return line.toString();
  }
}
