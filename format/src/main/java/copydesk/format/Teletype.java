package copydesk.format;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.Set;

/**
 * Teletype messages: IPTC 7901 and ANPA 1312, with their control characters and code lines. The
 * text that comes out is the copy alone: its paragraphs, each on one line, with its tables, credits
 * and notes as sections of their own; the code lines are fields.
 */
final class Teletype implements Format {
  static final String IPTC_7901 = "application/x-iptc7901";
  static final String ANPA_1312 = "application/x-anpa1312";

  private static final Seen SEEN = new Seen(IPTC_7901, "a teletype message (IPTC 7901, ANPA 1312)");

  /** What the bytes are if they begin as a teletype message does; else null. */
  static Seen seen(byte[] bytes) {
    return TeletypeEnvelope.starts(bytes) ? SEEN : null;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(IPTC_7901, ANPA_1312);
  }

  @Override
  public Delivery decode(Content content) {
    TeletypeEnvelope envelope = TeletypeEnvelope.of(content.text());
    if (envelope.text().isBlank()) {
      throw new RejectedArticleException(
          DeadReason.EMPTY, "the teletype message has no text between STX and ETX");
    }
    TeletypeStory story = new TeletypeStory();
    story.time = TeletypeDates.of(envelope.trailer());
    if (AnpaMessage.isOne(envelope)) {
      new AnpaMessage(envelope, story).read();
    } else {
      new IptcMessage(envelope, story).read();
    }
    return Delivery.of(story.decoded());
  }
}
