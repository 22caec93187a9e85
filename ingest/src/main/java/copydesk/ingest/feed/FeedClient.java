package copydesk.ingest.feed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for a feed: bounded in time, in size (compressed or not) and in redirects, which lead into
 * no private network unless the feed is in one. Thread-safe.
 */
final class FeedClient {
  /** The largest document, in bytes, decoded or not. */
  static final int MAX_BYTES = 32 << 20;

  private static final int MAX_BYTES_OF_OTHERS = 16 << 10;
  private static final int MAX_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8,"
          + " text/xml;q=0.8, */*;q=0.1";

  private final String agent;
  private final Duration patience;
  private final HttpClient http;

  /**
   * Does no I/O.
   *
   * @param agent what the requests call themselves
   * @param patience how long an answer may take, to its end
   */
  FeedClient(String agent, Duration patience) {
    this.agent = agent;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /**
   * A request.
   *
   * @param address where to ask
   * @param local whether that may be in a private network
   * @param etag the validator to send, or null
   * @param lastModified the other one, or null
   */
  record Request(String address, boolean local, String etag, String lastModified) {}

  /** Something is wrong with where a request would lead; the message says what. */
  private static final class AstrayException extends IOException {
    private static final long serialVersionUID = 1L;

    AstrayException(String message) {
      super(message);
    }
  }

  /** Asks; whatever goes wrong is part of the answer. */
  FeedAnswer ask(Request request) throws InterruptedException {
    String host = "";
    try {
      URI at = URI.create(request.address());
      boolean permanent = true;
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        host = Hosts.host(at);
        requireAllowed(at, request.local());
        HttpResponse<byte[]> response = send(at, request);
        String location = response.headers().firstValue("Location").orElse(null);
        if (!isRedirect(response.statusCode()) || location == null) {
          boolean moved = permanent && hop > 0;
          return answer(response, host, moved ? at.toString() : null);
        }
        permanent &= response.statusCode() == 301 || response.statusCode() == 308;
        at = at.resolve(location.strip());
      }
      return FeedAnswer.none(host, "it redirects more than " + MAX_REDIRECTS + " times");
    } catch (IllegalArgumentException e) {
      return FeedAnswer.none(host, "it leads to what is no address: " + e.getMessage());
    } catch (IOException e) {
      return FeedAnswer.none(host, why(e));
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static void requireAllowed(URI at, boolean local) throws IOException {
    boolean http =
        "http".equalsIgnoreCase(at.getScheme()) || "https".equalsIgnoreCase(at.getScheme());
    if (!http || at.getHost() == null || at.getRawUserInfo() != null) {
      throw new AstrayException("it leads to " + at + ", which is no address of HTTP");
    }
    if (!local && Hosts.isPrivate(at.getHost())) {
      throw new AstrayException(
          at.getHost() + " is in a private network: the line of the feed has to say local=yes");
    }
  }

  private HttpResponse<byte[]> send(URI at, Request request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(
            request(at, request),
            info ->
                info.statusCode() >= 200 && info.statusCode() < 300
                    ? new BoundedBody(MAX_BYTES, true)
                    : new BoundedBody(MAX_BYTES_OF_OTHERS, false));
    try {
      return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("late");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  private HttpRequest request(URI at, Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(at)
            .timeout(patience)
            .version(
                "https".equalsIgnoreCase(at.getScheme())
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .header("User-Agent", agent)
            .header("Accept", ACCEPT)
            .header("Accept-Encoding", "gzip");
    set(builder, "If-None-Match", request.etag());
    set(builder, "If-Modified-Since", request.lastModified());
    return builder.build();
  }

  private static void set(HttpRequest.Builder builder, String name, String value) {
    if (value != null && isSendable(value)) {
      builder.header(name, value);
    }
  }

  /** What a header can hold: servers send other things, too, which cannot be sent back. */
  private static boolean isSendable(String value) {
    return value.length() <= 1_000
        && value.chars().allMatch(c -> c >= ' ' && c <= 0xFF && c != 0x7F);
  }

  private static FeedAnswer answer(HttpResponse<byte[]> response, String host, String movedTo) {
    HttpHeaders headers = response.headers();
    return new FeedAnswer(
        response.statusCode(),
        host,
        response.body(),
        header(headers, "Content-Encoding"),
        header(headers, "Content-Type"),
        header(headers, "ETag"),
        header(headers, "Last-Modified"),
        header(headers, "Retry-After"),
        header(headers, "Cache-Control"),
        movedTo,
        null);
  }

  private static String header(HttpHeaders headers, String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** The reason, for a person. */
  private String why(IOException e) {
    if (e instanceof HttpTimeoutException) {
      return "no answer within " + patience.toMillis() / 1_000.0 + " s";
    }
    if (e instanceof UnknownHostException) {
      return "nobody knows its host";
    }
    if (e instanceof ConnectException) {
      return "nobody answers there";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
