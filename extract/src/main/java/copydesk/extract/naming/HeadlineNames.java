package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Slugs;
import copydesk.extract.text.Tokens;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/** An agency's slug before a headline is no part of the name that follows. */
final class HeadlineNames {
  private HeadlineNames() {}

  /** The names, those that start headlines without slugs. */
  static List<Name> withoutSlugs(ArticleText article, List<Name> names) {
    Tokens tokens = article.tokens();
    List<Name> kept = new ArrayList<>(names.size());
    for (Name name : names) {
      int sentence = tokens.sentenceOf(name.first());
      int from = tokens.sentenceStart(sentence);
      boolean headline = article.blockOf(sentence).kind() == Section.Kind.HEADLINE;
      int end = headline ? Slugs.end(tokens, from, tokens.sentenceEnd(sentence)) : from;
      if (name.first() >= end) {
        kept.add(name);
      } else if (end < name.end()) {
        kept.add(name.from(end));
      }
    }
    return kept;
  }
}
