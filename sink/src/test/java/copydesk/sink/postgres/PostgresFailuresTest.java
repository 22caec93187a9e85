package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.records.Examples;
import copydesk.records.InvalidSettingException;
import copydesk.sink.Writing;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others who write, and databases that are gone or not ours. */
final class PostgresFailuresTest {
  private static final String DAY = "2021/07/09";

  private SchemaUnderTest schema;
  private PostgresStore postgres;

  @BeforeEach
  void open() throws IOException {
    schema = SchemaUnderTest.make();
    postgres = schema.store(SchemaUnderTest.CHANNEL);
    postgres.open();
  }

  @AfterEach
  void close() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void secondSink_isRefused() throws Exception {
    assertThatThrownBy(() -> schema.store(SchemaUnderTest.CHANNEL).open())
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("another sink writes to PostgreSQL at 127.0.0.1");
  }

  /** The database notes the end of a connection only after a while; the lock goes before. */
  @Test
  void storeThatIsClosed_hasGivenItsLockBack() throws Exception {
    for (int i = 0; i < 20; i++) {
      Writing.write(postgres, schema.here(), Examples.article("a"));
      postgres.flush();
      Writing.write(postgres, schema.here(), Examples.article("never"));
      assertThat(postgres.kill(schema.here(), "a", 0, List.of(DAY))).isEqualTo(1);
      postgres.close();
      postgres = schema.store(SchemaUnderTest.CHANNEL);
      postgres.open();
    }

    assertThat(schema.ids()).containsExactly("a");
  }

  @Test
  void waitingForTheLockOfAnother_endsWhenItIsStopped() {
    PostgresStore second =
        new PostgresStore(schema.settings(), SchemaUnderTest.CHANNEL, Duration.ofDays(1));
    CompletableFuture<Void> opened =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(second::open).isInstanceOf(StageFailureException.class));
    second.stopWaiting();

    await().until(opened::isDone);
    opened.join();
  }

  @Test
  void placeThatAnotherSinkMoved_commitsNothing() throws Exception {
    Writing.write(postgres, schema.here(), Examples.article("a"));
    postgres.flush();
    schema.execute("UPDATE channel_position SET next = next + 1");
    Writing.write(postgres, schema.here(), Examples.article("b"));

    assertThatThrownBy(postgres::flush)
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("another sink has written");
    postgres.close();
    assertThat(schema.ids()).containsExactly("a");
  }

  @Test
  void otherChannel_isRefused() throws Exception {
    postgres.close();

    assertThatThrownBy(() -> schema.store("channel-2").open())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("another articles.enriched");
  }

  @Test
  void tablesOfANewerReleaseOrAnotherBuild_areRefused() throws Exception {
    postgres.close();
    schema.execute("UPDATE migration SET sha256 = 'x' WHERE number = 2");
    assertThatThrownBy(() -> schema.store(SchemaUnderTest.CHANNEL).open())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("002-views.sql");

    schema.execute("INSERT INTO migration VALUES (3, 'later', 'x')");
    assertThatThrownBy(() -> schema.store(SchemaUnderTest.CHANNEL).open())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("of a newer release (migration 3, this one knows 2)");
  }

  @Test
  void tablesOfAnotherForm_areRefused() throws Exception {
    schema.execute("ALTER TABLE topic DROP COLUMN score");
    Writing.write(postgres, schema.here(), Examples.article("a"));

    assertThatThrownBy(postgres::flush)
        .isInstanceOf(IOException.class)
        .hasMessage("column \"score\" of relation \"topic\" does not exist");
    SchemaUnderTest other = SchemaUnderTest.make();
    other.execute("CREATE SCHEMA " + other.name());
    other.execute("CREATE TABLE topic (x int)");
    assertThatThrownBy(() -> other.store(SchemaUnderTest.CHANNEL).open())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("somebody else's in the schema: relation \"topic\" already exists");
  }

  @Test
  void databaseThatIsGone_isWaitedForAndNothingIsLost() throws Exception {
    Writing.write(postgres, schema.here(), Examples.article("a"));
    postgres.flush();
    Writing.write(postgres, schema.here(), Examples.article("b"));
    assertThat(postgres.kill(schema.here(), "a", 0, List.of(DAY))).isEqualTo(1);
    schema.server().stop();
    CompletableFuture<Void> flushed = CompletableFuture.runAsync(() -> flush(postgres));
    schema.server().begin();

    flushed.join();
    assertThat(schema.ids()).containsExactly("b");
    assertThat(postgres.counters().get(PostgresCounter.RECONNECTED)).isEqualTo(1);
  }

  @Test
  void waitingForADatabase_canBeStopped() throws Exception {
    Writing.write(postgres, schema.here(), Examples.article("a"));
    schema.server().stop();
    try {
      CompletableFuture<Void> flushed = CompletableFuture.runAsync(() -> flush(postgres));
      postgres.stopWaiting();
      await().until(flushed::isCompletedExceptionally);
    } finally {
      schema.server().begin();
    }
    assertThat(schema.ids()).isEmpty();
  }

  @Test
  void whatTheDatabaseRefusesAtTheStart_isALineWithoutThePassword() {
    assertThatThrownBy(
            () ->
                new PostgresStore(new PostgresSettings(schema.server().url(), "desk", "no"), "c")
                    .open())
        .isInstanceOf(IOException.class)
        .hasMessage("password authentication failed for user \"desk\"");
    PostgresSettings nowhere =
        new PostgresSettings(
            schema.server().url("nowhere"), PostgresServer.USER, PostgresServer.PASSWORD);
    assertThatThrownBy(() -> new PostgresStore(nowhere, "c").open())
        .isInstanceOf(IOException.class)
        .hasMessage("database \"nowhere\" does not exist");
  }

  private static void flush(PostgresStore store) {
    try {
      store.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
