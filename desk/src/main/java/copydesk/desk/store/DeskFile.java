package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The file, and connections to it: one that writes, some that read. */
final class DeskFile {
  /** The form of what is in the file; a file of another form is made again. */
  static final int FORM = 3;

  private static final String NAME = "desk.sqlite";
  private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");
  private static final List<String> WORD_INDEXES =
      List.of("article_words", "statement_words", "name_words");
  private static final String EACH =
      "PRAGMA busy_timeout=10000;PRAGMA cache_size=-4096;PRAGMA temp_store=MEMORY";

  private final Path folder;

  DeskFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the file for its one writer; a file that is none of ours, or of another form, is made
   * anew. What is deleted is overwritten, so that no killed text stays in the file.
   */
  Sql openWriter() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(
          "cannot write to " + folder + ": " + FileTrouble.why(e) + "; nothing is lost", e);
    }
    Sql sql = null;
    try {
      sql = connect();
      if (sql.number("PRAGMA user_version") == FORM) {
        setUp(sql);
        return sql;
      }
    } catch (StoreException e) {
      sql = closed(sql); // no database, or damaged: all of it can be read again
    }
    closed(sql);
    return create();
  }

  /** Opens the file for one reader. */
  Sql openReader() {
    Sql sql = connect();
    pragmas(sql, EACH + ";PRAGMA query_only=1");
    return sql;
  }

  /** Makes the file anew, empty. */
  private Sql create() {
    try {
      for (String suffix : SUFFIXES) {
        Files.deleteIfExists(folder.resolve(NAME + suffix));
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot write to " + folder + ": " + FileTrouble.why(e) + "; nothing is lost", e);
    }
    Sql sql = connect();
    setUp(sql);
    fill(sql);
    return sql;
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

  private static Sql closed(Sql sql) {
    if (sql != null) {
      sql.close();
    }
    return null;
  }

  private Sql connect() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(NAME));
      return new Sql(connection);
    } catch (SQLException e) {
      throw Sql.failed(e);
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
