package copydesk.stage.http;

import java.time.Duration;

/**
 * How much of the server clients may take.
 *
 * @param connections how many there are at once; more wait to be let in
 * @param bodyBytes how many bytes of bodies are held at once, over all requests
 * @param bodyTime how long one body may take to arrive
 * @param idle how long a client may send and take nothing while it is its turn
 */
record HttpLimits(int connections, long bodyBytes, Duration bodyTime, Duration idle) {
  static final HttpLimits DEFAULT =
      new HttpLimits(2_000, 24L << 20, Duration.ofSeconds(60), Duration.ofSeconds(30));
}
