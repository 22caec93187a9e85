package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.name.PersonTitles;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Titles are no part of persons' names: "Datuk Seri" alone is none, "Alhaji Musa Bello" is Musa
 * Bello. A title before one word stays, for many are only known so ("Sheikh Hasina"), and a lord's
 * or a king's is added to it. What follows a title that was taken for the name is the name.
 */
final class NameTitles {
  private static final WordSet SUFFIXES = WordLists.set("after-person-name");
  private static final WordSet NOBLE = WordLists.set("noble-titles");
  private static final int MOST = 5;

  private final Tokens tokens;
  private final List<Name> kept = new ArrayList<>();

  private NameTitles(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The names, in text order, those of persons without titles. */
  static List<Name> cut(Tokens tokens, List<Name> names) {
    NameTitles titles = new NameTitles(tokens);
    for (int n = 0; n < names.size(); n++) {
      Name next = n + 1 < names.size() ? names.get(n + 1) : null;
      titles.add(names.get(n), next);
    }
    return titles.kept;
  }

  private void add(Name name, Name next) {
    if (name.type() != NameType.PERSON) {
      kept.add(name);
      return;
    }
    int first = name.first();
    while (first < name.end() && isTitle(first)) {
      first++;
    }
    if (first == name.end()) {
      addFollowing(name, next);
    } else {
      boolean full = name.end() - first > 1 && PersonTitles.isTitle(tokens, name.first());
      kept.add(full ? name.from(first) : isNoble(name) ? name.from(name.first() - 1) : name);
    }
  }

  /** Whether a title that one word is known by stands before it: "Lord Falconer". */
  private boolean isNoble(Name name) {
    int before = name.first() - 1;
    return name.range().length() == 1
        && before >= tokens.sentenceStart(tokens.sentenceOf(name.first()))
        && tokens.shape(before) == Shape.CAPITALISED
        && NOBLE.contains(tokens.word(before))
        && (kept.isEmpty() || kept.get(kept.size() - 1).end() <= before);
  }

  /** Takes the capitalised words after titles, where they are no name yet. */
  private void addFollowing(Name titles, Name next) {
    int to = tokens.sentenceEnd(tokens.sentenceOf(titles.first()));
    int first = titles.end();
    while (first < to && isTitle(first)) {
      first++;
    }
    int limit = Math.min(next == null ? to : Math.min(to, next.first()), first + MOST);
    int end = first;
    while (end < limit && tokens.shape(end).isCapital()) {
      end++;
    }
    boolean many = titles.range().length() > 1;
    if (end > first) {
      kept.add(new Name(first, end, NameType.PERSON, titles.score()));
    } else if (!many && (next == null || next.first() != first) && !isSuffix(titles)) {
      kept.add(titles);
    }
  }

  private boolean isSuffix(Name name) {
    return SUFFIXES.contains(tokens.word(name.first()));
  }

  private boolean isTitle(int i) {
    return PersonTitles.isTitle(tokens, i)
        || NameForm.isHonorific(tokens.word(i))
        || SUFFIXES.contains(tokens.word(i));
  }
}
