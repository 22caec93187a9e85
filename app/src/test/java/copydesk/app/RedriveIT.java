package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.redrive.DeadLetterChannel;
import copydesk.app.redrive.Redrive;
import copydesk.app.redrive.RedriveReport;
import copydesk.app.redrive.Selection;
import copydesk.app.redrive.SendRules;
import copydesk.enrich.EnrichSettings;
import copydesk.enrich.EnrichStage;
import copydesk.enrich.LifeRules;
import copydesk.extract.Extractor;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.TransactionalPoster;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters on their way back, and the breaker, on a real broker. */
final class RedriveIT {
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final String QUILL =
      "\"We have a deal,\" said Ada Quill, the minister, in Oslo.\n";
  private static final SendRules RULES = new SendRules(3, false, false);

  @TempDir private Path folder;
  private KafkaConnection kafka;
  private ChannelRecords channels;

  @BeforeEach
  void connect() throws InterruptedException {
    kafka = KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("home"), 0, 3));
    channels = new ChannelRecords(kafka.bootstrapServers());
  }

  @AfterEach
  void disconnect() {
    kafka.close();
  }

  @Test
  void lettersGoBackOnce_byReasonAndById_untilTheyHaveFailedTooOften() throws Exception {
    try (EnrichStage enrich = enrich(0)) {
      enrich.start();
      channels.post(Map.of("blank", "  ".getBytes(UTF_8)));
      leaveLetters();
      assertThat(dead(4)).hasSize(4);
      assertListed();

      assertThat(command(0, "--reason", "extraction-failed").out()).isEqualTo("1 sent\n");
      ConsumerRecord<String, ?> enriched = channels.await(Channels.ENRICHED, 1).get(0);
      assertThat(enriched.key()).isEqualTo("mended");
      assertThat(header(enriched, CloudEvents.REDRIVEN)).isNull();
      assertThat(header(enriched, CloudEvents.SOURCE)).isEqualTo("urn:wire");
      assertThat(redrive(RULES, Set.of("extraction-failed"), Set.of()).render())
          .isEqualTo("0 sent, 1 sent before (--again sends it once more)");

      assertBlankFailsUntilItStays();
      assertNothingWithoutBytesIsPosted();
      assertLetterThatWasCorrectedStays();
    }
  }

  private void assertListed() throws Exception {
    try (CopydeskProcess list = command(0)) {
      assertThat(list.out().lines().map(line -> line.replaceAll(" +", " ")))
          .hasSize(6)
          .anyMatch(line -> line.startsWith("extraction-failed 1 0 2021-01-01T12:00:00Z 2021-"))
          .anyMatch(line -> line.startsWith("empty 1 0 ") && line.contains(" blank: "))
          .contains("4 dead letters, 0 of them sent back");
    }
  }

  /** Twice it goes back and fails again; then only by force. */
  private void assertBlankFailsUntilItStays() throws Exception {
    Set<String> blank = Set.of("blank");
    assertThat(redrive(RULES, Set.of(), blank).render()).isEqualTo("1 sent");
    dead(5);
    assertThat(redrive(RULES, Set.of(), blank).render()).startsWith("1 sent, 1 sent before");
    dead(6);
    assertThat(redrive(RULES, Set.of(), blank).render())
        .isEqualTo(
            "0 sent, 1 not sent (failed 3 times; --force sends it), 2 sent before (--again sends"
                + " them once more)");
    try (CopydeskProcess refused = command(1, "--id", "blank", "--id", "nobody")) {
      assertThat(refused.err()).isEqualTo("copydesk: there is no such letter of nobody\n");
    }
    assertThat(redrive(new SendRules(3, true, false), Set.of(), blank).render())
        .startsWith("1 sent, 2 sent before");

    List<String> counts = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> letter : dead(7)) {
      if ("blank".equals(key(letter))) {
        assertThat(letter.headers().headers(CloudEvents.REASON)).hasSize(1);
        assertThat(letter.headers().headers(CloudEvents.ORIGIN_OFFSET)).hasSize(1);
        counts.add(header(letter, CloudEvents.REDRIVEN));
      }
    }
    assertThat(counts).containsExactly(null, "1", "2", "3");
  }

  private void assertNothingWithoutBytesIsPosted() throws Exception {
    try (CopydeskProcess all = command(1, "--all", "--json")) {
      assertThat(all.out().lines())
          .hasSize(7)
          .anyMatch(line -> line.contains("\"no-bytes\"") && line.contains("\"id\":null"))
          .anyMatch(line -> line.contains("\"id\":\" \"") && line.contains("\"outcome\":\"sent\""));
      assertThat(all.err())
          .contains("has no bytes to send; its record stays at articles.raw, partition 0, offset 9")
          .endsWith(
              "copydesk: 1 sent, 2 not sent (1 failed 4 times; --force sends it; 1 without bytes),"
                  + " 4 sent before (--again sends them once more)\n");
    }
    dead(8); // the kill without an id has failed once more
    assertThat(channels.await(Channels.RAW, 6))
        .hasSize(6)
        .allSatisfy(record -> assertThat(record.key()).isNotNull())
        .filteredOn(record -> record.value() == null)
        .singleElement()
        .satisfies(kill -> assertThat(key(kill)).isEqualTo(" "));
  }

  private void assertLetterThatWasCorrectedStays() throws Exception {
    channels.post(Map.of("late", QUILL.getBytes(UTF_8)));
    channels.post(Map.of("late", QUILL.replace("Oslo", "Bergen").getBytes(UTF_8)));
    ConsumerRecord<byte[], byte[]> first =
        channels.await(Channels.RAW, 8).stream()
            .filter(record -> "late".equals(key(record)))
            .findFirst()
            .orElseThrow();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      leave(producer, "late", QUILL, "no-text", first.partition(), first.offset());
    }

    assertThat(redrive(RULES, Set.of("no-text"), Set.of()).render())
        .isEqualTo("0 sent, 1 not sent (overtaken by what came later; --force sends it)");
    assertThat(redrive(new SendRules(3, true, false), Set.of("no-text"), Set.of()).render())
        .isEqualTo("1 sent");
  }

  @Test
  void rowOfDeadLetters_stopsTheJob_andAnotherStartGoesOn() throws Exception {
    Map<String, byte[]> blank = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      blank.put("blank-" + i, "  ".getBytes(UTF_8));
    }
    channels.post(blank);
    try (EnrichStage enrich = enrich(5)) {
      enrich.start();
      await().atMost(CopydeskProcess.PATIENCE).until(() -> enrich.failure().isDone());
      assertThat(enrich.failure().join())
          .hasMessageStartingWith("enrich stopped: 5 dead letters in a row are empty, the last: ")
          .hasMessageContaining("--breaker 0 goes on regardless");
    }
    int stopped = dead(5).size();
    try (EnrichStage enrich = enrich(0)) {
      enrich.start();
      assertThat(dead(40))
          .as("%d of them when it stopped", stopped)
          .extracting(RedriveIT::key)
          .containsExactlyInAnyOrderElementsOf(blank.keySet());
    }
  }

  private EnrichStage enrich(int breaker) {
    return new EnrichStage(
        new EnrichSettings(
            kafka.client(), folder.resolve("state"), "test", 2, LifeRules.DEFAULT, breaker),
        EXTRACTOR);
  }

  /**
   * Letters as an older build may have left them: one whose cause has gone, one of a record that
   * was too large, and one of a kill without an id.
   */
  private void leaveLetters() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      leave(producer, "mended", QUILL, "extraction-failed", 0, 9);
      leave(producer, null, null, "too-large", 0, 9);
      leave(producer, " ", null, "invalid-key", 0, 9);
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        kafka.client().toSettings(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void leave(
      KafkaProducer<byte[], byte[]> producer,
      String id,
      String text,
      String reason,
      int partition,
      long offset)
      throws Exception {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Channels.DEAD.name(),
            0,
            1_609_502_400_000L, // 2021-01-01T12:00:00Z
            id == null ? null : id.getBytes(UTF_8),
            text == null ? null : text.getBytes(UTF_8));
    Headers headers = letter.headers();
    CloudEvents.set(headers, CloudEvents.STAGE, "extract");
    CloudEvents.set(headers, CloudEvents.REASON, reason);
    CloudEvents.set(headers, CloudEvents.MESSAGE, "as an older build said");
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, "articles.raw");
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, String.valueOf(partition));
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, String.valueOf(offset));
    if (id == null) {
      CloudEvents.set(headers, CloudEvents.NOT_REPEATED, "16777217");
    } else {
      CloudEvents.set(headers, CloudEvents.SOURCE, "urn:wire");
    }
    producer.send(letter).get(30, TimeUnit.SECONDS);
  }

  private RedriveReport redrive(SendRules rules, Set<String> reasons, Set<String> ids)
      throws InterruptedException {
    try (TransactionalPoster poster =
        new TransactionalPoster(new IngestSettings(kafka.client()), "redrive")) {
      return new Redrive(new DeadLetterChannel(kafka), poster, rules, (letter, verdict) -> {})
          .run(new Selection(reasons, ids));
    }
  }

  /** The command against this broker, once it has ended with that exit code. */
  private CopydeskProcess command(int exitCode, String... arguments) throws Exception {
    List<Object> line = new ArrayList<>(List.of("redrive", "--kafka", kafka.bootstrapServers()));
    line.addAll(List.of(arguments));
    CopydeskProcess command = CopydeskProcess.start(folder, line.toArray());
    assertThat(command.exitCode()).as(command.err()).isEqualTo(exitCode);
    return command;
  }

  /** All dead letters, once there are so many. */
  private List<ConsumerRecord<byte[], byte[]>> dead(int count) {
    return channels.await(Channels.DEAD, count);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), UTF_8);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }
}
