package copydesk.format.common;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * The short names of time zones that wires and feeds write after a time. Names that mean several
 * zones ("IST") are not among them: zones are never guessed. Those that are common in news mean
 * what news agencies mean by them ("CST" is in America, "BST" in Britain).
 */
public final class ZoneNames {
  private static final String MINUTES =
      "Z 0 UT 0 UTC 0 GMT 0 WET 0 BST 60 CET 60 WEST 60 MEZ 60 CEST 120 MESZ 120 EET 120 SAST 120"
          + " EEST 180 MSK 180 NST -210 NDT -150 AST -240 ADT -180 EST -300 EDT -240 CST -360"
          + " CDT -300 MST -420 MDT -360 PST -480 PDT -420 AKST -540 AKDT -480 HST -600 PKT 300"
          + " HKT 480 SGT 480 AWST 480 JST 540 KST 540 ACST 570 ACDT 630 AEST 600 AEDT 660"
          + " NZST 720 NZDT 780";

  private static final Map<String, ZoneOffset> OFFSETS = offsets();

  private ZoneNames() {}

  /** The offset of a zone by its name in capitals, or null where the name is none of these. */
  public static ZoneOffset offset(String name) {
    return OFFSETS.get(name);
  }

  private static Map<String, ZoneOffset> offsets() {
    Map<String, ZoneOffset> offsets = new HashMap<>();
    String[] pairs = MINUTES.split(" ", -1);
    for (int i = 0; i < pairs.length; i += 2) {
      offsets.put(pairs[i], ZoneOffset.ofTotalSeconds(Integer.parseInt(pairs[i + 1]) * 60));
    }
    return Map.copyOf(offsets);
  }
}
