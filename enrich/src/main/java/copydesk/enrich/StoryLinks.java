package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.Wire;
import java.util.Locale;
import java.util.Set;

/**
 * Which of an article's links say that it continues another one: an update, correction or follow-up
 * that comes under an id of its own. The words are those of NewsML-G2's and ninjs's relations and
 * of newsroom systems; "see also" and translations are none.
 */
final class StoryLinks {
  private static final Set<String> CONTINUES =
      Set.of(
          "evolvedfrom",
          "derivedfrom",
          "isderivedfrom",
          "previousversion",
          "hasprevious",
          "predecessor",
          "updateof",
          "updates",
          "isupdateof",
          "correctionof",
          "corrects",
          "replaces",
          "supersedes",
          "rewriteof",
          "rewrites",
          "continues",
          "continuationof",
          "followupto",
          "followupof",
          "takeof");

  private StoryLinks() {}

  /** The id of the first article that this one continues, or null. */
  static String continued(Article article) {
    for (Wire.Link link : article.wire().links()) {
      if (link.rel() != null
          && CONTINUES.contains(word(link.rel()))
          && !link.id().equals(article.id())) {
        return link.id();
      }
    }
    return null;
  }

  /** "irel:evolvedFrom", "http://…/evolvedFrom", "evolved_from" in one form. */
  private static String word(String rel) {
    String last = rel.substring(Math.max(rel.lastIndexOf(':'), rel.lastIndexOf('/')) + 1);
    StringBuilder word = new StringBuilder();
    for (char c : last.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        word.append(c);
      }
    }
    return word.toString();
  }
}
