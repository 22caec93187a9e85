package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Joins what small words part in a person's name: "Ursula von der Leyen", "Luis de Guindos". */
final class Particles {
  private static final int MOST = 3;
  private static final WordSet PARTICLES = WordLists.set("name-particles");

  private Particles() {}

  /** The names, those of persons with what particles add to them. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    List<Name> joined = new ArrayList<>(names.size());
    int taken = 0;
    for (Name name : names) {
      if (name.first() < taken) {
        continue;
      }
      taken = name.type() == NameType.PERSON ? end(tokens, name) : name.end();
      joined.add(taken == name.end() ? name : name.upTo(taken));
    }
    return joined;
  }

  private static int end(Tokens tokens, Name name) {
    int to = tokens.sentenceEnd(tokens.sentenceOf(name.first()));
    int i = name.end();
    while (i < to && i - name.end() < MOST && PARTICLES.contains(tokens.word(i))) {
      i++;
    }
    boolean joins =
        i > name.end()
            && i < to
            && tokens.shape(i).isCapital()
            && tokens.shape(i - 1) == Shape.LOWER;
    return joins ? i + 1 : name.end();
  }
}
