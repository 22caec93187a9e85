package copydesk.app.redrive;

import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Which letters are sent back.
 *
 * @param maxFailures how often an article may have failed; one that has failed so often stays; each
 *     time that its letter was sent back counts as one more
 * @param force whether those go, too, and those that something newer has overtaken
 * @param again whether letters that were sent back before are sent once more
 */
public record SendRules(int maxFailures, boolean force, boolean again) {
  /** What a record takes beside its key, value and headers, in bytes, by a wide margin. */
  private static final int OVERHEAD = 4 << 10;

  /**
   * Judges a letter.
   *
   * @param before how often it was sent back
   * @param overtaken whether something newer has come under its key
   * @param back the record that would be sent
   */
  Verdict judge(Letter letter, int before, boolean overtaken, ProducerRecord<byte[], byte[]> back) {
    if (!letter.hasBytes()) {
      return Verdict.NO_BYTES;
    }
    if (size(back) + OVERHEAD > Channels.MAX_RECORD_BYTES) {
      return Verdict.TOO_LARGE;
    }
    if (before > 0 && !again) {
      return Verdict.SENT_BEFORE;
    }
    if (force) {
      return Verdict.SENT;
    }
    if (overtaken) {
      return Verdict.OVERTAKEN;
    }
    return failures(letter, before) >= maxFailures ? Verdict.FAILED_TOO_OFTEN : Verdict.SENT;
  }

  /** How often the letter's article has failed, as far as its next record would say. */
  static long failures(Letter letter, int before) {
    return letter.failures() + before;
  }

  /** In bytes. */
  static long size(ProducerRecord<byte[], byte[]> record) {
    return (record.key() == null ? 0 : record.key().length)
        + (record.value() == null ? 0 : record.value().length)
        + CloudEvents.size(record.headers());
  }
}
