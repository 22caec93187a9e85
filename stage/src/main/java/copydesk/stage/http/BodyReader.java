package copydesk.stage.http;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads a body of bounded size without holding a thread while nothing comes. What has arrived is
 * taken from the budget, so that a client which is slow or declares much costs what it has sent. A
 * body that is too large is read to its end where that is not far, and dropped: a connection that
 * is closed while a client still sends may take the answer with it.
 */
final class BodyReader implements Runnable {
  /** How much of a body that is too large is read for the sake of its answer. */
  static final int MOST_DROPPED = 8 << 20;

  private final HttpExchange exchange;
  private final Request request;
  private final int maxBytes;
  private final long started = System.nanoTime();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
  private final HttpExchange.BodyHandler then;
  private ProblemException refused;
  private int dropped;

  BodyReader(HttpExchange exchange, Request request, int maxBytes, HttpExchange.BodyHandler then) {
    this.then = then;
    this.exchange = exchange;
    this.request = request;
    this.maxBytes = maxBytes;
  }

  /** Reads it and hands it over. */
  void read() {
    if (request.getLength() > maxBytes) {
      refused = tooLarge(request.getLength() + " bytes");
    }
    boolean asks = request.getHeaders().contains(HttpHeader.EXPECT); // and sends nothing yet
    if (refused != null && (asks || request.getLength() > (long) maxBytes + MOST_DROPPED)) {
      throw refused;
    }
    run();
  }

  @Override
  public void run() {
    try {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (add(chunk)) {
          if (refused != null) {
            throw refused;
          }
          then.handle(bytes.toByteArray());
          return;
        }
      }
    } catch (Exception e) {
      exchange.fail(e);
    }
  }

  /** Whether this was the last one. */
  private boolean add(Content.Chunk chunk) {
    if (Content.Chunk.isFailure(chunk)) {
      throw failed(chunk.getFailure());
    }
    try {
      int size = chunk.remaining();
      if (refused == null && bytes.size() + size > maxBytes) {
        refused = tooLarge("more");
      }
      if (refused == null) {
        keep(chunk, size);
      } else {
        drop(size);
      }
    } finally {
      chunk.release();
    }
    if (!chunk.isLast() && System.nanoTime() - started > exchange.bodyNanos()) {
      throw tooSlow();
    }
    return chunk.isLast();
  }

  private void keep(Content.Chunk chunk, int size) {
    exchange.hold(size);
    byte[] part = new byte[size];
    chunk.getByteBuffer().get(part);
    bytes.writeBytes(part);
  }

  private void drop(int size) {
    dropped += size;
    if (dropped > maxBytes + MOST_DROPPED) {
      throw refused;
    }
  }

  private ProblemException failed(Throwable failure) {
    if (request.getConnectionMetaData().getConnector().getServer().isStopping()) {
      return new ProblemException(ErrorAnswers.STOPPING);
    }
    return failure instanceof TimeoutException
        ? tooSlow()
        : new ProblemException(400, "bad-body", "the body did not arrive: " + failure.getMessage());
  }

  private static ProblemException tooSlow() {
    return new ProblemException(408, "too-slow", "the body came too slowly, or not at all");
  }

  private ProblemException tooLarge(String size) {
    return new ProblemException(
        413, "too-large", "the body has " + size + "; at most " + maxBytes + " bytes are taken");
  }
}
