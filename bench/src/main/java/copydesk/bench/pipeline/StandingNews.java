package copydesk.bench.pipeline;

import copydesk.extract.topic.TopicSettings;
import copydesk.records.RecordJson;
import copydesk.records.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands, by a plain scan of the channel, and what the desk must answer of it. */
final class StandingNews {
  private final Map<String, Kept> standing = new HashMap<>();
  private final Set<String> killed = new HashSet<>();

  /** By id, what the topic is called, and the topic right above it, where any article said so. */
  private final Map<String, String> topicNames = new HashMap<>();

  private final Map<String, String> broader = new HashMap<>();

  /** Where something is in lists; revisions stay where the first version was. */
  private record Rank(long second, long offset, int partition, int index) {
    /** Of offsets within a second the desk's places keep so much. */
    private static final int OFFSET_MASK = (1 << 13) - 1;

    static final Comparator<Rank> NEWEST_FIRST =
        Comparator.comparingLong(Rank::second)
            .thenComparingLong(rank -> rank.offset() & OFFSET_MASK)
            .thenComparingInt(Rank::partition)
            .thenComparingInt(Rank::index)
            .reversed();

    static Rank of(ScannedRecord record, int index) {
      return new Rank(record.second(), record.offset(), record.partition(), index);
    }
  }

  private record Kept(ScannedRecord record, Rank rank, Map<String, Rank> statements) {}

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Ranked(Rank rank, byte[] json) {}

  /** A party as lists have it. */
  private record ListedParty(String key, String name, long articles) {}

  /** How often an article calls a party so, as its name, and at all. */
  private record Uses(int named, int uses) {
    Uses plus(int isName) {
      return new Uses(named + isName, uses + 1);
    }
  }

  /** Takes the next record of its partition. */
  void apply(ScannedRecord record) {
    Kept before = standing.remove(record.id());
    if (record.isKill()) {
      killed.add(record.id());
      return;
    }
    Map<String, Rank> statements = new HashMap<>();
    int index = 1;
    for (ScannedStatement statement : record.statements()) {
      Rank rank = Rank.of(record, index++);
      statements.put(
          statement.key(),
          before == null ? rank : before.statements().getOrDefault(statement.key(), rank));
    }
    Rank rank = before == null ? Rank.of(record, 0) : before.rank();
    standing.put(record.id(), new Kept(record, rank, statements));
    for (ScannedRecord.TopicPlace topic : record.places()) {
      topicNames.put(topic.id(), topic.name());
      String below = topic.id();
      for (String above : topic.broader()) {
        broader.put(below, above);
        below = above;
      }
    }
  }

  /** All that stand, in any order. */
  List<ScannedRecord> records() {
    return standing.values().stream().map(Kept::record).toList();
  }

  /** Of each partition, what was filed last of what stands. */
  List<ScannedRecord> newestOfEachPartition() {
    Map<Integer, ScannedRecord> newest = new TreeMap<>();
    for (ScannedRecord record : records()) {
      newest.merge(
          record.partition(), record, (one, other) -> one.offset() > other.offset() ? one : other);
    }
    return List.copyOf(newest.values());
  }

  /** The ids of all that were killed and do not stand. */
  Set<String> killed() {
    return Set.copyOf(killed);
  }

  /** The items of all pages of {@code /articles}. */
  List<byte[]> articles(DeskQuestion question) {
    List<Ranked> found = new ArrayList<>();
    for (Kept kept : standing.values()) {
      if (question.takes(kept.record())) {
        found.add(new Ranked(kept.rank(), kept.record().summary()));
      }
    }
    return sorted(found);
  }

  /** The items of all pages of {@code /statements}. */
  List<byte[]> statements(DeskQuestion question) {
    List<Ranked> found = new ArrayList<>();
    for (Kept kept : standing.values()) {
      for (ScannedStatement statement : kept.record().statements()) {
        if (question.takes(kept.record(), statement)) {
          found.add(new Ranked(kept.statements().get(statement.key()), statement.json()));
        }
      }
    }
    return sorted(found);
  }

  /**
   * The items of all pages of {@code /parties}.
   *
   * @param sought beginnings of words, all of which one name has; null: any party
   */
  List<byte[]> parties(String sought) {
    Map<String, Integer> articles = new HashMap<>();
    Map<String, Map<String, Uses>> names = new HashMap<>();
    for (Kept kept : standing.values()) {
      kept.record().parties().forEach(key -> articles.merge(key, 1, Integer::sum));
      for (ScannedRecord.Names each : kept.record().names()) {
        Map<String, Uses> ofParty = names.computeIfAbsent(each.key(), key -> new HashMap<>());
        ofParty.put(each.name(), ofParty.getOrDefault(each.name(), new Uses(0, 0)).plus(1));
        for (String alias : each.aliases()) {
          ofParty.put(alias, ofParty.getOrDefault(alias, new Uses(0, 0)).plus(0));
        }
      }
    }
    List<String> beginnings = Words.of(sought);
    return articles.entrySet().stream()
        .filter(
            each -> names.get(each.getKey()).keySet().stream().anyMatch(n -> has(n, beginnings)))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            each ->
                RecordJson.toBytes(
                    new ListedParty(
                        each.getKey(), first(names.get(each.getKey())), each.getValue())))
        .toList();
  }

  /** The items of all pages of {@code /topics}. */
  List<byte[]> topics() {
    Map<String, Integer> articles = new TreeMap<>();
    Map<String, Integer> central = new HashMap<>();
    for (Kept kept : standing.values()) {
      kept.record().topics().forEach(topic -> articles.merge(topic, 1, Integer::sum));
      kept.record().places().forEach(topic -> central.merge(topic.id(), 1, Integer::sum));
    }
    Map<String, String> shipped = TopicSettings.SHIPPED.names();
    return articles.entrySet().stream()
        .map(
            each -> {
              Map<String, Object> topic = new LinkedHashMap<>();
              topic.put("id", each.getKey());
              topic.put("name", topicNames.getOrDefault(each.getKey(), shipped.get(each.getKey())));
              topic.put("broader", broader.get(each.getKey()));
              topic.put("articles", each.getValue());
              topic.put("central", central.getOrDefault(each.getKey(), 0));
              topic.values().removeIf(value -> value == null);
              return RecordJson.toBytes(topic);
            })
        .toList();
  }

  private static boolean has(String name, List<String> beginnings) {
    List<String> words = Words.of(name);
    return beginnings.stream()
        .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
  }

  private static String first(Map<String, Uses> names) {
    return names.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Uses> each) -> -each.getValue().named())
                .thenComparingInt(each -> -each.getValue().uses())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static List<byte[]> sorted(List<Ranked> found) {
    return found.stream()
        .sorted(Comparator.comparing(Ranked::rank, Rank.NEWEST_FIRST))
        .map(Ranked::json)
        .toList();
  }
}
