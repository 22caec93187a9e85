package copydesk.desk;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Filter;
import copydesk.desk.store.FiledRecord;
import copydesk.records.Act;
import copydesk.records.Change;
import copydesk.records.Engine;
import copydesk.records.EnrichedArticle;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Role;
import copydesk.records.Rule;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.Unattributed;
import copydesk.records.Voice;
import copydesk.records.Wire;
import copydesk.records.text.TextSha256;
import copydesk.records.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Records as a channel has them, invented from a seed: versions, kills, versions filed again. */
public final class Generated {
  /** How many partitions the channel has. */
  public static final int PARTITIONS = 3;

  private static final long START = 1_700_000_000_000L;
  private static final List<String> WORDS =
      List.of("bridge", "river", "Über", "tax", "vote", "court", "storm", "peace", "talks", "rain");
  private static final List<String> PEOPLE = List.of("Ann Lee", "Bo Ek", "Cy Day", "Di Fox");
  private static final List<String> TOPICS = List.of("t:1", "t:2", "t:3");
  private static final List<String> SOURCES = List.of("urn:wire:one", "urn:wire:two");

  private final Random random;
  private final int ids;
  private final Map<String, EnrichedArticle> standing = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<Integer, Long> next = new TreeMap<>();
  private final Set<String> killed = new HashSet<>();
  private long time = START;

  /**
   * Records of so many articles.
   *
   * @param ids how many ids there are
   */
  public Generated(long seed, int ids) {
    this.random = new Random(seed);
    this.ids = ids;
    for (int i = 0; i < PARTITIONS; i++) {
      next.put(i, 0L);
    }
  }

  /** By partition, the offset after the last record; transactions leave gaps. */
  public Map<Integer, Long> next() {
    return new TreeMap<>(next);
  }

  /** All that were ever killed. */
  public Set<String> killed() {
    return Set.copyOf(killed);
  }

