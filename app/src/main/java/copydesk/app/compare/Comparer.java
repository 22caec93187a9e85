package copydesk.app.compare;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.StartOffset;
import copydesk.enrich.RawReading;
import copydesk.extract.Extractor;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channels;
import java.time.Clock;
import java.util.function.Consumer;

/** Compares what an extractor makes of the raw channel with what stands. */
public final class Comparer {
  private final StartOffset from;
  private final String channel;
  private final int show;

  /**
   * Does no I/O.
   *
   * @param from an offset, a date or a time with its zone
   * @param channel where the candidates go
   * @param show how many changed articles the report shows
   * @throws InvalidSettingException if one of them cannot be used
   */
  public Comparer(String from, String channel, int show) {
    if (show < 0) {
      throw new InvalidSettingException("--show must be at least 0, not " + show);
    }
    this.from = StartOffset.parse(from, Clock.systemUTC());
    this.channel = channel;
    this.show = show;
    SideChannel.requireOwn(channel);
  }

  /**
   * Reads and compares.
   *
   * @param changed is given what would change of each article, to be written as JSON
   */
  public ComparisonReport compare(
      KafkaConnection kafka, Extractor extractor, Consumer<Object> changed)
      throws InterruptedException {
    ChannelOffsets channels = new ChannelOffsets(kafka.admin());
    SideChannel.ensure(channels, channel);
    ComparisonReport report = new ComparisonReport(show);
    new Comparison(kafka.client(), channels, channel, report)
        .run(
            from.of(channels, Channels.RAW.name(), (partition, asked, first) -> {}),
            from.isBeginning(),
            new RawReading(extractor::extract, System::currentTimeMillis),
            changed::accept);
    return report;
  }
}
