package copydesk.extract.party;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Joins what small words part in a person's name: "Ursula von der Leyen", "Luis de Guindos". */
final class Particles {
  private static final int MOST = 3;
  private static final WordSet PARTICLES =
      WordSet.of(
          "von van der den de del della di da dos das du la le el al bin ibn ben bint abu zu ter e y",
          "ul");

  private Particles() {}

  /** The names, with those that particles join as one. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    List<Name> joined = new ArrayList<>(names.size());
    for (Name name : names) {
      Name last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isOne(tokens, last, name)) {
        double score = Math.min(last.score(), name.score());
        joined.set(joined.size() - 1, new Name(last.first(), name.end(), NameType.PERSON, score));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isOne(Tokens tokens, Name before, Name after) {
    int gap = after.first() - before.end();
    if (gap < 1
        || gap > MOST
        || before.type() != NameType.PERSON
        || after.type() == NameType.GROUP
        || tokens.sentenceOf(before.first()) != tokens.sentenceOf(after.first())) {
      return false;
    }
    for (int i = before.end(); i < after.first(); i++) {
      if (!PARTICLES.contains(tokens.word(i))) {
        return false;
      }
    }
    return !tokens.is(before.end(), '-');
  }
}