  /** The next records of the channel. */
  public List<FiledRecord> records(int number) {
    List<FiledRecord> records = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      records.add(record("wire/" + random.nextInt(ids)));
    }
    return records;
  }

  /** The next record, which kills the article. */
  public FiledRecord kill(String id) {
    standing.remove(id);
    killed.add(id);
    return filed(id, null);
  }

  /** The next record, a version of the article. */
  public FiledRecord version(String id) {
    int version = versions.merge(id, 1, Integer::sum);
    EnrichedArticle before = standing.get(id);
    EnrichedArticle article = article(id, version, before);
    standing.put(id, article);
    return filed(id, article);
  }

  /** Something to ask for. */
  public Filter filter() {
    return new Filter(
        maybe(SOURCES),
        maybe(List.of("person/ann-lee", "person/bo-ek", "person/nobody")),
        maybe(List.of("t:1", "t:2", "t:top")),
        maybe(List.of("2026-11-03", "2026-11-10", "2025-03-28", "0001-05-05")),
        maybe(List.of("2026-11-15", "2026-11-28", "0001-05-05")),
        maybe(List.of("person/ann-lee", "person/cy-day", "unattributed")),
        maybe(List.of("person/ann-lee", "person/di-fox")),
        maybe(List.of("direct", "mixed", "indirect")),
        random.nextInt(3) == 0
            ? Words.phrases(one(List.of("bridge", "uber tax", "\"river storm\"", "Lee", "absent")))
            : List.of());
  }

  private FiledRecord record(String id) {
    EnrichedArticle stands = standing.get(id);
    int chance = random.nextInt(12);
    if (stands != null && chance == 0) {
      return kill(id);
    }
    if (stands != null && chance == 1) {
      EnrichedArticle again = stands.filed(stands.status(), "story/" + id, stands.change());
      standing.put(id, again);
      return filed(id, again);
    }
    return version(id);
  }

  private FiledRecord filed(String id, EnrichedArticle article) {
    int partition = Math.floorMod(id.hashCode(), PARTITIONS);
    long offset = next.get(partition) + random.nextInt(2);
    next.put(partition, offset + 1 + random.nextInt(2));
    time += random.nextInt(700);
    return new FiledRecord(
        partition,
        offset,
        time,
        id,
        article == null ? null : RecordJson.toBytes(article),
        article == null ? null : ArticleFacts.of(article));
  }

  private EnrichedArticle article(String id, int version, EnrichedArticle before) {
    StringBuilder text = new StringBuilder();
    List<Statement> statements = new ArrayList<>();
    Map<String, List<Mention>> mentions = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      statements.add(statement(text, mentions));
    }
    if (before != null && random.nextBoolean()) {
      statements.addAll(before.statements()); // their spans do not matter to what is asked here
    }
    List<Party> parties = parties(mentions);
    List<Topic> topics = new ArrayList<>();
    for (String topic : TOPICS) {
      if (random.nextInt(3) == 0) {
        topics.add(new Topic(topic, "Topic " + topic, 0.5, List.of("t:mid", "t:top"), List.of()));
      }
    }
    Status status = random.nextInt(10) == 0 ? Status.WITHHELD : Status.USABLE;
    String published =
        switch (random.nextInt(16)) {
          case 0, 1 -> null;
          case 2 -> "0001-05-05";
          case 3 -> "2025-%02d-27".formatted(1 + random.nextInt(12));
          default -> "2026-11-%02d".formatted(1 + random.nextInt(28));
        };
    String words = text + " " + one(WORDS) + " " + one(WORDS);
    return new EnrichedArticle(
        id,
        version,
        status,
        one(SOURCES),
        null,
        published,
        "en",
        one(WORDS) + " " + one(WORDS),
        Wire.NONE,
        null,
        before == null ? null : change(statements, status, before),
        words,
        TextSha256.of(words),
        List.of(),
        parties,
        topics,
        statements,
        new Engine("1", "test"));
  }

  private static Change change(List<Statement> now, Status status, EnrichedArticle before) {
    List<String> old = before.status() == Status.USABLE ? ids(before.statements()) : List.of();
    List<String> fresh = status == Status.USABLE ? ids(now) : List.of();
    return new Change(
        fresh.stream().filter(id -> !old.contains(id)).toList(),
        old.stream().filter(id -> !fresh.contains(id)).toList(),
        fresh.stream().filter(old::contains).toList());
  }

  private static List<String> ids(List<Statement> statements) {
    return statements.stream().map(Statement::id).distinct().toList();
  }

  private Statement statement(StringBuilder text, Map<String, List<Mention>> mentions) {
    int start = text.codePointCount(0, text.length());
    String about = one(PEOPLE);
    String said = one(WORDS) + " " + one(WORDS) + " " + about + " ";
    text.append(said);
    int end = text.codePointCount(0, text.length());
    int at = end - 1 - about.length();
    mentions
        .computeIfAbsent(about, name -> new ArrayList<>())
        .add(new Mention(at, at + about.length(), Mention.Kind.NAME));
    String speaker = random.nextInt(5) == 0 ? null : one(PEOPLE);
    if (speaker != null) {
      mentions.computeIfAbsent(speaker, name -> new ArrayList<>());
    }
    return new Statement(
        Integer.toHexString((said + speaker).hashCode()),
        one(List.of(Statement.Kind.values())),
        said.strip(),
        List.of(new Span(start, end)),
        null,
        Act.SAY,
        speaker == null ? null : new Voice("p" + PEOPLE.indexOf(speaker), speaker, null),
        List.of(),
        null,
        0.5,
        Rule.NAME,
        speaker == null ? Unattributed.NO_SOURCE : null);
  }

  private List<Party> parties(Map<String, List<Mention>> mentions) {
    List<Party> parties = new ArrayList<>();
    mentions.forEach(
        (name, all) ->
            parties.add(
                new Party(
                    "p" + PEOPLE.indexOf(name),
                    "person/" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                    random.nextInt(3) == 0 ? "Dr " + name : name,
                    Party.Type.PERSON,
                    roles(all),
                    random.nextBoolean()
                        ? List.of(name.substring(name.indexOf(' ') + 1))
                        : List.of(),
                    all,
                    0.5,
                    List.of())));
    return parties;
  }

  private static List<Role> roles(List<Mention> mentions) {
    return mentions.stream()
        .limit(1)
        .map(mention -> new Role("Mayor", null, List.of(new Span(mention.start(), mention.end()))))
        .toList();
  }

  private String maybe(List<String> of) {
    return random.nextInt(4) == 0 ? one(of) : null;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
