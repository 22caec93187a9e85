package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what is written like an organisation and is none: initials that are words of the
 * language ("DVD", "PhD"), laws, matches and prizes by the last word ("World Cup"), a lawmaker's
 * seat in brackets ("(D-Calif.)"), and networks that are only the channel on which something was
 * posted ("wrote on Twitter"). A network that does something anywhere in the article is a party
 * everywhere.
 */
final class FalseNames {
  private static final WordSet INITIALS = WordLists.set("common-initials");
  private static final WordSet ENDS = WordLists.set("no-organisation-ends");
  private static final WordSet NETWORKS = WordLists.set("networks");
  private static final WordSet BEFORE = WordLists.set("before-network");
  private static final WordSet AFTER = WordLists.set("after-network");
  private static final long UNITED = Words.hash("united");

  private final Tokens tokens;

  /** The networks that do something. */
  private final Set<Long> acting = new HashSet<>();

  private FalseNames(Tokens tokens, List<Name> names) {
    this.tokens = tokens;
    for (Name name : names) {
      if (isNetwork(name) && !isChannel(name)) {
        acting.add(tokens.word(name.first()));
      }
    }
  }

  /** The names that may be parties, in text order. */
  static List<Name> leaveOut(Tokens tokens, List<Name> names) {
    FalseNames falseNames = new FalseNames(tokens, names);
    List<Name> kept = new ArrayList<>(names.size());
    for (Name name : names) {
      if (name.added() != null || !falseNames.contains(name)) {
        kept.add(name);
      }
    }
    return kept;
  }

  private boolean contains(Name name) {
    int last = name.end() - 1;
    if (isSeat(name)) {
      return true;
    }
    if (name.range().length() == 1) {
      boolean initials =
          name.type() != NameType.LOCATION
              && INITIALS.contains(tokens.word(last))
              && tokens.string(last).chars().filter(Character::isUpperCase).count() > 1;
      return initials || (isNetwork(name) && !acting.contains(tokens.word(last)));
    }
    return name.type() == NameType.ORGANISATION
        && ENDS.contains(tokens.word(last))
        && tokens.word(name.first()) != UNITED;
  }

  /** "Calif." in "(D-Calif.)" and "D-Calif.", after one capital and a hyphen without blanks. */
  private boolean isSeat(Name name) {
    int letter = name.first() - 2;
    return letter > 0
        && name.type() != NameType.PERSON
        && tokens.shape(letter) == Shape.INITIAL
        && tokens.is(letter + 1, '-')
        && !tokens.isSpaced(letter + 1)
        && !tokens.isSpaced(letter + 2)
        && (tokens.is(letter - 1, '(') || tokens.is(letter - 1, ','));
  }

  private boolean isNetwork(Name name) {
    return name.range().length() == 1
        && name.type() != NameType.GROUP
        && NETWORKS.contains(tokens.word(name.first()));
  }

  /** "On Twitter", "a Facebook page", "TWITTER" alone on its line. */
  private boolean isChannel(Name name) {
    int i = name.first();
    int sentence = tokens.sentenceOf(i);
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    boolean alone = i == from && (i + 1 == to || (i + 2 == to && tokens.is(i + 1, '.')));
    return alone
        || (i > from && BEFORE.contains(tokens.word(i - 1)))
        || (i + 1 < to && AFTER.contains(tokens.word(i + 1)));
  }
}
