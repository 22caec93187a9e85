package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.JsonSchemas;
import copydesk.records.RecordJson;
import copydesk.records.channel.CloudEvents;
import copydesk.records.contract.KafkaBinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published is a CloudEvent in Kafka's binary mode, whatever its raw record said. */
final class EventHeadersTest extends JobUnderTest {
  private static final String MEANS = "Ann: It is closed until June, all of it, said nobody else.";

  @Test
  void everyRecord_isAnEventOfItsOwn() {
    send("a", MEANS);
    send("a", MEANS + "\nBo: Is it?");
    kill("a");
    send("a", "Bo: It is open again.");
    send("grün 🌉", "Cy: Yes.");

    List<Headers> articles = headers(enriched.readRecordsToList());
    List<Headers> said = headers(statements.readRecordsToList());
    assertThat(articles)
        .extracting(headers -> CloudEvents.get(headers, CloudEvents.ID))
        .containsExactly("a:1", "a:2", "a:3:killed", "a:4", "grün 🌉:1");
    assertThat(said)
        .extracting(headers -> CloudEvents.get(headers, CloudEvents.ID))
        .doesNotHaveDuplicates();
    assertAreEvents("enriched", articles);
    assertAreEvents("statement", said);
  }

  @Test
  void whatIsFiledAgain_isAnotherEvent() {
    String text =
        IntStream.range(0, 40)
            .mapToObj(i -> "Line " + i + " tells " + (i + 77) + " readers something")
            .collect(Collectors.joining("\n"));
    send("a", text);
    send("b", text);

    List<Headers> articles = headers(enriched.readRecordsToList());
    assertThat(articles)
        .extracting(headers -> CloudEvents.get(headers, CloudEvents.ID))
        .containsExactly("a:1", "b:1", "b:1:story:a");
    assertAreEvents("enriched", articles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "urn:wire:one|urn:wire:one",
        "https://a.example/x?y=1#z|https://a.example/x?y=1#z",
        "Wire One|Wire%20One",
        "Grüne Welle|Gr%C3%BCne%20Welle",
        "https://grün.example/|https://gr%C3%BCn.example/",
        "100 %|100%20%25",
        "1:2 3|1%3A2%203",
        "' '|urn:copydesk"
      })
  void sourceThatAnyoneSet_isAUriReference(String source, String published) {
    RecordHeaders raw = new RecordHeaders();
    CloudEvents.set(raw, CloudEvents.SOURCE, source);
    CloudEvents.set(raw, CloudEvents.TIME, "yesterday");
    CloudEvents.set(raw, "ce_dataschema", "urn:of-the-raw-article");
    CloudEvents.set(raw, "ce_Wrong-Name", "x");
    CloudEvents.set(raw, "ce_traceparent", "00-1-2-01");
    raw.add("ce_novalue", null);
    raw.add("ours", new byte[] {1});
    this.raw.pipeInput(new TestRecord<>(bytes("a"), bytes("Ann: Yes."), raw));

    TestRecord<?, ?> record = enriched.readRecord();
    assertThat(header(record, CloudEvents.SOURCE)).isEqualTo(published);
    assertThat(record.headers())
        .extracting(header -> header.key())
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_traceparent",
            "content-type",
            "ours");
    assertThat(KafkaBinding.faults(record.headers())).isEmpty();
  }

  @Test
  void time_isInUtc() {
    sendAt("2026-11-24T12:00:00+01:00", "a", "{'text': 'Ann: Yes.'}");

    List<Headers> articles = headers(enriched.readRecordsToList());
    assertThat(CloudEvents.get(articles.get(0), CloudEvents.TIME))
        .isEqualTo("2026-11-24T11:00:00Z");
    assertAreEvents("enriched", articles);
  }

  @Test
  void deadLetters_haveTheHeadersThatAreDescribed() {
    send("empty", "");
    sendAs("a", bytes("FAIL"), "text/plain");

    List<Headers> letters = headers(dead.readRecordsToList());
    assertThat(letters).hasSize(2);
    for (Headers letter : letters) {
      assertThat(JsonSchemas.faultsOfHeaders("dead", json(letter))).isEmpty();
    }
  }

  private static void assertAreEvents(String kind, List<Headers> events) {
    assertThat(events).isNotEmpty();
    for (Headers event : events) {
      assertThat(KafkaBinding.faults(event)).isEmpty();
      assertThat(JsonSchemas.faultsOfHeaders(kind, json(event))).isEmpty();
    }
  }

  private static <K, V> List<Headers> headers(List<TestRecord<K, V>> records) {
    return records.stream().map(TestRecord::headers).toList();
  }

  private static byte[] json(Headers headers) {
    Map<String, String> values = new TreeMap<>();
    headers.forEach(header -> values.put(header.key(), new String(header.value(), UTF_8)));
    return RecordJson.toBytes(values);
  }
}
