package copydesk.stage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, and to whom. */
final class HttpServerTest {
  private TestServer server = TestServer.start(null, HttpLimits.DEFAULT);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void route_answers() throws Exception {
    HttpResponse<String> answer = server.send("POST", "/echo", "words");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"body\":\"words\"").endsWith("}\n");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/echo/a,a",
    "/echo/a/b,a/b",
    "/echo/a%2Fb,a/b",
    "/echo/urn:x:1,urn:x:1",
    "/echo/https://a.example//b,https://a.example//b",
    "/echo/https%3A%2F%2Fa.example%2Fx%3Fy=1,https://a.example/x?y=1",
    "/echo/a%25b,a%b",
    "/echo/%C3%BC,ü",
    "/echo/a;b=c,a;b=c",
    "/echo/..%2F..%2Fetc,../../etc",
    "/echo/../health/live,../health/live",
    "/echo/a?query=1,a"
  })
  void rest_isTheDecodedPath(String path, String rest) throws Exception {
    try (Wire wire = new Wire(server.http)) {
      wire.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
      String answer = wire.send("Connection: close\r\n\r\n").receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 200");
      assertThat(new String(answer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), UTF_8))
          .contains("\"rest\":\"" + rest + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nothing,404,not-found",
    "GET,/,404,not-found",
    "GET,/echo/,404,not-found",
    "GET,/echo,405,method-not-allowed",
    "DELETE,/echo/a,405,method-not-allowed",
    "PUT,/echo/%C3,400,bad-path",
    "GET,/fails,500,internal"
  })
  void whatIsNotServed_isAProblem(String method, String path, int status, String code)
      throws Exception {
    HttpResponse<String> answer = server.send(method, path, "");

    TestServer.assertProblem(answer, status, code);
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/echo/%", "/echo/%1", "/echo/%zz"})
  void pathThatIsNotEncoded_isAProblem(String path) throws Exception {
    try (Wire wire = new Wire(server.http)) {
      wire.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
      assertThat(wire.send("Connection: close\r\n\r\n").receiveAll())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json");
    }
  }

  @Test
  void head_isServedWhereGetIs() throws Exception {
    HttpResponse<String> answer = server.send("HEAD", "/health/live", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void health_meansIt() throws Exception {
    String well = "{\"part\":\"one\",\"status\":\"live\"},{\"part\":\"two\",\"status\":\"live\"}";
    assertThat(server.send("GET", "/health/live", "").body())
        .isEqualTo("{\"status\":\"live\",\"parts\":[" + well + "]}\n");
    assertThat(server.send("GET", "/health/ready", "").statusCode()).isEqualTo(200);

    server.trouble.set("Kafka does not answer");
    HttpResponse<String> answer = server.send("GET", "/health/ready", "");
    TestServer.assertProblem(answer, 503, "not-ready");
    assertThat(answer.body())
        .contains("\"detail\":\"two: Kafka does not answer\"")
        .contains("{\"part\":\"one\",\"status\":\"ready\"}")
        .contains(
            "{\"part\":\"two\",\"status\":\"not-ready\",\"reason\":\"Kafka does not answer\"}");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(server.send("GET", "/health/live", "").statusCode()).isEqualTo(200);

    server.stall.set("hangs");
    TestServer.assertProblem(server.send("GET", "/health/live", ""), 503, "not-live");
    assertThat(server.send("GET", "/health/ready", "").body()).contains("two: hangs");
  }

  @ParameterizedTest
  @CsvSource({
    ",401",
    "Basic abc,401",
    "Bearer,401",
    "Bearer wrong,401",
    "Bearer secretx,401",
    "Bearer secret,200",
    "bearer secret,200",
    "Bearer  secret ,200"
  })
  void token_isAskedFor(String authorization, int status) throws Exception {
    server.close();
    server = TestServer.start(BearerToken.of(" secret\n"), HttpLimits.DEFAULT);
    HttpRequest.Builder request = server.request("/echo").POST(BodyPublishers.ofString("words"));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }

    HttpResponse<String> answer = server.client.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
    assertThat(server.send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
    assertThat(server.send("GET", "/nothing", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "ümlaut"})
  void tokenThatNoHeaderCanCarry_isRefused(String token) {
    assertThatThrownBy(() -> BearerToken.of(token))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("the HTTP token must");
    assertThat(BearerToken.of("secret")).asString().doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,,200",
    "127.0.0.1:8090,,200",
    "[::1]:1,,200",
    "evil.example,,403",
    "localhost:8090,http://localhost:8090,200",
    "localhost:8090,https://evil.example,403",
    "localhost:8090,null,403"
  })
  void pagesOfOthers_areNotServed(String host, String origin, int status) throws Exception {
    try (Wire wire = new Wire(server.http)) {
      wire.send("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
      String answer =
          wire.send(origin == null ? "\r\n" : "Origin: " + origin + "\r\n\r\n").receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void streamedAnswer_comesBitByBit() throws Exception {
    assertThat(server.send("GET", "/streams", "").body()).isEqualTo("one\ntwo\n");
  }

  @Test
  void abortedAnswer_isSeenToBeIncomplete() {
    assertThatThrownBy(() -> server.send("GET", "/breaks", "")).isInstanceOf(IOException.class);
  }
}
