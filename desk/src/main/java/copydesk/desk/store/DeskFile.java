package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file, and connections to it: one that writes, some that read. Only one process has it: who
 * writes holds a lock beside it. Its writer's methods are called by one thread.
 */
final class DeskFile {
  /** The form of what is in the file; a file of another form is made again. */
  static final int FORM = 5;

  private static final Logger LOG = LoggerFactory.getLogger(DeskFile.class);
  private static final String NAME = "desk.sqlite";
  private static final String LOCK = "desk.lock";
  private static final List<String> OPEN_SUFFIXES = List.of("", "-wal", "-shm");
  private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");
  private static final List<String> WORD_INDEXES =
      List.of("article_words", "statement_words", "name_words");
  private static final Pattern MADE = Pattern.compile("CREATE (?:[A-Z]+ )*(?:TABLE|INDEX) (\\w+)");
  private static final String EACH =
      "PRAGMA busy_timeout=10000;PRAGMA cache_size=-4096;PRAGMA temp_store=MEMORY";

  /** SQLite's flag for a file that is there already. */
  private static final String NOT_TO_BE_MADE = "2";

  private final Path folder;
  private FileChannel lock;
  private List<Object> identities = List.of();
  private boolean wasDamaged;

  DeskFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the file for its one writer; a file that is none of ours, damaged or of another form is
   * made anew. What is deleted is overwritten, so that no killed text stays in the file.
   *
   * @throws StoreException if another desk has it, or it cannot be used for any other reason; the
   *     file is left alone
   */
  Sql openWriter() {
    lock();
    try {
      Sql kept = openKept();
      Sql sql = kept == null ? create() : kept;
      identities = identities();
      return sql;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Whether the file that was there when it was opened was of no use, as it was damaged. */
  boolean wasDamaged() {
    return wasDamaged;
  }

  /**
   * Makes the file anew, empty, also where it, or its folder, was removed; no one may have it open.
   */
  Sql makeAnew() {
    close();
    lock();
    Sql sql = create();
    identities = identities();
    return sql;
  }

  /** Opens the file for one reader. It must be there. */
  Sql openReader() {
    Properties settings = new Properties();
    settings.setProperty("open_mode", NOT_TO_BE_MADE);
    Sql sql = connect(settings);
    pragmas(sql, EACH + ";PRAGMA query_only=1");
    return sql;
  }

  /** Fails where the file, or what SQLite keeps beside it, is no longer what was opened. */
  void requireThere() {
    if (!identities.equals(identities())) {
      throw StoreException.damaged(
          "the desk's file " + folder.resolve(NAME) + " was removed while the desk ran", null);
    }
  }

  /** Lets others have it. */
  void close() {
    FileChannel held = lock;
    lock = null;
    try {
      if (held != null) {
        held.close();
      }
    } catch (IOException e) {
      LOG.debug("the lock goes with the process", e);
    }
  }

  private void lock() {
    try {
      Files.createDirectories(folder);
      lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
      if (tryLock(lock) == null) {
        close();
        throw StoreException.unusable(
            "another desk keeps its file in "
                + folder
                + "; stop it, or give this one a folder of its own with --home",
            null);
      }
    } catch (IOException e) {
      close();
      throw unwritable(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another desk of this very process
    }
  }

  /** The file that is there, or null where it is of no use. */
  private Sql openKept() {
    if (!Files.exists(folder.resolve(NAME))) {
      return null;
    }
    Sql sql = null;
    try {
      sql = connect(new Properties());
      if (isOfThisForm(sql)) {
        setUp(sql);
        return sql;
      }
      LOG.info("the desk's file in {} is of another build and is made anew", folder);
      closeQuietly(sql);
      return null;
    } catch (StoreException e) {
      closeQuietly(sql);
      if (!e.isDamage()) {
        throw e;
      }
      wasDamaged = true;
      LOG.warn("{}; it is a copy, and is made anew from the channel", e.getMessage());
      return null;
    }
  }

  private static boolean isOfThisForm(Sql sql) {
    if (sql.number("PRAGMA user_version") != FORM) {
      return false;
    }
    List<String> names = sql.list("SELECT name FROM sqlite_schema", row -> row.getString(1));
    return MADE.matcher(schema()).results().allMatch(made -> names.contains(made.group(1)));
  }

  /** Makes the file anew, empty. */
  private Sql create() {
    try {
      for (String suffix : SUFFIXES) {
        Files.deleteIfExists(folder.resolve(NAME + suffix));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    Sql sql = connect(new Properties());
    try {
      setUp(sql);
      fill(sql);
      return sql;
    } catch (StoreException e) {
      closeQuietly(sql);
      throw e;
    }
  }

  private StoreException unwritable(IOException e) {
    return StoreException.unusable(
        "cannot write to " + folder + ": " + FileTrouble.why(e) + "; nothing is lost", e);
  }

  /** What tells the files that are open from others of their names; null where one is gone. */
  private List<Object> identities() {
    List<Object> all = new ArrayList<>();
    for (String suffix : OPEN_SUFFIXES) {
      try {
        Path file = folder.resolve(NAME + suffix);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        all.add(key == null ? file : key);
      } catch (IOException e) {
        all.add(null);
      }
    }
    return all;
  }

  /** Empties the file, which stays open for its readers. */
  static void clear(Sql sql) {
    List<String> tables =
        sql.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%'",
            row -> row.getString(1));
    sql.transaction(
        () -> {
          tables.forEach(table -> sql.update("DELETE FROM " + table));
          for (String index : WORD_INDEXES) {
            sql.update("INSERT INTO " + index + "(" + index + ") VALUES('delete-all')");
          }
        });
  }

  /**
   * Moves what SQLite's log holds into the file, and empties the log: only then is what was deleted
   * overwritten.
   *
   * @return false where somebody was reading; then it is to be tried again
   */
  static boolean emptyLog(Sql sql) {
    sql.run("PRAGMA busy_timeout=50");
    try {
      return sql.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    } finally {
      sql.run("PRAGMA busy_timeout=10000");
    }
  }

  private static void setUp(Sql sql) {
    pragmas(sql, "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA secure_delete=ON");
    pragmas(sql, EACH + ";PRAGMA journal_size_limit=16777216");
  }

  private static void fill(Sql sql) {
    String schema = schema();
    sql.transaction(
        () -> {
          for (String statement : schema.split(";\n", -1)) {
            if (!statement.isBlank()) {
              sql.run(statement);
            }
          }
          sql.run("PRAGMA user_version=" + FORM);
        });
    sql.forget();
  }

  private static void pragmas(Sql sql, String pragmas) {
    for (String pragma : pragmas.split(";", -1)) {
      sql.run(pragma);
    }
  }

  private static void closeQuietly(Sql sql) {
    try {
      if (sql != null) {
        sql.close();
      }
    } catch (StoreException e) {
      LOG.debug("the file is of no use", e);
    }
  }

  private Sql connect(Properties settings) {
    try {
      return new Sql(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(NAME), settings));
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private static String schema() {
    try (InputStream in = DeskFile.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
