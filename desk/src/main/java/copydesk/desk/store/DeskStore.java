package copydesk.desk.store;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands of all articles, in one SQLite file, together with how far the channel was read: both
 * change in one transaction. Made without I/O. One thread opens it, writes, and closes it; each
 * thread that reads has a {@link StoreReader}.
 */
public final class DeskStore implements AutoCloseable {
  private final DeskFile file;
  private final InstantSource clock;
  private final TopicNames topicNames;
  private Sql sql;

  /** Whether SQLite's log may still hold what is gone. */
  private boolean killsInLog;

  private ArticleIndex index;
  private FilingMinutes minutes;

  /**
   * A store in this folder, which must be its own.
   *
   * @param folder made where it does not exist
   * @param topicNames by ids, the names of topics that no article names
   */
  public DeskStore(Path folder, Map<String, String> topicNames) {
    this(folder, topicNames, InstantSource.system());
  }

  /**
   * A store in this folder, which must be its own.
   *
   * @param topicNames by ids, the names of topics that no article names
   * @param clock says which minutes are the last ones
   */
  public DeskStore(Path folder, Map<String, String> topicNames, InstantSource clock) {
    this.file = new DeskFile(folder);
    this.topicNames = new TopicNames(topicNames);
    this.clock = clock;
  }

  /**
   * Opens it, empty where its form is not that of this build, or where it is damaged.
   *
   * @return whether it was damaged
   * @throws StoreException if it cannot be written, or another desk has it
   */
  public boolean open() {
    use(file.openWriter());
    return file.wasDamaged();
  }

  /**
   * Makes the file anew, empty. No reader may be open.
   *
   * @throws StoreException if it cannot be written, or another desk has it
   */
  public void makeAnew() {
    try {
      closeFile();
    } catch (StoreException e) {
      // it goes anyway
    }
    use(file.makeAnew());
  }

  /**
   * Fails where somebody has taken the file away: what is written would be seen by nobody.
   *
   * @throws StoreException which says so, and that only a new file helps
   */
  public void requireFile() {
    file.requireThere();
  }

  /** Something to read with, for one thread. */
  public StoreReader reader() {
    return new StoreReader(file.openReader(), clock, topicNames);
  }

  /** How far the channel was read; null where nothing was. */
  public Positions positions() {
    return StoreReader.positions(sql);
  }

  /**
   * Forgets everything and begins anew.
   *
   * @param channel what tells this channel from others of its name
   * @param first by partition, the first offset there is
   */
  public void restart(String channel, Map<Integer, Long> first) {
    killsInLog = true;
    DeskFile.clear(sql);
    sql.transaction(() -> sql.update("INSERT INTO channel VALUES(?)", channel));
    first.forEach(this::addPartition);
  }

  /** From now on there is this partition, too. */
  public void addPartition(int partition, long first) {
    sql.update("INSERT INTO positions VALUES(?,?,?)", partition, first, first);
  }

  /**
   * Takes records in, in their order, all or none.
   *
   * @param next by partition, the offset after the last that was read
   */
  public List<Applied> apply(List<FiledRecord> records, Map<Integer, Long> next) {
    List<Applied> applied = new ArrayList<>();
    sql.transaction(
        () -> {
          records.forEach(record -> applied.add(apply(record)));
          minutes.add(applied);
          new TreeMap<>(next)
              .forEach(
                  (partition, offset) ->
                      sql.update("UPDATE positions SET next=? WHERE part=?", offset, partition));
        });
    killsInLog |= records.stream().anyMatch(FiledRecord::isKill);
    emptyLogIfNeeded();
    return applied;
  }

  /**
   * Sees to it that no text that is gone stays in SQLite's log. To be called again and again: it
   * does nothing while somebody reads, nor where there is nothing to do.
   */
  public void emptyLogIfNeeded() {
    if (killsInLog) {
      killsInLog = !DeskFile.emptyLog(sql);
    }
  }

  /** Closes it, and lets others have it. */
  @Override
  public void close() {
    try {
      closeFile();
    } finally {
      file.close();
    }
  }

  private void use(Sql opened) {
    sql = opened;
    index = new ArticleIndex(sql);
    minutes = new FilingMinutes(sql, clock);
    killsInLog = true; // who had the file before may have been ended in between
  }

  private void closeFile() {
    Sql open = sql;
    sql = null;
    if (open != null) {
      open.close();
    }
  }

  private Applied apply(FiledRecord record) {
    Long pos = sql.first("SELECT pos FROM articles WHERE id=?", row -> row.getLong(1), record.id());
    Map<String, Long> kept = pos == null ? Map.of() : index.remove(pos, standing(record.id()));
    if (record.isKill()) {
      sql.update("DELETE FROM versions WHERE article=?", record.id());
      sql.update(
          "INSERT OR REPLACE INTO graves VALUES(?,?,?)",
          record.id(),
          record.partition(),
          record.offset());
      return new Applied(record, false, false);
    }
    long place =
        pos != null
            ? pos
            : index.free(
                "articles",
                Place.of(record.timeMillis(), record.partition(), record.offset()),
                Set.of());
    Applied applied = file(record);
    index.put(place, record, kept);
    return applied;
  }

  private Applied file(FiledRecord record) {
    int version = record.facts().article().version();
    String id = record.id();
    record Before(long offset, boolean alone, Status status) {}
    Before before =
        sql.first(
            "SELECT first_off, alone, record FROM versions WHERE article=? AND version=?",
            row ->
                new Before(
                    row.getLong(1),
                    row.getBoolean(2),
                    article(Packed.unpack(row.getBytes(3))).status()),
            id,
            version);
    if (before != null
        && record.facts().article().status() == Status.USABLE
        && before.status() != Status.USABLE) {
      before = null; // it is released: until now, nobody has heard its statements
    }
    boolean alone =
        before != null
            ? before.alone()
            : sql.number("SELECT count(*) FROM versions WHERE article=? AND version<?", id, version)
                == 0;
    sql.update(
        "INSERT OR REPLACE INTO versions VALUES(?,?,?,?,?,?,?,?)",
        id,
        version,
        record.partition(),
        record.offset(),
        before == null ? record.offset() : before.offset(),
        alone,
        record.timeMillis(),
        Packed.pack(record.json()));
    return new Applied(record, before != null, alone);
  }

  /** What stands of an article that is in the tables. */
  private EnrichedArticle standing(String id) {
    byte[] packed =
        sql.first(
            "SELECT v.record FROM versions v, articles a"
                + " WHERE a.id=? AND v.article=a.id AND v.version=a.version",
            row -> row.getBytes(1),
            id);
    if (packed == null) {
      throw StoreException.damaged(
          "the desk's file is damaged: the record of " + id + " is gone", null);
    }
    return article(Packed.unpack(packed));
  }

  /** An article that was filed. */
  static EnrichedArticle article(byte[] json) {
    try {
      return RecordJson.fromBytes(json, EnrichedArticle.class);
    } catch (IOException e) {
      throw StoreException.damaged("the desk's file is damaged: a record cannot be read", e);
    }
  }
}
