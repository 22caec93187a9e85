package copydesk.stage.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that goes on until either side ends it. What is written is queued and sent without
 * holding a thread; who writes decides what to do with a client that does not take it. Any thread
 * may use it.
 */
public final class EndlessAnswer {
  private static final int PIECE = 64 << 10;

  private final Response response;
  private final Callback whole;
  private final OpenAnswers answers;
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private Runnable whenSent = () -> {};
  private Runnable whenOver = () -> {};
  private long queued;
  private long sendingSince;
  private boolean sending;
  private boolean ending;
  private boolean over;

  EndlessAnswer(Response response, Callback whole, OpenAnswers answers) {
    this.response = response;
    this.whole = whole;
    this.answers = answers;
  }

  /**
   * Says what to do whenever all that was written is sent, and once when the answer is over, on
   * whichever side; the latter at once where it is over already. Neither may block.
   */
  public void listen(Runnable sent, Runnable ended) {
    boolean late;
    synchronized (this) {
      whenSent = sent;
      whenOver = ended;
      late = over;
    }
    if (late) {
      ended.run();
    }
  }

  /**
   * Sends these bytes one after another, and after those before them; they must not change.
   * Nothing, once it is over.
   */
  public void write(byte[]... pieces) {
    synchronized (this) {
      if (over || ending) {
        return;
      }
      for (byte[] piece : pieces) {
        queue.add(piece);
        queued += piece.length;
      }
    }
    send();
  }

  /** How many bytes were written and are not yet sent. */
  public synchronized long queuedBytes() {
    return queued;
  }

  /** For how many nanoseconds the client has not taken what is being sent; 0 where nothing is. */
  public synchronized long stalledNanos() {
    return sending ? System.nanoTime() - sendingSince : 0;
  }

  /** Ends the answer once what was written is sent. */
  public void end() {
    synchronized (this) {
      if (ending || over) {
        return;
      }
      ending = true;
    }
    send();
  }

  /** Closes the connection; what is not sent is lost. */
  public void abort(Throwable cause) {
    if (finish()) {
      whole.failed(cause);
    }
  }

  private void send() {
    byte[] next;
    synchronized (this) {
      if (sending || over) {
        return;
      }
      next = takeSome();
      if (next == null && !ending) {
        return;
      }
      sending = true;
      sendingSince = System.nanoTime();
    }
    if (next == null) {
      response.write(true, null, Callback.from(this::succeeded, this::abort));
    } else {
      response.write(
          false, ByteBuffer.wrap(next), Callback.from(() -> sent(next.length), this::abort));
    }
  }

  /** What is sent in one piece, or null where nothing waits. */
  private byte[] takeSome() {
    byte[] first = queue.poll();
    if (first == null || queue.isEmpty() || first.length >= PIECE) {
      return first;
    }
    ByteArrayOutputStream some = new ByteArrayOutputStream(PIECE);
    some.writeBytes(first);
    while (!queue.isEmpty() && some.size() + queue.peek().length <= PIECE) {
      some.writeBytes(queue.poll());
    }
    return some.toByteArray();
  }

  private void sent(int length) {
    Runnable told = null;
    synchronized (this) {
      sending = false;
      queued -= length;
      if (queue.isEmpty()) {
        told = whenSent;
      }
    }
    if (told != null) {
      told.run();
    }
    send();
  }

  private void succeeded() {
    if (finish()) {
      whole.succeeded();
    }
  }

  private boolean finish() {
    Runnable told;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      sending = false;
      queue.clear();
      queued = 0;
      told = whenOver;
    }
    answers.remove(this);
    told.run();
    return true;
  }
}
