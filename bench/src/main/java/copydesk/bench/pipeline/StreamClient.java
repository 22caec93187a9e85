package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Somebody who follows {@code /stream}, as browsers do: whoever is cut off comes back with the id
 * of the last event. Notes the hash of each event in its order. Has a thread of its own.
 */
final class StreamClient implements Runnable {
  private static final int SLOW_BYTES = 1_024;
  private static final int SLOW_BUFFER = 2_048;
  private static final int FAST_BYTES = 32 << 10;
  private static final long CUT_AFTER_NANOS = TimeUnit.SECONDS.toNanos(7);
  private static final int PATIENCE_MILLIS = 30_000;
  private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

  private final URI address;
  private final DeskQuestion question;
  private final Pace pace;
  private final Set<Long> kills = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private long[] hashes = new long[256];
  private int events;
  private String lastId;
  private int retryMillis = 1_000;
  private volatile boolean following;
  private volatile boolean ending;
  private volatile boolean hurrying;
  private volatile Socket open;
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  /** How somebody reads. */
  enum Pace {
    /** As fast as it comes. */
    FAST,
    /** A kilobyte a second, through a receive buffer of two. */
    SLOW,
    /** Fast, but hangs up every seven seconds. */
    CUTTING
  }

  /**
   * Somebody.
   *
   * @param desk where the desk is
   */
  StreamClient(String desk, DeskQuestion question, Pace pace) {
    String query = question.query();
    this.address = URI.create(desk + "/stream" + (query.isEmpty() ? "" : "?" + query));
    this.question = question;
    this.pace = pace;
    this.thread = new Thread(null, this, "client", 256 << 10);
    thread.setDaemon(true);
  }

  /** What is one event to those who compare. */
  static long hash(String event, byte[] data) {
    long hash = event.hashCode();
    for (byte each : data) {
      hash = hash * HASH_FACTOR + each;
    }
    return hash;
  }

  DeskQuestion question() {
    return question;
  }

  Pace pace() {
    return pace;
  }

  void start() {
    thread.start();
  }

  /** Whether it has been let in. */
  boolean isFollowing() {
    return following;
  }

  /** How often the desk has ended the stream. */
  int dropped() {
    return dropped.get();
  }

  /** How often the client has. */
  int cut() {
    return cut.get();
  }

  /** How many bytes came, with all that is HTTP's. */
  long bytes() {
    return bytes.get();
  }

  /** Reads as fast as it can from now on, and hangs up no more. */
  void hurry() {
    hurrying = true;
    LockSupport.unpark(thread);
  }

  /** Whether it has been told of these kills. */
  boolean knows(Set<Long> killHashes) {
    return kills.containsAll(killHashes);
  }

  /** Hangs up for good; on return nothing more is noted. */
  void end() throws InterruptedException, IOException {
    ending = true;
    Socket now = open;
    if (now != null) {
      now.close();
    }
    LockSupport.unpark(thread);
    thread.join();
  }

  /** The hashes of all events so far; to be asked once it has ended. */
  long[] received() {
    return Arrays.copyOf(hashes, events);
  }

  @Override
  public void run() {
    while (!ending) {
      EventParser parser = new EventParser(this::note);
      boolean hungUp = follow(parser);
      if (hungUp) {
        cut.incrementAndGet();
      } else if (!ending && parser.status() == 200) {
        dropped.incrementAndGet();
      }
      lastId = parser.lastId() == null ? lastId : parser.lastId();
      retryMillis = parser.retryMillis() > 0 ? parser.retryMillis() : retryMillis;
      if (!hungUp) {
        pause(TimeUnit.MILLISECONDS.toNanos(retryMillis), () -> ending);
      }
    }
  }

  /** Follows until the stream ends; returns whether it was this client that ended it. */
  private boolean follow(EventParser parser) {
    try (Socket socket = connect()) {
      open = socket;
      return read(socket, parser);
    } catch (IOException e) {
      return false; // the desk has hung up or is not there; it is asked again
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    if (isSlow()) {
      socket.setReceiveBufferSize(SLOW_BUFFER);
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String request =
        "GET "
            + (query == null ? path : path + '?' + query)
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nAccept: text/event-stream\r\n"
            + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n")
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private boolean read(Socket socket, EventParser parser) throws IOException {
    InputStream in = socket.getInputStream();
    boolean widened = false;
    byte[] buffer = new byte[FAST_BYTES];
    long began = System.nanoTime();
    while (!ending) {
      boolean slow = isSlow();
      if (!slow && pace == Pace.SLOW && !widened) {
        socket.setReceiveBufferSize(FAST_BYTES);
        widened = true;
      }
      int length = in.read(buffer, 0, slow ? SLOW_BYTES : FAST_BYTES);
      if (length < 0) {
        return false;
      }
      bytes.addAndGet(length);
      parser.read(buffer, length);
      if (parser.lastId() != null) {
        following = true;
      }
      if (slow) {
        pause(TimeUnit.SECONDS.toNanos(1), () -> ending || hurrying);
      }
      if (pace == Pace.CUTTING && !hurrying && System.nanoTime() - began > CUT_AFTER_NANOS) {
        return true;
      }
    }
    return true;
  }

  private boolean isSlow() {
    return pace == Pace.SLOW && !hurrying;
  }

  private void note(String event, byte[] data) {
    long hash = hash(event, data);
    if (event.equals("kill")) {
      kills.add(hash);
    }
    if (events == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * events);
    }
    hashes[events] = hash;
    events++;
  }

  /** Waits so long, unless there is a reason not to. */
  private static void pause(long nanos, BooleanSupplier reason) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0 && !reason.getAsBoolean(); left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
