package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Section;
import java.util.HashSet;
import java.util.Set;

/**
 * Who made the story and is not in it: the agency that the dateline or a credit names, wherever it
 * is named again ("told Reuters"), and who took the pictures ("REUTERS/Ann Example" in a caption).
 */
public final class Outsiders {
  private static final WordSet AGENCIES = WordLists.set("news-agencies");

  private final Tokens tokens;
  private final Set<Long> agencies = new HashSet<>();

  public Outsiders(ArticleText article) {
    tokens = article.tokens();
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      boolean credits =
          kind == Section.Kind.DATELINE
              || kind == Section.Kind.CREDIT
              || kind == Section.Kind.BYLINE;
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        if (credits) {
          addAgency(i);
        }
        if (isSlash(i)) {
          addAgency(i - 1);
          addAgency(i + 1);
        }
      }
    }
  }

  private void addAgency(int i) {
    if (i >= 0 && i < tokens.size() && AGENCIES.contains(tokens.word(i))) {
      agencies.add(tokens.word(i));
    }
  }

  /** Whether the name is one of theirs. */
  public boolean contains(Name name, Section.Kind section) {
    boolean agency = name.end() - name.first() == 1 && agencies.contains(tokens.word(name.first()));
    boolean pictured = section == Section.Kind.CAPTION || section == Section.Kind.HEADLINE;
    return agency || (pictured && (isSlash(name.first() - 1) || isSlash(name.end())));
  }

  private boolean isSlash(int i) {
    return i >= 0 && i < tokens.size() && tokens.shape(i) == Shape.MARK && tokens.is(i, '/');
  }
}
