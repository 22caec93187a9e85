package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Filter;
import copydesk.desk.fact.StatementFacts;
import copydesk.desk.fact.Summary;
import copydesk.records.RecordJson;
import copydesk.records.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the store should answer, by the simplest means: all that was filed, looked through. */
final class PlainScan {
  private final Map<String, Kept> standing = new HashMap<>();

  /** Where something was first filed: the second, the offset, the partition, the index. */
  private record Rank(long second, long offset, int partition, int index) {
    private static final Comparator<Rank> NEWEST_FIRST =
        Comparator.comparingLong(Rank::second)
            .thenComparingLong(Rank::offset)
            .thenComparingInt(Rank::partition)
            .thenComparingInt(Rank::index)
            .reversed();
  }

  private record Kept(FiledRecord record, Rank rank, Map<String, Rank> statements) {}

  private record Ranked(Rank rank, String json) {}

  private record Found(Rank rank, ArticleFacts article, StatementFacts statement) {}

  void apply(FiledRecord record) {
    Kept before = standing.remove(record.id());
    if (record.isKill()) {
      return;
    }
    Map<String, Rank> statements = new HashMap<>();
    int index = 1;
    for (StatementFacts statement : record.facts().statements()) {
      Rank rank = rank(record, index++);
      statements.put(
          statement.key(),
          before == null ? rank : before.statements().getOrDefault(statement.key(), rank));
    }
    Rank rank = before == null ? rank(record, 0) : before.rank();
    standing.put(record.id(), new Kept(record, rank, statements));
  }

  List<String> articles(Filter filter) {
    return sorted(
        standing.values().stream()
            .filter(kept -> filter.takes(kept.record().facts()))
            .map(kept -> new Ranked(kept.rank(), summary(kept.record())))
            .toList());
  }

  List<String> statements(Filter filter) {
    return found(filter).stream().map(found -> json(found.statement().record())).toList();
  }

  /** By key, how many of the newest statements have it. */
  Map<String, Long> counts(Filter filter, CountBy by, int most) {
    Map<String, Long> counts = new HashMap<>();
    for (Found found : found(filter).stream().limit(most).toList()) {
      keys(found, by).forEach(key -> counts.merge(key, 1L, Long::sum));
    }
    return counts;
  }

  private static Collection<String> keys(Found found, CountBy by) {
    ArticleFacts article = found.article();
    return switch (by) {
      case DAY -> List.of(article.date() == null ? "undated" : article.date());
      case TOPIC -> article.topics();
      case ABOUT -> found.statement().about();
      case SPEAKER -> List.of(found.statement().record().speakerKey());
      case SOURCE -> List.of(article.article().source());
    };
  }

  private List<Found> found(Filter filter) {
    List<Found> found = new ArrayList<>();
    for (Kept kept : standing.values()) {
      ArticleFacts article = kept.record().facts();
      for (StatementFacts statement : article.statements()) {
        if (filter.takes(article, statement)) {
          found.add(new Found(kept.statements().get(statement.key()), article, statement));
        }
      }
    }
    found.sort(Comparator.comparing(Found::rank, Rank.NEWEST_FIRST));
    return found;
  }

  /** How many articles that stand have the party. */
  long articlesWith(String party) {
    return standing.values().stream()
        .filter(kept -> kept.record().facts().parties().contains(party))
        .count();
  }

  /** The topics that an article that stands has itself. */
  Set<String> centralTopics() {
    return standing.values().stream()
        .flatMap(kept -> kept.record().facts().article().topics().stream())
        .map(Topic::id)
        .collect(Collectors.toSet());
  }

  /** How many articles that stand are about the topic. */
  long articlesAbout(String topic) {
    return standing.values().stream()
        .filter(kept -> kept.record().facts().topics().contains(topic))
        .count();
  }

  FiledRecord article(String id) {
    Kept kept = standing.get(id);
    return kept == null ? null : kept.record();
  }

  private static Rank rank(FiledRecord record, int index) {
    return new Rank(record.timeMillis() / 1000, record.offset(), record.partition(), index);
  }

  private static String summary(FiledRecord record) {
    return json(Summary.of(record.facts(), record.timeMillis()));
  }

  private static String json(Object value) {
    return new String(RecordJson.toBytes(value), UTF_8);
  }

  private static List<String> sorted(List<Ranked> found) {
    return found.stream()
        .sorted(Comparator.comparing(Ranked::rank, Rank.NEWEST_FIRST))
        .map(Ranked::json)
        .toList();
  }
}
