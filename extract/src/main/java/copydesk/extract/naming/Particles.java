package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Joins what small words and marks part in a person's name: "Ursula von der Leyen", "Yvonne
 * d'Arcy", "Leroy Danvers, Jr.", "Pitt the Younger", "B.Enkhbayar".
 */
final class Particles {
  private static final int MOST = 3;
  private static final WordSet PARTICLES = WordLists.set("name-particles");
  private static final WordSet EPITHETS = WordLists.set("epithets");
  private static final WordSet SUFFIXES = WordLists.set("after-person-name");
  private static final long THE = Words.hash("the");

  private Particles() {}

  /** The names, those of persons with what particles add to them. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    return NameEnds.move(
        names,
        name -> name.type() == NameType.PERSON ? end(tokens, name) : name.end(),
        UnaryOperator.identity());
  }

  private static int end(Tokens tokens, Name name) {
    int to = tokens.sentenceEnd(tokens.sentenceOf(name.first()));
    int end = Math.max(afterParticles(tokens, name.end(), to), name.end());
    if (end < to && isElided(tokens, end)) {
      end++;
    }
    if (end + 1 < to && isGluedPoint(tokens, end)) {
      end += 2;
    }
    boolean epithet =
        end + 1 < to && tokens.word(end) == THE && EPITHETS.contains(tokens.word(end + 1));
    if (epithet && tokens.shape(end + 1).isCapital()) {
      end += 2;
    }
    int suffix = end < to && tokens.is(end, ',') ? end + 1 : end;
    boolean suffixed =
        suffix < to
            && SUFFIXES.contains(tokens.word(suffix))
            && tokens.shape(suffix).isCapital()
            && name.range().length() > 1;
    return suffixed ? suffix + 1 : end;
  }

  private static int afterParticles(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to && i - from < MOST && PARTICLES.contains(tokens.word(i))) {
      i++;
    }
    boolean joins =
        i > from && i < to && tokens.shape(i).isCapital() && tokens.shape(i - 1) == Shape.LOWER;
    return joins ? i + 1 : from;
  }

  /** "d'Arcy", "dell'Acqua": small letters, then a capital after the mark. */
  private static boolean isElided(Tokens tokens, int i) {
    if (tokens.shape(i) != Shape.LOWER) {
      return false;
    }
    String word = tokens.string(i).replace('’', '\'');
    int mark = word.indexOf('\'');
    return mark > 0 && mark + 1 < word.length() && Character.isUpperCase(word.charAt(mark + 1));
  }

  /** The point and the name of "Yu.Boldbaatar", without blanks. */
  private static boolean isGluedPoint(Tokens tokens, int i) {
    return tokens.is(i, '.')
        && !tokens.isSpaced(i)
        && !tokens.isSpaced(i + 1)
        && tokens.shape(i + 1) == Shape.CAPITALISED;
  }
}
