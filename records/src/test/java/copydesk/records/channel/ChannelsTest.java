package copydesk.records.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class ChannelsTest {
  @Test
  void channels_haveTheirNames() {
    assertThat(Channels.all())
        .extracting(Channel::name)
        .containsExactly(
            "articles.raw",
            "articles.enriched",
            "statements",
            "articles.dead",
            "articles.compared",
            "articles.joined",
            "parties",
            "feeds",
            "articles.redriven");
  }

  @Test
  void whatIsComparedMeetsInOnePartition_andIsKeptForAWeek() {
    assertThat(Channels.COMPARED.partitions()).isEqualTo(1);
    assertThat(Channels.JOINED.partitions()).isEqualTo(Channel.AS_SET);
    assertThat(Channels.COMPARED.config()).containsEntry("retention.ms", "604800000");
    assertThat(Channels.JOINED.config()).containsEntry("retention.ms", "604800000");
  }

  @Test
  void archives_keepEverythingAndTheOthersAreCompacted() {
    assertThat(Channels.RAW.config())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1");
    assertThat(Channels.STATEMENTS.config()).containsEntry("retention.ms", "-1");
    assertThat(Channels.DEAD.config()).containsEntry("retention.ms", "-1");
    assertThat(Channels.ENRICHED.config()).containsEntry("cleanup.policy", "compact");
    assertThat(Channels.PARTIES.config()).containsEntry("cleanup.policy", "compact");
    assertThat(Channels.FEEDS.config()).containsEntry("cleanup.policy", "compact");
    assertThat(Channels.REDRIVEN.config()).containsEntry("cleanup.policy", "compact");
    assertThat(Channels.REDRIVEN.partitions()).isEqualTo(1);
  }

  @Test
  void kills_areKeptForWeeks() {
    assertThat(Channels.ENRICHED.config()).containsEntry("delete.retention.ms", "2592000000");
    assertThat(Channels.KILLS_KEPT).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void recordsOnChannels_comeBackAsTheyWent() {
    EnrichedArticle article = Examples.article("a");
    StatementRecord statement = Examples.statementRecord(Status.USABLE);

    assertThat(throughAndBack(Channels.ENRICHED, article)).isEqualTo(article);
    assertThat(throughAndBack(Channels.STATEMENTS, statement)).isEqualTo(statement);
    assertThat(throughAndBack(Channels.PARTIES, Examples.partyReference()))
        .isEqualTo(Examples.partyReference());
    assertThat(throughAndBack(Channels.RAW, new byte[] {0, 1})).containsExactly(0, 1);
  }

  @Test
  void tombstone_staysOne() {
    assertThat(throughAndBack(Channels.ENRICHED, null)).isNull();
  }

  @Test
  void recordOfAnotherKind_isRefused() {
    try (var deserializer = Channels.ENRICHED.value().deserializer()) {
      assertThatThrownBy(() -> deserializer.deserialize("articles.enriched", "x".getBytes(UTF_8)))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("articles.enriched")
          .hasMessageContaining("EnrichedArticle");
    }
  }

  @Test
  void header_isSetInPlaceOfAnyBefore() {
    Headers headers = new RecordHeaders();
    headers.add(CloudEvents.SOURCE, "one".getBytes(UTF_8));
    headers.add(CloudEvents.SOURCE, "two".getBytes(UTF_8));

    assertThat(CloudEvents.get(headers, CloudEvents.SOURCE)).isEqualTo("two");
    CloudEvents.set(headers, CloudEvents.SOURCE, "drei, grün");
    assertThat(headers.headers(CloudEvents.SOURCE)).hasSize(1);
    assertThat(CloudEvents.get(headers, CloudEvents.SOURCE)).isEqualTo("drei, grün");
    CloudEvents.set(headers, CloudEvents.SOURCE, null);
    assertThat(CloudEvents.get(headers, CloudEvents.SOURCE)).isNull();
  }

  @Test
  void deadLetters_haveRoomForTheLargestRecordAndMore() {
    assertThat(Channels.DEAD.config()).containsEntry("max.message.bytes", "17825792");
    assertThat(Channels.RAW.config()).containsEntry("max.message.bytes", "16777216");
  }

  @Test
  void sizeOfHeaders_isThatOfNamesAndValues() {
    Headers headers = new RecordHeaders().add("abc", new byte[10]).add("d", null);

    assertThat(CloudEvents.size(headers)).isEqualTo(14);
  }

  @Test
  void headerWithoutAValue_isNone() {
    Headers headers = new RecordHeaders().add(CloudEvents.TIME, null);

    assertThat(CloudEvents.get(headers, CloudEvents.TIME)).isNull();
  }

  @Test
  void reasonCodes_areStable() {
    assertThat(Arrays.stream(DeadReason.values()).map(DeadReason::code))
        .containsExactly(
            "missing-key",
            "invalid-key",
            "empty",
            "not-text",
            "unsupported-content-type",
            "unsafe-xml",
            "no-text",
            "undecodable",
            "too-large",
            "extraction-failed",
            "record-too-large");
    assertThat(DeadReason.values()).allSatisfy(r -> assertThat(r.meaning()).isNotBlank());
  }

  private static <V> V throughAndBack(Channel<?, V> channel, V value) {
    try (var serializer = channel.value().serializer();
        var deserializer = channel.value().deserializer()) {
      return deserializer.deserialize(channel.name(), serializer.serialize(channel.name(), value));
    }
  }
}
