package copydesk.extract.party;

import copydesk.extract.name.Name;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.text.WordSet;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Agencies put a slug before their headlines, "Soccer-Villa lose again", "UPDATE 2-BP cuts jobs":
 * it is no part of the name that follows.
 */
final class Slugs {
  private static final WordSet SLUGS =
      WordSet.of(
          "soccer football cricket golf tennis rugby cycling athletics swimming boxing motorcycling",
          "racing olympics baseball basketball nba nfl nhl mlb horse sailing skiing rowing update",
          "exclusive analysis factbox explainer insight interview column breakingviews timeline",
          "corrected refile wrapup focus preview graphic special feature newsmaker");

  private Slugs() {}

  /** The names, those in headlines without slugs. */
  static List<Name> without(ArticleText article, List<Name> names) {
    Tokens tokens = article.tokens();
    List<Name> kept = new ArrayList<>(names.size());
    for (Name name : names) {
      int first = name.first();
      boolean slug =
          first + 1 < name.end()
              && tokens.is(first + 1, '-')
              && (SLUGS.contains(tokens.word(first)) || tokens.shape(first) == Shape.NUMBER)
              && article.blockOf(tokens.sentenceOf(first)).kind() == Section.Kind.HEADLINE;
      if (!slug) {
        kept.add(name);
      } else if (first + 2 < name.end()) {
        kept.add(new Name(first + 2, name.end(), name.type(), name.score()));
      }
    }
    return kept;
  }
}
