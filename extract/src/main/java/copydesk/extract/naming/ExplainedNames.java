package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in brackets says what it is short for. After an organisation's name it is one, too,
 * wherever it stands: "National Coffee Institute (Incafe)". After a law's name or words in small
 * letters it is no name at all: "Access to Records Act (ARA)", "gross domestic product (GDP)".
 */
final class ExplainedNames {
  private static final WordSet AGENCIES = WordLists.set("news-agencies");
  private static final WordSet COUNTRIES = WordLists.set("country-initials");
  private static final WordSet NO_PARTIES = WordLists.set("no-organisation-ends");
  private static final WordSet INSTITUTIONS = WordLists.set("institution-words");
  private static final int LONGEST = 12;
  private static final int MOST_SMALL = 3;

  private final Tokens tokens;
  private final List<Name> names;

  /** The names by their ends, once a bracket asks for one. */
  private Map<Integer, Name> byEnd;

  /** The words in brackets: whether they are organisations. */
  private final Map<Long, Boolean> explained = new HashMap<>();

  private ExplainedNames(Tokens tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
    String text = tokens.text();
    for (int at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      int i = tokens.at(at);
      if (i + 2 < tokens.size() && tokens.is(i, '(') && tokens.is(i + 2, ')')) {
        int sentence = tokens.sentenceOf(i);
        if (i > tokens.sentenceStart(sentence) && i + 2 < tokens.sentenceEnd(sentence)) {
          explain(i, tokens.sentenceStart(sentence));
        }
      }
    }
  }

  private Name endingAt(int token) {
    if (byEnd == null) {
      byEnd = new HashMap<>();
      names.forEach(name -> byEnd.put(name.end(), name));
    }
    return byEnd.get(token);
  }

  /** The names, in text order, those in brackets as what is said before them. */
  static List<Name> apply(Tokens tokens, List<Name> names) {
    ExplainedNames explained = new ExplainedNames(tokens, names);
    return explained.explained.isEmpty() ? names : explained.applied();
  }

  private void explain(int bracket, int from) {
    int word = bracket + 1;
    int length = tokens.end(word) - tokens.start(word);
    if (!tokens.shape(word).isCapital()
        || length < 2
        || length > LONGEST
        || AGENCIES.contains(tokens.word(word))
        || COUNTRIES.contains(tokens.word(word))) {
      return;
    }
    Name before = endingAt(bracket);
    boolean capitals = tokens.shape(word).isAllCapitals();
    if (isLaw(bracket - 1)) {
      explained.putIfAbsent(tokens.word(word), false);
    } else if (before != null && before.type() == NameType.ORGANISATION) {
      boolean longer = before.range().length() > 1;
      if (longer || (capitals && tokens.first(before.first()) == tokens.first(word))) {
        explained.put(tokens.word(word), true);
      }
    } else if (before == null && capitals && isOfSmallWords(bracket, from)) {
      explained.putIfAbsent(tokens.word(word), false);
    }
  }

  private boolean isLaw(int last) {
    return tokens.shape(last).isCapital() && NO_PARTIES.contains(tokens.word(last));
  }

  /** Whether the last initials are those of the words in small letters before the bracket. */
  private boolean isOfSmallWords(int bracket, int from) {
    int word = bracket + 1;
    String letters = tokens.string(word).replace(".", "");
    int letter = letters.length() - 1;
    int small = 0;
    for (int i = bracket - 1; i >= from && letter >= 0 && small < MOST_SMALL; i--) {
      if (tokens.shape(i) != Shape.LOWER || INSTITUTIONS.contains(tokens.word(i))) {
        return false;
      }
      if (Character.toUpperCase(tokens.first(i)) == Character.toUpperCase(letters.charAt(letter))) {
        letter--;
        small++;
      }
    }
    return small >= 2;
  }

  private List<Name> applied() {
    List<Name> all = new ArrayList<>(names.size());
    int i = 0;
    for (Name name : names) {
      addBetween(i, name.first(), all);
      Boolean organisation =
          name.range().length() == 1 ? explained.get(tokens.word(name.first())) : null;
      if (organisation == null) {
        all.add(name);
      } else if (organisation) {
        all.add(name.as(NameType.ORGANISATION));
      }
      i = name.end();
    }
    addBetween(i, tokens.size(), all);
    return all;
  }

  /** Adds the organisations where the tagger found no name. */
  private void addBetween(int from, int to, List<Name> all) {
    for (int i = from; i < to; i++) {
      boolean named = tokens.shape(i).isCapital() && explained.getOrDefault(tokens.word(i), false);
      if (named && (tokens.shape(i) != Shape.CAPITALISED || isFree(i))) {
        all.add(new Name(i, i + 1, NameType.ORGANISATION, 1));
      }
    }
  }

  /** Whether no other word with a capital stands beside it, of which it may be a part. */
  private boolean isFree(int i) {
    boolean before = i > 0 && tokens.shape(i - 1).isCapital();
    boolean after = i + 1 < tokens.size() && tokens.shape(i + 1).isCapital();
    return !before && !after;
  }
}
