package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.extract.Extractor;
import copydesk.ingest.feed.FeedFile;
import copydesk.ingest.feed.FeedListener;
import copydesk.ingest.feed.FeedPoller;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which feeds are polled. */
final class FeedsOption {
  /** The stage whose home folder one process at a time may use. */
  static final String STAGE = "feeds";

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      defaultValue = "${env:COPYDESK_FEEDS}",
      description =
          "Poll the RSS and Atom feeds in this file until stopped: an address a line, after it"
              + " min=2m max=60m source=URI local=yes gone=ask where needed. It is read again when"
              + " it changes. (COPYDESK_FEEDS)")
  private Path file;

  boolean isGiven() {
    return file != null && !file.toString().isBlank();
  }

  /**
   * The feeds; null where no file is given.
   *
   * @throws copydesk.records.InvalidSettingException if the file cannot be read or understood
   */
  FeedFile open() {
    return isGiven() ? FeedFile.open(file) : null;
  }

  /** Starts to poll, and names on standard error the feeds that cannot be read. */
  static void start(FeedFile file, Session session, String instance, PrintWriter err) {
    session.start(
        new FeedPoller(
            file,
            session.kafka().client(),
            instance,
            Extractor.release().version(),
            new FeedListener() {
              @Override
              public void trouble(String address, String why) {
                say(err, address, why);
              }

              @Override
              public void well(String address) {
                say(err, address, "it is read again");
              }

              @Override
              public void listChanged(String what) {
                err.println("copydesk: " + what);
                err.flush();
              }
            }));
  }

  private static void say(PrintWriter err, String address, String what) {
    err.println("copydesk: feed " + address + ": " + what);
    err.flush();
  }
}
