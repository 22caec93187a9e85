package copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on the loopback address that answers as a test says, and remembers what it was asked.
 */
final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /** What it was asked. */
  record Asked(String path, Headers headers) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  /** What it answers. */
  interface Answer {
    void send(HttpExchange exchange) throws IOException;
  }

  FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    synchronized (this) {
      String path = exchange.getRequestURI().toString();
      asked.add(new Asked(path, exchange.getRequestHeaders()));
      answer = answers.get(path);
    }
    try (exchange) {
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.send(exchange);
      }
    }
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The same server under the other name of this machine. */
  String otherAddress(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  synchronized void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** Answers with a body; headers are name, value, name, value. */
  void answer(String path, int status, String body, String... headers) {
    answer(path, status, body.getBytes(UTF_8), headers);
  }

  void answer(String path, int status, byte[] body, String... headers) {
    answer(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
        });
  }

  /** Answers with the body, or that nothing has changed where exactly this validator comes back. */
  void answerWithValidator(String path, String etag, String body) {
    answer(
        path,
        exchange -> {
          boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", etag);
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : bytes.length);
          if (!same) {
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  /** Never answers. */
  void hang(String path) {
    answer(
        path,
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  synchronized List<String> paths() {
    return asked.stream().map(Asked::path).toList();
  }

  Asked last() {
    List<Asked> all = asked();
    return all.get(all.size() - 1);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
