package copydesk.app.redrive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What became of the letters that were to be sent back. */
public final class RedriveReport {
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private long failures = Long.MAX_VALUE;

  /**
   * Adds a letter.
   *
   * @param failed how often its article has failed
   */
  void add(Verdict verdict, long failed) {
    counts.merge(verdict, 1L, Long::sum);
    if (verdict == Verdict.FAILED_TOO_OFTEN) {
      failures = Math.min(failures, failed);
    }
  }

  /** How many letters had this verdict. */
  public long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** How many letters could not be sent, against what was asked for. */
  public long refused() {
    return sum(Verdict::isRefusal);
  }

  /** How many of the refused can never be sent, whatever is asked for. */
  public long unsendable() {
    return sum(Verdict::isFinal);
  }

  private long sum(Predicate<Verdict> which) {
    return counts.entrySet().stream()
        .filter(count -> which.test(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The summary, without a line end: "3 sent, 1 not sent (failed 3 times; --force sends it)". */
  public String render() {
    StringBuilder line = new StringBuilder().append(count(Verdict.SENT)).append(" sent");
    if (refused() > 0) {
      line.append(", ").append(refused()).append(" not sent (").append(why()).append(')');
    }
    long before = count(Verdict.SENT_BEFORE);
    if (before > 0) {
      line.append(", ").append(before).append(" sent before (--again sends ");
      line.append(before == 1 ? "it" : "them").append(" once more)");
    }
    return line.toString();
  }

  private String why() {
    List<String> why = new ArrayList<>();
    long failed = count(Verdict.FAILED_TOO_OFTEN);
    String number = failed == refused() ? "" : failed + " ";
    if (failed == 1) {
      why.add(number + "failed " + times(failures) + "; --force sends it");
    } else if (failed > 1) {
      why.add(number + "failed " + times(failures) + " or more; --force sends them");
    }
    long overtaken = count(Verdict.OVERTAKEN);
    if (overtaken > 0) {
      why.add(
          (overtaken == refused() ? "" : overtaken + " ")
              + "overtaken by what came later; --force sends "
              + (overtaken == 1 ? "it" : "them"));
    }
    if (count(Verdict.NO_BYTES) > 0) {
      why.add(count(Verdict.NO_BYTES) + " without bytes");
    }
    if (count(Verdict.TOO_LARGE) > 0) {
      why.add(count(Verdict.TOO_LARGE) + " too large");
    }
    return String.join("; ", why);
  }

  private static String times(long number) {
    return number == 1 ? "once" : number + " times";
  }
}
