package copydesk.app.redrive;

import copydesk.app.channel.RecordKey;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which letters were sent back before, as {@code articles.redriven} has it. A note counts for the
 * {@code articles.dead} of which it was written: where that channel was deleted and made anew, the
 * same places have other letters.
 */
final class SentBefore {
  private final String channel;
  private final Map<String, Note> notes = new HashMap<>();

  /**
   * What is known of a letter, under its place.
   *
   * @param channel Kafka's own id of the channel on which it lies
   * @param times how often it was sent back
   * @param last when it was sent back last, RFC 3339 in UTC
   */
  record Note(String channel, int times, String last) {
    private static final Note NONE = new Note(null, 0, null);

    /** As it stands on the channel. */
    byte[] toBytes() {
      return RecordJson.toBytes(this);
    }
  }

  /**
   * @param channel Kafka's own id of the channel of dead letters
   */
  SentBefore(String channel) {
    this.channel = channel;
  }

  /**
   * Takes up a record of {@code articles.redriven}.
   *
   * @throws StageFailureException if it is no note: its letter might be sent twice
   */
  void take(ConsumerRecord<byte[], byte[]> record) {
    String place = RecordKey.text(record, "");
    if (record.value() == null) {
      notes.remove(place);
      return;
    }
    try {
      notes.put(place, RecordJson.fromBytes(record.value(), Note.class));
    } catch (IOException e) {
      throw new StageFailureException(
          Channels.REDRIVEN.name()
              + ", offset "
              + record.offset()
              + ": the record under "
              + place
              + " is no note of redrive; post a null value under that key to take it away",
          e);
    }
  }

  /** What is known of a letter; of one that was never sent, 0 times. */
  Note of(Letter letter) {
    Note note = notes.get(letter.place());
    return note == null || !channel.equals(note.channel()) ? Note.NONE : note;
  }

  /** The note that the letter is sent back once more. */
  Note next(Letter letter, Instant now) {
    return new Note(
        channel, of(letter).times() + 1, now.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
