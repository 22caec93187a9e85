package copydesk.desk.stream;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Filter;
import java.util.Set;

/**
 * Which events somebody wants to see together. What takes something back comes to all: it names ids
 * only, and whoever does not have them passes over it.
 *
 * @param filter what of articles and statements; where it asks for what only statements have, there
 *     are no articles
 * @param kinds {@code articles}, {@code statements} or both
 */
public record StreamView(Filter filter, Set<String> kinds) {
  /** Articles among the kinds. */
  public static final String ARTICLES = "articles";

  /** Statements among the kinds. */
  public static final String STATEMENTS = "statements";

  public StreamView {
    kinds = Set.copyOf(kinds);
  }

  boolean takes(StreamEvent event, ArticleFacts facts) {
    return switch (event.type()) {
      case ARTICLE -> kinds.contains(ARTICLES) && !filter.isOfStatements() && filter.takes(facts);
      case STATEMENT -> kinds.contains(STATEMENTS) && filter.takes(facts, event.statement());
      case WITHDRAWN -> kinds.contains(STATEMENTS);
      case KILL, RESET -> true;
    };
  }
}
