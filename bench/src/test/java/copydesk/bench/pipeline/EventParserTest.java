package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventParserTest {
  private static final String HEADER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String BODY =
      String.join(
          "\n",
          List.of(
              "retry: 2500",
              "id: a~1",
              "",
              "event: article",
              "data: {\"id\":\"ä\"}",
              "id: a~2",
              "",
              ": here",
              "id: a~3",
              "",
              "event: kill",
              "data: {}",
              "id: a~4",
              ""));

  private final List<String> events = new ArrayList<>();
  private final EventParser parser =
      new EventParser((name, data) -> events.add(name + " " + new String(data, UTF_8)));

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 1000})
  void events_areRead_howeverTheyAreCut(int piece) throws IOException {
    read(HEADER + chunks(BODY, piece), piece);

    assertThat(parser.status()).isEqualTo(200);
    assertThat(events).containsExactly("article {\"id\":\"ä\"}");
    assertThat(parser.lastId()).isEqualTo("a~3");
    assertThat(parser.retryMillis()).isEqualTo(2_500);
  }

  @Test
  void anotherAnswer_andAnEnd_areExceptions() {
    assertThatThrownBy(() -> read("HTTP/1.1 503 Unavailable\r\nRetry-After: 2\r\n\r\n", 10))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("503");
    EventParser ended = new EventParser((name, data) -> events.add(name));
    byte[] bytes = (HEADER + "0\r\n\r\n").getBytes(UTF_8);
    assertThatThrownBy(() -> ended.read(bytes, bytes.length)).hasMessage("the stream has ended");
    assertThat(events).isEmpty();
  }

  private void read(String answer, int piece) throws IOException {
    byte[] bytes = answer.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
      parser.read(part, part.length);
    }
  }

  /** In chunks that have nothing to do with lines. */
  private static String chunks(String body, int length) {
    StringBuilder chunks = new StringBuilder();
    for (int from = 0; from < body.length(); from += length) {
      String part = body.substring(from, Math.min(body.length(), from + length));
      int bytes = part.getBytes(UTF_8).length;
      chunks.append(Integer.toHexString(bytes)).append("\r\n").append(part).append("\r\n");
    }
    return chunks.toString();
  }
}
