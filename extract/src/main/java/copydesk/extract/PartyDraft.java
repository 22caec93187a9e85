package copydesk.extract;

import copydesk.extract.name.Name;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.util.List;

/** One article's parties while the steps work on them. Not thread-safe. */
final class PartyDraft {
  private final ArticleText article;
  private final KnownParties known;
  private final List<Name> names;
  private List<Entity> merged = List.of();
  private Parties parties;

  PartyDraft(ArticleText article, KnownParties known, List<Name> names) {
    this.article = article;
    this.known = known;
    this.names = names;
  }

  ArticleText article() {
    return article;
  }

  Tokens tokens() {
    return article.tokens();
  }

  KnownParties known() {
    return known;
  }

  List<Name> names() {
    return names;
  }

  /** The parties in the order of the merging, until they are indexed. */
  List<Entity> merged() {
    return merged;
  }

  void merged(List<Entity> entities) {
    merged = entities;
  }

  /** The indexed parties. */
  Parties parties() {
    return parties;
  }

  /** Indexes the merged parties: from now on a step can ask which of them a token names. */
  void index() {
    parties = new Parties(merged, tokens().size());
  }

  /** All parties that there are now. */
  List<Entity> entities() {
    return parties == null ? merged : parties.all();
  }
}
