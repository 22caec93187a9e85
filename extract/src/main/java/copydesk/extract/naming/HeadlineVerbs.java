package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In a line where every word has a capital a verb looks like a part of the name beside it: "Trump
 * Just Fired", "Dorothy Woods Defends Trump". A name that holds one which the article's running
 * text gives is cut to that, unless the running text has the longer one. A given name is one where
 * the running text calls that person by it alone.
 */
final class HeadlineVerbs {
  private static final int LONGEST = 6;

  /** Longer words than of so many letters have a capital where all words do. */
  private static final int SMALL = 3;

  private final Tokens tokens;
  private final ArticleText article;
  private final Set<Long> names = new HashSet<>();

  private HeadlineVerbs(ArticleText article, List<Name> all) {
    this.article = article;
    tokens = article.tokens();
    Set<Long> given = new HashSet<>();
    Set<Long> alone = new HashSet<>();
    for (Name name : all) {
      if (name.type() == NameType.PERSON && !isTitleCase(name)) {
        NameForm form = NameForm.of(tokens, name);
        if (form.size() > 1) {
          names.add(form.key());
          names.add(form.lastWord());
          given.add(form.firstWord());
        } else if (form.size() == 1) {
          alone.add(form.firstWord());
        }
      }
    }
    given.retainAll(alone);
    names.addAll(given);
  }

  /** The names, in text order, those in lines of capitals without verbs. */
  static List<Name> cut(ArticleText article, List<Name> all) {
    HeadlineVerbs verbs = new HeadlineVerbs(article, all);
    List<Name> kept = new ArrayList<>(all.size());
    for (Name name : all) {
      kept.addAll(verbs.cut(name));
    }
    return kept;
  }

  private List<Name> cut(Name name) {
    boolean suspect =
        name.type() != NameType.LOCATION
            && name.range().length() > 1
            && name.range().length() <= LONGEST
            && isTitleCase(name)
            && !isKnown(name);
    if (!suspect) {
      return List.of(name);
    }
    List<Name> parts = new ArrayList<>(2);
    int i = name.first();
    while (i < name.end()) {
      Name known = longestKnown(i, name);
      if (known != null) {
        parts.add(known);
      }
      i = known == null ? i + 1 : known.end();
    }
    return parts.isEmpty() ? List.of(name) : parts;
  }

  private Name longestKnown(int from, Name name) {
    for (int end = name.end(); end > from; end--) {
      Name part = new Name(from, end, NameType.PERSON, name.score());
      if (isKnown(part)) {
        return part;
      }
    }
    return null;
  }

  private boolean isKnown(Name name) {
    NameForm form = NameForm.of(tokens, name);
    return form.size() > 0 && names.contains(form.size() == 1 ? form.lastWord() : form.key());
  }

  /** Whether the name stands in a headline, or in a sentence where no longer word is small. */
  private boolean isTitleCase(Name name) {
    int sentence = tokens.sentenceOf(name.first());
    if (article.blockOf(sentence).kind() == Section.Kind.HEADLINE) {
      return true;
    }
    for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
      if (tokens.shape(i) == Shape.LOWER && tokens.end(i) - tokens.start(i) > SMALL) {
        return false;
      }
    }
    return true;
  }
}
