package copydesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import copydesk.desk.Generated;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a copy is made anew where it is of no use, and left alone where it may be of some. */
final class DeskFileTest {
  @TempDir private Path folder;
  private DeskStore store;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void fileOfAnotherForm_isMadeAnew() {
    fill();
    store.close();
    DeskFile own = new DeskFile(folder);
    try (Sql sql = own.openWriter()) {
      sql.run("PRAGMA user_version=999");
    }
    own.close();
    isEmptyAndUsable();
  }

  @Test
  void fileThatIsNoDatabase_isMadeAnew() throws IOException {
    Files.writeString(folder.resolve("desk.sqlite"), "This is no database.\n".repeat(500));
    store = new DeskStore(folder, Map.of());
    assertThat(store.open()).as("was damaged").isTrue();
    assertThat(store.positions()).isNull();
    usable();
  }

  @Test
  void fileThatLacksTables_isMadeAnew() {
    fill();
    store.close();
    DeskFile own = new DeskFile(folder);
    try (Sql sql = own.openWriter()) {
      sql.run("DROP TABLE graves");
    }
    own.close();
    isEmptyAndUsable();
  }

  @Test
  void fileThatIsWhole_isKept_andIsThere() {
    fill();
    Positions positions = store.positions();
    store.requireFile();
    store.close();
    open();
    store.requireFile();
    assertThat(store.positions()).isEqualTo(positions);
    try (StoreReader reader = store.reader()) {
      assertThat(reader.topics(null, 5).items()).isNotEmpty();
      store.requireFile();
    }
    store.apply(List.of(), Map.of(0, 77L));
    store.requireFile();
  }

  @Test
  void anotherDesk_isRefused_andTheFileIsLeftAlone() {
    fill();
    Positions positions = store.positions();
    try (DeskStore other = new DeskStore(folder, Map.of())) {
      assertThatThrownBy(other::open)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another desk keeps its file in " + folder);
    }
    assertThat(store.positions()).isEqualTo(positions);
    store.requireFile();
    store.close();
    open();
    assertThat(store.positions()).isEqualTo(positions);
  }

  @Test
  void fileThatCannotBeOpened_isLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("desk.sqlite"));
    store = new DeskStore(folder, Map.of());
    StoreException refused = catchThrowableOfType(StoreException.class, store::open);
    assertThat(refused).hasMessageStartingWith("the desk's file cannot be opened (");
    assertThat(refused.isDamage()).isFalse();
    assertThat(folder.resolve("desk.sqlite")).isDirectory();
    Files.delete(folder.resolve("desk.sqlite"));
    isEmptyAndUsable();
  }

  @ParameterizedTest
  @CsvSource({
    "3, cannot be written, false",
    "5, is locked by another program, false",
    "8, cannot be written, false",
    "10, cannot be used, false",
    "11, is damaged, true",
    "13, has no room: the disk is full, false",
    "14, cannot be opened, false",
    "26, is damaged, true"
  })
  void codes_tellDamageFromWhatAPersonHasToMend(int code, String says, boolean isDamage) {
    StoreException failure = StoreException.of(new SQLException("[SQL]\nsays", null, code));
    assertThat(failure).hasMessage("the desk's file " + says + " ([SQL] says)");
    assertThat(failure.isDamage()).isEqualTo(isDamage);
    store = new DeskStore(folder, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"versions", "summaries", "article_words_data"})
  void damageDeeperInTheFile_showsAsDamage_andANewFileHelps(String table) throws IOException {
    fill();
    damage(table);
    open();
    Generated generated = new Generated(1, 5);
    StoreException failure =
        catchThrowableOfType(
            StoreException.class, () -> store.apply(generated.records(20), generated.next()));
    assertThat(failure.isDamage()).as(failure.getMessage()).isTrue();
    store.makeAnew();
    assertThat(store.positions()).isNull();
    usable();
  }

  @Test
  void readerMeetsDamage_asDamage() throws IOException {
    fill();
    damage("topics");
    open();
    try (StoreReader reader = store.reader()) {
      StoreException failure =
          catchThrowableOfType(StoreException.class, () -> reader.topics(null, 5));
      assertThat(failure.isDamage()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm"})
  void fileThatIsRemoved_isMissed_andMadeAnew(String name) throws IOException {
    fill();
    Files.delete(folder.resolve(name));
    StoreException failure = catchThrowableOfType(StoreException.class, store::requireFile);
    assertThat(failure.isDamage()).isTrue();
    assertThat(failure).hasMessageContaining("was removed");
    store.makeAnew();
    usable();
    store.requireFile();
  }

  @Test
  void folderThatIsRemoved_isMadeAgain() throws IOException {
    Path inner = folder.resolve("inner");
    store = new DeskStore(inner, Map.of());
    store.open();
    store.restart("channel", Map.of(0, 0L));
    for (String name : inner.toFile().list()) {
      Files.delete(inner.resolve(name));
    }
    Files.delete(inner);
    assertThatThrownBy(store::reader).isInstanceOf(StoreException.class);
    assertThatThrownBy(store::requireFile).isInstanceOf(StoreException.class);
    store.makeAnew();
    usable();
  }

  private void isEmptyAndUsable() {
    open();
    assertThat(store.positions()).isNull();
    usable();
  }

  private void usable() {
    store.restart("channel", Map.of(0, 0L, 1, 0L, 2, 0L));
    Generated generated = new Generated(1, 5);
    store.apply(generated.records(20), generated.next());
    try (StoreReader reader = store.reader()) {
      assertThat(reader.topics(null, 5).items()).isNotEmpty();
    }
  }

  private void fill() {
    open();
    usable();
  }

  private void open() {
    store = new DeskStore(folder, Map.of());
    assertThat(store.open()).as("was damaged").isFalse();
  }

  /** Closes the store, and writes over where a table begins. */
  private void damage(String table) throws IOException {
    long page;
    long size;
    try (Sql sql = new DeskFile(folder).openReader()) {
      page = sql.number("SELECT rootpage FROM sqlite_schema WHERE name=?", table);
      size = sql.number("PRAGMA page_size");
    }
    store.close();
    Path file = folder.resolve("desk.sqlite");
    byte[] noise = new byte[(int) size];
    Arrays.fill(noise, (byte) 0xEE);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((page - 1) * size);
      bytes.write(noise);
    }
  }
}
