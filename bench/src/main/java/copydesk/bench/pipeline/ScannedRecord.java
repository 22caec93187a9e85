package copydesk.bench.pipeline;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Summary;
import copydesk.records.Change;
import copydesk.records.EnrichedRecord;
import copydesk.records.RecordJson;
import copydesk.records.text.TextSha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of {@code articles.enriched} as a plain scan keeps it. Of a kill there is nothing but
 * where it lies and whom it kills.
 *
 * @param second its time, seconds since 1970
 * @param date the day under which it is filed; null where it has none
 * @param topics what it is about: id and the ids above, the nearest first
 * @param names the names of its parties: key, the name it is given, its other names
 * @param words those of headline and text, with a blank before, between and after them
 * @param summary as it stands in lists
 * @param sha256 of the record's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ScannedRecord(
    int partition,
    long offset,
    long second,
    String id,
    boolean isKill,
    int version,
    String source,
    String date,
    Set<String> parties,
    Set<String> topics,
    List<TopicPlace> places,
    List<Names> names,
    String words,
    byte[] summary,
    Change change,
    List<ScannedStatement> statements,
    String sha256) {

  /**
   * A topic that the article itself has.
   *
   * @param broader those above it, the nearest first
   */
  record TopicPlace(String id, String name, List<String> broader) {}

  /** What the article calls a party. */
  record Names(String key, String name, List<String> aliases) {}

  /** Reads a record, which must be an article or a kill: the pipeline writes nothing else. */
  static ScannedRecord of(ConsumerRecord<byte[], byte[]> record) throws IOException {
    String id = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      return kill(record, id);
    }
    ArticleFacts facts = ArticleFacts.of(EnrichedRecord.read(id, record.value()));
    return new ScannedRecord(
        record.partition(),
        record.offset(),
        record.timestamp() / 1000,
        id,
        false,
        facts.article().version(),
        facts.article().source(),
        facts.date(),
        Set.copyOf(facts.parties()),
        Set.copyOf(facts.topics()),
        facts.article().topics().stream()
            .map(topic -> new TopicPlace(topic.id(), topic.name(), topic.broader()))
            .toList(),
        facts.article().parties().stream()
            .map(party -> new Names(party.key(), party.name(), party.aliases()))
            .toList(),
        joined(facts.words()),
        RecordJson.toBytes(Summary.of(facts, record.timestamp())),
        facts.article().change(),
        facts.statements().stream().map(ScannedStatement::of).toList(),
        TextSha256.of(record.value()));
  }

  private static ScannedRecord kill(ConsumerRecord<byte[], byte[]> record, String id) {
    return new ScannedRecord(
        record.partition(),
        record.offset(),
        record.timestamp() / 1000,
        id,
        true,
        0,
        null,
        null,
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        "",
        new byte[0],
        null,
        List.of(),
        "");
  }

  /** Whether an answer is this record, with the line end that answers have. */
  boolean isIn(byte[] answer) {
    int length = answer.length - 1;
    return length > 0
        && answer[length] == '\n'
        && sha256.equals(TextSha256.of(Arrays.copyOf(answer, length)));
  }

  /** Words in which a phrase is found as it stands, between blanks. */
  static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(" ", " ", " "));
  }
}
