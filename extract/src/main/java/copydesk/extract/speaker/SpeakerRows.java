package copydesk.extract.speaker;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import copydesk.extract.word.WordLists;
import copydesk.records.Party;
import copydesk.records.Rule;
import java.util.Arrays;
import java.util.List;

/** The rows of one candidate's features while they are collected. Not thread-safe. */
public final class SpeakerRows {
  /** The binary logarithm of the number of rows of the model's table. */
  public static final int BITS = 14;

  /** To be raised with every change of what is counted. */
  private static final int VERSION = 1;

  private static final int TEMPLATES = 31;

  /** Tells the rows of features. */
  private static final Weights TABLE = PackedWeights.pack(BITS, 1, new float[1 << BITS]);

  private static final List<Party.Type> TYPES = List.of(Party.Type.values());
  private static final List<Rule> RULES = List.of(Rule.values());
  private static final List<String> LISTS =
      List.of("they", "company-words", "institution-words", "office-heads", "inside-source");

  private final int[] rows = new int[TEMPLATES];
  private int count;

  SpeakerRows() {}

  /** What the features depend on. */
  public static FeatureSpace space() {
    Fingerprint sum = new Fingerprint().add(VERSION).add(BITS);
    RULES.forEach(rule -> sum.add(rule.name()));
    TYPES.forEach(type -> sum.add(type.name()));
    for (SpeakerKind kind : SpeakerKind.values()) {
      sum.add(kind.name());
    }
    for (String list : LISTS) {
      sum.add(WordLists.shipped().entries(list));
    }
    return new FeatureSpace(sum.value(), "train-speakers");
  }

  /** The number of a type in features. */
  static int code(Party.Type type) {
    return TYPES.indexOf(type);
  }

  /** The number of a rule in features. */
  static int code(Rule rule) {
    return RULES.indexOf(rule);
  }

  /** Adds a feature: the number of its template, and its value. */
  void add(int template, long value) {
    rows[count++] = TABLE.row(template, value);
  }

  /** What was added; from now on there is nothing. */
  int[] take() {
    int[] taken = Arrays.copyOf(rows, count);
    count = 0;
    return taken;
  }
}
