package copydesk.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPInputStream;

/**
 * Takes a body of no more than so many bytes; the connection is given up where more come. What is
 * compressed is bounded again while it is decoded.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final int limit;
  private final boolean refuse;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Subscription subscription;

  /** More came than is taken. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("it is larger than " + (limit >> 20) + " MiB");
    }
  }

  /**
   * @param limit how many bytes are taken
   * @param refuse whether more are an error; else what came first is the body
   */
  BoundedBody(int limit, boolean refuse) {
    this.limit = limit;
    this.refuse = refuse;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
      buffer.get(part);
      bytes.write(part, 0, part.length);
      if (buffer.hasRemaining() && !body.isDone()) {
        subscription.cancel();
        if (refuse) {
          body.completeExceptionally(new TooLargeException(limit));
        } else {
          body.complete(bytes.toByteArray());
        }
      }
    }
  }

  @Override
  public void onError(Throwable e) {
    body.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  /**
   * The bytes without the compression that the answer declares, or that they show. What was cut off
   * is given as far as it goes: a feed is read item by item then.
   *
   * @throws TooLargeException if there are more than so many
   * @throws IOException if they cannot be decoded
   */
  static byte[] decoded(byte[] bytes, String encoding, int limit) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (packed) {
      return unpacked(bytes, limit);
    }
    if (name.isEmpty() || name.equals("identity") || name.endsWith("gzip")) {
      return bytes;
    }
    throw new IOException("it is in the encoding " + name + ", which nobody asked for");
  }

  private static byte[] unpacked(byte[] bytes, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        if (out.size() + n > limit) {
          throw new TooLargeException(limit);
        }
        out.write(part, 0, n);
      }
    } catch (EOFException e) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }
}
