package copydesk.desk.store;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Filter;
import copydesk.desk.fact.Summary;
import copydesk.records.RecordJson;
import copydesk.records.text.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers from the store, each of one moment. Used by one thread at a time, which closes it. */
public final class StoreReader implements AutoCloseable {
  /** How large the records of a page of the journal are, in bytes as the file has them. */
  private static final long MOST_PACKED = 64 << 10;

  private final Sql sql;
  private final PartyReading parties;
  private final StatementCounting counting;
  private final FilingMinutes minutes;
  private final TopicNames topicNames;

  StoreReader(Sql sql, InstantSource clock, TopicNames topicNames) {
    this.sql = sql;
    this.topicNames = topicNames;
    this.parties = new PartyReading(sql);
    this.counting = new StatementCounting(sql, parties, topicNames, StatementCounting.MOST);
    this.minutes = new FilingMinutes(sql, clock);
  }

  /** Where an article is. */
  public enum Standing {
    /** Nothing is known of it. */
    UNKNOWN,
    /** It was killed. */
    KILLED,
    /** It stands, but the store does not have that version. */
    OTHER_VERSION,
    /** Here it is. */
    FOUND
  }

  /** An article as it was asked for. */
  public static final class Found {
    private final Standing standing;
    private final byte[] json;

    Found(Standing standing, byte[] json) {
      this.standing = standing;
      this.json = json;
    }

    /** Where it is. */
    public Standing standing() {
      return standing;
    }

    /** The record's bytes as they lie on the channel; null unless it is found. */
    public byte[] json() {
      return json;
    }
  }

  /**
   * The article.
   *
   * @param version which; null: the one that stands
   */
  public Found article(String id, Integer version) {
    return read(
        () -> {
          byte[] packed =
              sql.first(
                  "SELECT v.record FROM articles a, versions v"
                      + " WHERE a.id=? AND v.article=a.id AND v.version=ifnull(?, a.version)",
                  row -> row.getBytes(1),
                  id,
                  version);
          if (packed != null) {
            return new Found(Standing.FOUND, Packed.unpack(packed));
          }
          Standing standing = standing(id);
          return new Found(standing == Standing.FOUND ? Standing.OTHER_VERSION : standing, null);
        });
  }

  /**
   * The versions that the store has of an article, newest first, each as its {@link Summary}.
   *
   * @param after where the page before ended, or null
   * @return empty unless the article stands
   */
  public Versions versions(String id, String after, int limit) {
    int below = after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
    return read(
        () -> {
          List<Map.Entry<Long, byte[]>> rows =
              sql.list(
                  "SELECT version, time, record FROM versions WHERE article=? AND version<?"
                      + " ORDER BY version DESC LIMIT ?",
                  row -> Map.entry(row.getLong(1), summary(row.getLong(2), row.getBytes(3))),
                  id,
                  below,
                  limit + 1);
          return new Versions(standing(id), page(rows, limit));
        });
  }

  /** Some versions of an article, and whether it stands, was killed, or is not known. */
  public record Versions(Standing standing, Page page) {}

  /** The numbers of the versions that the store has of an article, ascending. */
  public List<Integer> versions(String id) {
    return sql.list(
        "SELECT version FROM versions WHERE article=? ORDER BY version", row -> row.getInt(1), id);
  }

  /**
   * Articles, newest first, each as its {@link copydesk.desk.fact.Summary}. An article keeps its
   * place when a new version comes, so that pages have each that stands once.
   *
   * @param after where the page before ended, or null
   */
  public Page articles(Filter filter, String after, int limit) {
    return list(() -> ListQuery.articles(filter, days(filter)), after, limit);
  }

  /** Statements, newest first, each as it travels on its channel. */
  public Page statements(Filter filter, String after, int limit) {
    return list(() -> ListQuery.statements(filter, days(filter)), after, limit);
  }

  /**
   * Statements counted, the newest 20,000 at most.
   *
   * @param limit how many items at most, those of most statements; days come all
   */
  public Counts counts(Filter filter, CountBy by, int limit) {
    return read(() -> counting.count(filter, days(filter), by, limit));
  }

  /**
   * What was filed in each of the last minutes, with the one that runs.
   *
   * @param length how many, 1 to 1440
   */
  public Timeline timeline(int length) {
    return read(() -> minutes.read(length));
  }

  /**
   * Parties, those of most articles first.
   *
   * @param sought the beginnings of words, all in one name; empty: any party
   */
  public Page parties(String sought, String after, int limit) {
    return read(() -> parties.list(Words.of(sought), after, limit, positions(sql)));
  }

  /** What is said of a party over all articles, as JSON, or null where no article has it. */
  public byte[] party(String key) {
    return read(() -> parties.party(key));
  }

  /** Topics that articles have, and those above them, by their ids. */
  public Page topics(String after, int limit) {
    return read(
        () -> {
          List<Map.Entry<String, byte[]>> rows =
              sql.list(
                  "SELECT k, name, broader, articles, central FROM topics WHERE k > ?"
                      + " ORDER BY k LIMIT ?",
                  row ->
                      Map.entry(
                          row.getString(1),
                          RecordJson.toBytes(
                              new TopicCount(
                                  row.getString(1),
                                  topicNames.of(row.getString(1), row.getString(2)),
                                  row.getString(3),
                                  row.getInt(4),
                                  row.getInt(5)))),
                  after == null ? "" : after,
                  limit + 1);
          String next = rows.size() > limit ? rows.get(limit - 1).getKey() : null;
          return new Page(
              rows.stream().limit(limit).map(Map.Entry::getValue).toList(), next, positions(sql));
        });
  }

