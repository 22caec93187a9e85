package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.RecordJson;
import copydesk.stage.StageFailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks a desk, and compares its pages with what they must be. */
final class DeskClient {
  private static final byte[] HEAD = "{\"items\":[".getBytes(UTF_8);
  private static final byte[] TAIL = "],\"next\":".getBytes(UTF_8);
  private static final int SHOWN = 300;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private int pages;

  DeskClient(String address) {
    this.address = address;
  }

  /** What stands behind the items of a page. */
  private record Rest(String next, String position) {}

  /** How many pages were compared. */
  int pages() {
    return pages;
  }

  /** The answer, later. */
  CompletableFuture<HttpResponse<byte[]>> ask(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
  }

  /** The answer. */
  HttpResponse<byte[]> answer(String path) {
    return ask(path).join();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  /**
   * Asks for all pages of a list.
   *
   * @param question the path and the parameters but for those of the page
   * @return where they first differ from these items, one after another; empty where they do not
   */
  Optional<String> difference(String question, int limit, List<byte[]> items) throws IOException {
    String list = question + (question.contains("?") ? "&" : "?") + "limit=" + limit;
    String cursor = null;
    for (int from = 0; ; from += limit) {
      HttpResponse<byte[]> answer = answer(cursor == null ? list : list + "&cursor=" + cursor);
      if (answer.statusCode() != 200) {
        throw new StageFailureException(list + ": " + new String(answer.body(), UTF_8), null);
      }
      pages++;
      int to = Math.min(items.size(), from + limit);
      byte[] expected = page(items.subList(from, to));
      byte[] body = answer.body();
      if (!startsWith(body, expected)) {
        return Optional.of(list + ", items " + from + " to " + to + shown(expected, body));
      }
      byte[] rest = Arrays.copyOfRange(body, expected.length, body.length);
      cursor =
          RecordJson.fromBytes(("{\"next\":" + new String(rest, UTF_8)).getBytes(UTF_8), Rest.class)
              .next();
      if (cursor == null ? to < items.size() : to == items.size()) {
        return Optional.of(
            list
                + " has "
                + (cursor == null ? to : "more than " + to)
                + " items, not "
                + items.size());
      }
      if (cursor == null) {
        return Optional.empty();
      }
    }
  }

  private static byte[] page(List<byte[]> items) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(HEAD);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        page.write(',');
      }
      page.writeBytes(items.get(i));
    }
    page.writeBytes(TAIL);
    return page.toByteArray();
  }

  private static boolean startsWith(byte[] body, byte[] start) {
    return body.length >= start.length
        && Arrays.equals(body, 0, start.length, start, 0, start.length);
  }

  private static String shown(byte[] expected, byte[] body) {
    int at = Math.max(0, Arrays.mismatch(expected, body));
    int from = Math.max(0, at - SHOWN / 3);
    return "\n  expected " + part(expected, from) + "\n  but has  " + part(body, from);
  }

  private static String part(byte[] bytes, int from) {
    int start = Math.min(from, bytes.length);
    return new String(bytes, start, Math.min(SHOWN, bytes.length - start), UTF_8);
  }
}
