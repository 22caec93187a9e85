package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the same name the same type wherever it stands in an article: the type that has the most of
 * its mentions, each weighing as much as the tagger is sure of it.
 */
final class NameVote {
  private static final NameType[] TYPES = NameType.values();

  private NameVote() {}

  /** Settles the types of names that stand in a text with several; in place. */
  static void settle(Tokens text, List<Name> names) {
    Map<Long, double[]> votes = new HashMap<>();
    long[] phrases = new long[names.size()];
    for (int n = 0; n < phrases.length; n++) {
      Name name = names.get(n);
      for (int i = name.first(); i < name.end(); i++) {
        phrases[n] = phrases[n] * 31 + text.word(i);
      }
      double[] of = votes.computeIfAbsent(phrases[n], phrase -> new double[TYPES.length]);
      of[index(name.type())] += name.score();
    }
    for (int n = 0; n < phrases.length; n++) {
      double[] of = votes.get(phrases[n]);
      Name name = names.get(n);
      int best = best(of, index(name.type()));
      if (TYPES[best] != name.type()) {
        double share = of[best] / Arrays.stream(of).sum();
        names.set(n, new Name(name.first(), name.end(), TYPES[best], share));
      }
    }
  }

  private static int best(double[] votes, int own) {
    int best = own;
    for (int type = 0; type < votes.length; type++) {
      best = votes[type] > votes[best] ? type : best;
    }
    return best;
  }

  private static int index(NameType type) {
    return NameTags.typeIndex(NameTags.tag(type, 0, 1, 0));
  }
}
