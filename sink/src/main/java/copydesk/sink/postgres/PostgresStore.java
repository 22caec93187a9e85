package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import copydesk.sink.ArticleStore;
import copydesk.sink.Origin;
import copydesk.stage.Counters;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables of PostgreSQL. What comes between two {@link #flush}es is one transaction, in which it is
 * also written how far the channel was read: a crash at any moment leaves both or neither. An
 * article has one row, that of its highest version; a kill leaves a grave, which keeps out all
 * versions before it.
 *
 * <p>One store writes a schema: a lock in the database keeps others off, and where another has
 * written nevertheless, its place on the channel shows and this one stops. A database that goes
 * away is waited for, for as long as it takes, with one line when it goes and one when it is back;
 * what the lost transaction had is written again. Not thread-safe, but for {@link #stopWaiting},
 * {@link #trouble} and {@link #counters}.
 */
public final class PostgresStore implements ArticleStore {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

  /** How long the lock may be another's: at the start that of a sink that is just ending. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Later that of a connection of our own, which the database does not yet know to be gone. */
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(90);

  private final PostgresSettings settings;
  private final Counters<PostgresCounter> counters = new Counters<>(PostgresCounter.class);
  private final Duration patience;
  private final WriterSession session;
  private final BackOff backOff = new BackOff();
  private final List<Change> changes = new ArrayList<>();
  private final Map<Integer, Long> committed = new HashMap<>();
  private final Map<Integer, Long> reached = new HashMap<>();
  private volatile String trouble;
  private int applied;
  private RuntimeException fenced;
  private IOException refused;

  /**
   * Does no I/O.
   *
   * @param channel what tells the channel from every other, such as its topic id
   */
  public PostgresStore(PostgresSettings settings, String channel) {
    this(settings, channel, PATIENCE);
  }

  /**
   * @param patience how long another writer may take to go away at the start
   */
  PostgresStore(PostgresSettings settings, String channel, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.session = new WriterSession(settings, channel, backOff);
  }

  /** One thing to be done in the transaction, of which there can be another attempt. */
  private sealed interface Change {}

  private record Write(ArticleRows.Row row) implements Change {}

  private record Kill(Origin origin, String id, int version) implements Change {}

  /** Work in the open transaction. */
  @FunctionalInterface
  private interface Work {
    int run() throws SQLException;
  }

  @Override
  public String place() {
    return settings.place();
  }

  /**
   * Connects, takes the lock and brings the tables to where this release has them.
   *
   * @throws IOException if the database cannot be reached or written
   * @throws copydesk.records.InvalidSettingException if the tables are of a newer release or were
   *     filled from another channel
   * @throws StageFailureException if another sink writes to them
   */
  @Override
  public void open() throws IOException {
    try {
      session.open(patience);
      committed.putAll(session.positions());
    } catch (SQLException e) {
      session.close();
      throw new IOException(PostgresTrouble.why(e), e);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public long next(int partition) {
    return committed.getOrDefault(partition, 0L);
  }

  /** What it did besides writing and removing. */
  public Counters<PostgresCounter> counters() {
    return counters;
  }

  @Override
  public List<Counters<?>> allCounters() {
    return List.of(counters);
  }

  @Override
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Written at the latest with the next {@link #flush}. */
  @Override
  public void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException {
    String record = new String(json, StandardCharsets.UTF_8);
    String storable = PostgresJson.storable(record);
    EnrichedArticle stored = article;
    if (!storable.equals(record)) {
      counters.count(PostgresCounter.REPLACED);
      stored =
          RecordJson.fromBytes(storable.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    }
    add(origin, new Write(new ArticleRows.Row(origin, article.id(), stored, storable)));
  }

  /** Has nothing to do: an article has one row, which was written just before. */
  @Override
  public int remove(Origin origin, String id, List<String> filingDates) {
    return 0;
  }

  @Override
  public int kill(Origin origin, String id, int version, List<String> filingDates)
      throws IOException {
    add(origin, new Kill(origin, id, version));
    return attempt(this::apply);
  }

  private void add(Origin origin, Change change) {
    changes.add(change);
    reached.put(origin.partition(), origin.offset() + 1);
  }

  /** Commits what came since the last time, and up to where. */
  @Override
  public void flush() throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    attempt(
        () -> {
          int outdated = apply();
          session.commit(committed, reached);
          return outdated;
        });
    committed.putAll(reached);
    forget();
  }

  private void forget() {
    changes.clear();
    reached.clear();
    applied = 0;
  }

  /** Does what is not yet done in the open transaction; returns what the last of it removed. */
  private int apply() throws SQLException {
    ArticleRows rows = session.rows();
    int removed = 0;
    while (applied < changes.size()) {
      Change change = changes.get(applied);
      if (change instanceof Write) {
        List<ArticleRows.Row> run = writes(applied);
        counters.add(PostgresCounter.OUTDATED, rows.write(run));
        applied += run.size();
        continue;
      }
      if (change instanceof Kill kill) {
        removed = rows.kill(kill.origin(), kill.id(), kill.version());
      }
      applied++;
    }
    return removed;
  }

  private List<ArticleRows.Row> writes(int from) {
    List<ArticleRows.Row> run = new ArrayList<>();
    for (int i = from; i < changes.size() && changes.get(i) instanceof Write write; i++) {
      run.add(write.row());
    }
    return run;
  }

  /** Does it until it succeeds, from the start of the transaction where that was lost. */
  private int attempt(Work work) throws IOException {
    requireWell();
    boolean lost = false;
    while (true) {
      try {
        boolean done = lost && reconnect();
        int result = done ? 0 : work.run();
        if (lost) {
          counters.count(PostgresCounter.RECONNECTED);
          LOG.warn("{} is back", place());
          backOff.reset();
          trouble = null;
        }
        return result;
      } catch (StageFailureException | InvalidSettingException e) {
        session.close();
        fenced = e;
        throw e;
      } catch (SQLException e) {
        session.close();
        applied = 0;
        if (!PostgresTrouble.isPassing(e)) {
          refused = new IOException(PostgresTrouble.why(e), e);
          throw refused;
        }
        if (!lost) {
          lost = true;
          trouble = place() + ": " + PostgresTrouble.why(e);
          LOG.warn(
              "{}: {}; trying again until it works, nothing is lost",
              place(),
              PostgresTrouble.why(e));
        }
        backOff.await(place());
      }
    }
  }

  /** After a failure for good no other attempt may succeed by chance, such as that of the end. */
  private void requireWell() throws IOException {
    if (fenced != null) {
      throw fenced;
    }
    if (refused != null) {
      throw refused;
    }
  }

  /**
   * Connects anew.
   *
   * @return whether the transaction whose answer was lost had been committed
   */
  private boolean reconnect() throws SQLException {
    session.open(LONG_PATIENCE);
    Map<Integer, Long> there = session.positions();
    Map<Integer, Long> after = new HashMap<>(committed);
    after.putAll(reached);
    if (there.equals(committed)) {
      return false;
    }
    if (there.equals(after)) {
      return true;
    }
    throw new StageFailureException(
        "another sink has written to " + place() + " meanwhile: one is enough", null);
  }

  @Override
  public void stopWaiting() {
    backOff.stop();
  }

  /** Gives up what was not flushed. */
  @Override
  public void close() {
    session.close();
    forget();
  }
}
