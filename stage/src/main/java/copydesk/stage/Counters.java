package copydesk.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What a stage did since it started, by name; names that have reasons are counted by reason. All
 * counters are there from the start, at zero. Threads count and read at once; a sum that is read
 * meanwhile is that of some moment.
 *
 * @param <N> the names
 */
public final class Counters<N extends Enum<N> & CounterName> {
  private static final String NO_REASON = "";

  private final Map<N, Map<String, LongAdder>> counts;
  private final Function<Counters<N>, String> summary;

  /** Counters of these names, all at zero, whose summary lists them in order. */
  public Counters(Class<N> names) {
    this(names, Counters::list);
  }

  /**
   * Counters of these names, all at zero.
   *
   * @param summary what {@link #toString} returns: the counts on one line, for a person
   */
  public Counters(Class<N> names, Function<Counters<N>, String> summary) {
    this.summary = summary;
    this.counts = new EnumMap<>(names);
    for (N name : names.getEnumConstants()) {
      List<String> reasons = name.reasons().isEmpty() ? List.of(NO_REASON) : name.reasons();
      Map<String, LongAdder> byReason = new LinkedHashMap<>();
      reasons.forEach(reason -> byReason.put(reason, new LongAdder()));
      counts.put(name, byReason);
    }
  }

  /** Counts one of a name that has no reasons. */
  public void count(N name) {
    add(name, 1);
  }

  /** Counts so many of a name that has no reasons. */
  public void add(N name, long number) {
    adder(name, NO_REASON).add(number);
  }

  /**
   * Counts one.
   *
   * @param reason one of the name's reasons
   */
  public void count(N name, String reason) {
    adder(name, reason).increment();
  }

  /** How many there were, for whatever reason. */
  public long get(N name) {
    return counts.get(name).values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** How many there were for one of the name's reasons. */
  public long get(N name, String reason) {
    return adder(name, reason).sum();
  }

  /** How many there were of all these names together. */
  public long sum(Collection<N> names) {
    return names.stream().mapToLong(this::get).sum();
  }

  /**
   * A count that can be read again and again.
   *
   * @param reason one of the name's reasons; empty where it has none
   */
  public record Count(CounterName name, String reason, LongSupplier value) {}

  /** All counts, in the order of the names and of their reasons. */
  public List<Count> counts() {
    List<Count> all = new ArrayList<>();
    counts.forEach(
        (name, byReason) ->
            byReason.forEach((reason, adder) -> all.add(new Count(name, reason, adder::sum))));
    return all;
  }

  private LongAdder adder(N name, String reason) {
    LongAdder adder = counts.get(name).get(reason);
    if (adder == null) {
      throw new IllegalArgumentException(
          name.code() + " is counted by one of " + name.reasons() + ", not by '" + reason + "'");
    }
    return adder;
  }

  private String list() {
    StringBuilder line = new StringBuilder();
    for (N name : counts.keySet()) {
      line.append(line.isEmpty() ? "" : ", ").append(get(name)).append(' ').append(name.code());
    }
    return line.toString();
  }

  /** The counts on one line, for a person. */
  @Override
  public String toString() {
    return summary.apply(this);
  }
}