  /** What stands of a partition's records, from an offset on. */
  public JournalPage journal(int partition, long from, int limit) {
    return journal(partition, from, limit, MOST_PACKED);
  }

  /**
   * The same.
   *
   * @param mostBytes how large the records are, as the file has them, unless there is but one
   */
  JournalPage journal(int partition, long from, int limit, long mostBytes) {
    return read(
        () -> {
          long end = journalEnd(partition, from, limit, mostBytes);
          List<Applied> records = new ArrayList<>(filed(partition, from, end, false));
          records.addAll(filed(partition, from, end, true));
          records.addAll(killed(partition, from, end));
          records.sort(Comparator.comparingLong(applied -> applied.record().offset()));
          boolean ends = end == Long.MAX_VALUE;
          long next =
              ends
                  ? Math.max(from, sql.number("SELECT next FROM positions WHERE part=?", partition))
                  : end;
          return new JournalPage(List.copyOf(records), next, ends);
        });
  }

  @Override
  public void close() {
    sql.close();
  }

  static Positions positions(Sql sql) {
    String channel = sql.first("SELECT id FROM channel", row -> row.getString(1));
    Map<Integer, Long> first = new TreeMap<>();
    Map<Integer, Long> next = new TreeMap<>();
    sql.list(
        "SELECT part, first, next FROM positions",
        row -> {
          first.put(row.getInt(1), row.getLong(2));
          return next.put(row.getInt(1), row.getLong(3));
        });
    return channel == null ? null : new Positions(channel, first, next);
  }

  /** The offset of the first record that no longer has room in a page; the last there can be. */
  private long journalEnd(int partition, long from, int limit, long mostBytes) {
    record Size(long offset, long bytes) {}
    List<Size> sizes =
        sql.list(
            "SELECT first_off AS o, length(record) FROM versions WHERE part=? AND first_off>=?"
                + " UNION ALL SELECT off, length(record) FROM versions INDEXED BY versions_again"
                + " WHERE part=? AND off>=? AND off>first_off"
                + " UNION ALL SELECT off, 0 FROM graves WHERE part=? AND off>=?"
                + " ORDER BY o LIMIT ?",
            row -> new Size(row.getLong(1), row.getLong(2)),
            partition,
            from,
            partition,
            from,
            partition,
            from,
            limit + 1);
    long bytes = 0;
    for (int i = 0; i < sizes.size(); i++) {
      bytes += sizes.get(i).bytes();
      if (i == limit || (i > 0 && bytes > mostBytes)) {
        return sizes.get(i).offset();
      }
    }
    return Long.MAX_VALUE;
  }

  /** Versions where they were filed first, or where they were filed again. */
  private List<Applied> filed(int partition, long from, long end, boolean again) {
    return sql.list(
        again
            ? "SELECT off, article, alone, time, record FROM versions INDEXED BY versions_again"
                + " WHERE part=? AND off>=? AND off<? AND off>first_off"
            : "SELECT first_off, article, alone, time, record FROM versions"
                + " WHERE part=? AND first_off>=? AND first_off<?",
        row -> {
          byte[] json = Packed.unpack(row.getBytes(5));
          return new Applied(
              new FiledRecord(
                  partition,
                  row.getLong(1),
                  row.getLong(4),
                  row.getString(2),
                  json,
                  ArticleFacts.of(DeskStore.article(json))),
              again,
              row.getBoolean(3));
        },
        partition,
        from,
        end);
  }

  private List<Applied> killed(int partition, long from, long end) {
    return sql.list(
        "SELECT off, id FROM graves WHERE part=? AND off>=? AND off<?",
        row ->
            new Applied(
                new FiledRecord(partition, row.getLong(1), 0, row.getString(2), null, null),
                false,
                false),
        partition,
        from,
        end);
  }

  private DayWords days(Filter filter) {
    return DayWords.of(
        filter.from(),
        filter.to(),
        sql.first("SELECT min(date) FROM articles", row -> row.getString(1)),
        sql.first("SELECT max(date) FROM articles", row -> row.getString(1)));
  }

  private Page list(Supplier<ListQuery> query, String after, int limit) {
    long below = after == null ? Long.MAX_VALUE : Long.parseLong(after);
    return read(() -> page(query.get().run(sql, below, limit + 1), limit));
  }

  /** A page of rows by their places, of which there may be one more than it has. */
  private Page page(List<Map.Entry<Long, byte[]>> rows, int limit) {
    return new Page(
        rows.stream().limit(limit).map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(rows.get(limit - 1).getKey()) : null,
        positions(sql));
  }

  private static byte[] summary(long timeMillis, byte[] packed) {
    ArticleFacts facts = ArticleFacts.of(DeskStore.article(Packed.unpack(packed)));
    return RecordJson.toBytes(Summary.of(facts, timeMillis));
  }

  private Standing standing(String id) {
    if (sql.number("SELECT count(*) FROM articles WHERE id=?", id) > 0) {
      return Standing.FOUND;
    }
    boolean killed = sql.number("SELECT count(*) FROM graves WHERE id=?", id) > 0;
    return killed ? Standing.KILLED : Standing.UNKNOWN;
  }

  private <T> T read(Supplier<T> work) {
    List<T> answer = new ArrayList<>(1);
    sql.transaction(() -> answer.add(work.get()));
    return answer.get(0);
  }
}
