package copydesk.ingest.feed;

import java.time.Duration;
import java.util.Objects;

/**
 * One feed, as it is to be asked.
 *
 * @param address where it is, an absolute address of HTTP
 * @param atLeast the shortest time between two requests
 * @param atMost the longest, as far as the server does not ask for more
 * @param source the source of its articles, a URI
 * @param local whether it may lie, or lead, into a private network
 * @param askAgain whether to ask again, once at the start, where the server said that it is gone
 */
public record FeedSettings(
    String address,
    Duration atLeast,
    Duration atMost,
    String source,
    boolean local,
    boolean askAgain) {
  /** The shortest time between two requests that anyone can set. */
  static final Duration SHORTEST = Duration.ofSeconds(10);

  static final Duration AT_LEAST = Duration.ofMinutes(2);
  static final Duration AT_MOST = Duration.ofMinutes(60);

  public FeedSettings {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(source, "source");
  }

  /** A feed with the usual settings. */
  public static FeedSettings of(String address) {
    return new FeedSettings(address, AT_LEAST, AT_MOST, address, Hosts.isLocalName(address), false);
  }
}
