package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out who made the story and is not in it: names in bylines, credits and notes, the agency
 * that the dateline or a credit names, wherever it is named again ("told Reuters"), who took the
 * pictures ("REUTERS/Ann Example" in a caption), and lines about the authors ("Follow Ann Example
 * on Twitter", "Contributing: Bo Writer", "Ann Example via Getty Images").
 */
final class Outsiders {
  private static final WordSet AGENCIES = WordLists.set("news-agencies");
  private static final WordSet NETWORKS = WordLists.set("networks");
  private static final WordSet IMAGES = WordSet.of("images");
  private static final long CONTRIBUTING = Words.hash("contributing");
  private static final long FOLLOW = Words.hash("follow");
  private static final long ON = Words.hash("on");
  private static final long GETTY = Words.hash("getty");
  private static final int LONGEST_LINE = 20;

  private static final long VIA = Words.hash("via");

  private final Tokens tokens;
  private final Set<Long> agencies = new HashSet<>();

  private Outsiders(ArticleText article) {
    tokens = article.tokens();
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      boolean credits =
          kind == Section.Kind.DATELINE
              || kind == Section.Kind.CREDIT
              || kind == Section.Kind.BYLINE;
      for (int i = tokens.sentenceStart(s); credits && i < tokens.sentenceEnd(s); i++) {
        addAgency(i);
      }
    }
    String text = tokens.text();
    for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      int i = tokens.at(at);
      if (isSlash(i)) {
        addAgency(i - 1);
        addAgency(i + 1);
      }
    }
  }

  /** The names without those of outsiders. */
  static List<Name> leaveOut(ArticleText article, List<Name> names) {
    Outsiders outsiders = new Outsiders(article);
    return names.stream()
        .filter(
            name -> {
              Section.Kind section = sectionOf(article, name);
              return isOfStory(section, name.type())
                  && !outsiders.contains(name, section)
                  && !outsiders.isOfAuthors(name);
            })
        .toList();
  }

  private boolean isOfAuthors(Name name) {
    int sentence = tokens.sentenceOf(name.first());
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    if (to - from > LONGEST_LINE) {
      return false;
    }
    long first = tokens.word(from);
    boolean contributing = first == CONTRIBUTING && from + 1 < to && tokens.is(from + 1, ':');
    return contributing
        || (first == FOLLOW && contains(from, to, ON, NETWORKS))
        || contains(from, to, GETTY, IMAGES);
  }

  /** Whether the word stands there, before one of the others. */
  private boolean contains(int from, int to, long word, WordSet next) {
    for (int i = from; i + 1 < to; i++) {
      if (tokens.word(i) == word && next.contains(tokens.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Section.Kind sectionOf(ArticleText article, Name name) {
    return article.blockOf(article.tokens().sentenceOf(name.first())).kind();
  }

  /** A dateline says where the story was filed, and by whom: only the place is in the story. */
  private static boolean isOfStory(Section.Kind section, NameType type) {
    return switch (section) {
      case BYLINE, CREDIT, NOTE, DATE -> false;
      case DATELINE -> type == NameType.LOCATION;
      default -> true;
    };
  }

  private void addAgency(int i) {
    if (i >= 0 && i < tokens.size() && AGENCIES.contains(tokens.word(i))) {
      agencies.add(tokens.word(i));
    }
  }

  private boolean contains(Name name, Section.Kind section) {
    boolean agency = name.range().length() == 1 && agencies.contains(tokens.word(name.first()));
    boolean pictured = section == Section.Kind.CAPTION || section == Section.Kind.HEADLINE;
    boolean credited = isSlash(name.first() - 1) || isSlash(name.end()) || isVia(name.first() - 1);
    return agency || (pictured && credited);
  }

  /** "AFP via Getty Images". */
  private boolean isVia(int i) {
    return i > 1 && tokens.word(i) == VIA && (isSlash(i - 2) || isSlash(i - 3));
  }

  private boolean isSlash(int i) {
    return i >= 0 && i < tokens.size() && tokens.is(i, '/');
  }
}
