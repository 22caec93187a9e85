package copydesk.enrich;

import copydesk.records.channel.DeadReason;
import copydesk.stage.CounterName;
import copydesk.stage.Counters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the job counts. {@link #IN} and {@link #RELEASED} together are the sum of the {@link
 * #OUTCOMES}. An article that is read a second time because its transaction was aborted counts
 * again.
 */
public enum EnrichCounter implements CounterName {
  IN("in", "articles read, and items that are none; a raw record may hold several"),
  RELEASED("released", "held articles whose embargo is over, each read again"),
  ENRICHED("enriched", "articles enriched, revisions included"),
  KILLED("killed", "kills"),
  DUPLICATES("duplicates", "articles that say what stands already"),
  OUTDATED("outdated", "versions and kills that a newer one had overtaken"),
  NO_ARTICLE("no-article", "items of wires that are no text: pictures, packages, planning"),
  HELD("held", "articles held until their embargo is over, or a newer version comes"),
  DEAD("dead", "articles sent to articles.dead, by reason") {
    @Override
    public List<String> reasons() {
      return Arrays.stream(DeadReason.values()).map(DeadReason::code).toList();
    }
  },
  STATEMENTS("statements", "statements published, withdrawn ones not included"),
  JOINED("joined", "articles filed again with the story that they turned out to belong to"),
  IGNORED_PARTIES("ignored-parties", "records on parties that are none, again at every start");

  /** What becomes of each of them: one of these. */
  public static final Set<EnrichCounter> OUTCOMES =
      EnumSet.of(ENRICHED, KILLED, DUPLICATES, OUTDATED, HELD, NO_ARTICLE, DEAD);

  /** The outcomes that the summary names even where there were none. */
  private static final Set<EnrichCounter> ALWAYS_TOLD = EnumSet.of(ENRICHED, KILLED, DEAD);

  private final String code;
  private final String description;

  EnrichCounter(String code, String description) {
    this.code = code;
    this.description = description;
  }

  /** The counters of a job, all at zero. */
  public static Counters<EnrichCounter> counters() {
    return new Counters<>(EnrichCounter.class, EnrichCounter::equation);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String description() {
    return description;
  }

  private static String equation(Counters<EnrichCounter> counters) {
    StringBuilder line = new StringBuilder(counted(counters, IN));
    if (counters.get(RELEASED) > 0) {
      line.append(" + ").append(counted(counters, RELEASED));
    }
    line.append(" = ");
    line.append(
        OUTCOMES.stream()
            .filter(name -> ALWAYS_TOLD.contains(name) || counters.get(name) > 0)
            .map(name -> counted(counters, name))
            .collect(Collectors.joining(" + ")));
    for (String reason : DEAD.reasons()) {
      long dead = counters.get(DEAD, reason);
      if (dead > 0) {
        line.append(", ").append(reason).append(' ').append(dead);
      }
    }
    long ignored = counters.get(IGNORED_PARTIES);
    long joined = counters.get(JOINED);
    line.append(joined == 0 ? "" : "; " + joined + " joined to a story");
    return line.append(ignored == 0 ? "" : "; " + ignored + " ignored on parties").toString();
  }

  private static String counted(Counters<EnrichCounter> counters, EnrichCounter name) {
    return counters.get(name) + " " + name.code();
  }
}
