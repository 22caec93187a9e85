package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import java.util.Optional;

/** Scores records against annotated articles, one after another. Not thread-safe. */
interface Scorer {
  /** Scores the record of an article; all is missed where there is none. */
  void add(GoldArticle gold, Optional<EnrichedArticle> record);

  /** The figures so far. */
  Report report();

  /** What was asked or claimed so far, right and wrong. */
  Rows rows();
}
