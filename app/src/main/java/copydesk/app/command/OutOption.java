package copydesk.app.command;

import copydesk.app.channel.ChannelOffsets;
import copydesk.app.run.Session;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channels;
import copydesk.sink.ArticleSink;
import copydesk.sink.SinkSettings;
import copydesk.sink.segment.Compression;
import copydesk.sink.segment.SegmentSettings;
import copydesk.stage.KillsKept;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where the sink's files go, and what they look like. */
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_OUT:-out}",
      description = "Where the JSON files go. Default: ${DEFAULT-VALUE} (COPYDESK_OUT)")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "articles|jsonl",
      defaultValue = "${env:COPYDESK_LAYOUT:-articles}",
      description =
          "articles: a file each; jsonl: segments, an article a line. Default: ${DEFAULT-VALUE}"
              + " (COPYDESK_LAYOUT)")
  private FolderKind.Layout layout;

  @Option(
      names = "--form",
      paramLabel = "record|ninjs",
      defaultValue = "${env:COPYDESK_FORM:-record}",
      description =
          "record: the enriched record; ninjs: IPTC's ninjs 3.1, with what it has no field for in an"
              + " extension. Default: ${DEFAULT-VALUE} (COPYDESK_FORM)")
  private FolderKind.Form form;

  @Option(
      names = "--compress",
      paramLabel = "none|gzip|zstd",
      defaultValue = "${env:COPYDESK_COMPRESS:-none}",
      description = "How segments are packed. Default: ${DEFAULT-VALUE} (COPYDESK_COMPRESS)")
  private Compression compression;

  @Option(
      names = "--segment-mib",
      paramLabel = "N",
      defaultValue = "${env:COPYDESK_SEGMENT_MIB:-64}",
      description =
          "How large a segment gets before it is packed, in MiB. Default: ${DEFAULT-VALUE}"
              + " (COPYDESK_SEGMENT_MIB)")
  private int segmentMib;

  @Option(
      names = "--segment-minutes",
      paramLabel = "N",
      defaultValue = "${env:COPYDESK_SEGMENT_MINUTES:-15}",
      description =
          "After how many minutes at most an article is in a segment. Default: ${DEFAULT-VALUE}"
              + " (COPYDESK_SEGMENT_MINUTES)")
  private int segmentMinutes;

  Path folder() {
    return out;
  }

  private FolderKind kind() {
    return new FolderKind(layout, form);
  }

  /** A sink into that folder, not yet started. */
  ArticleSink sink(Session session, String instance) throws InterruptedException {
    SegmentSettings segments = segments();
    String channel = new ChannelOffsets(session.kafka().admin()).id(Channels.ENRICHED.name());
    return new ArticleSink(
        new SinkSettings(
            session.kafka().client(),
            instance,
            kind().group(),
            KillsKept.ask(session.kafka().admin(), session.kafka().client())),
        kind().store(out, channel, segments));
  }

  /**
   * Checks the values.
   *
   * @throws InvalidSettingException naming the first that cannot be used
   */
  void check() {
    segments();
  }

  private SegmentSettings segments() {
    requireOne("--segment-mib", segmentMib);
    requireOne("--segment-minutes", segmentMinutes);
    return new SegmentSettings(
        (long) segmentMib << 20, Duration.ofMinutes(segmentMinutes), compression);
  }

  private static void requireOne(String option, int value) {
    if (value < 1) {
      throw new InvalidSettingException(option + " must be at least 1, not " + value);
    }
  }
}
