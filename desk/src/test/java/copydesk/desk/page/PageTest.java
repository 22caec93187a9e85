package copydesk.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page is served, and what its files must and must not have; no browser. */
final class PageTest {
  private static final Path FILES = Path.of("src/main/resources/copydesk/desk/page");
  private static final int MOST_LINES_OF_A_FILE = 400;
  private static final Pattern ASSET = Pattern.compile("['\"(](/assets/[^'\"()]+)['\")]");
  private static final Pattern VIEW = Pattern.compile("href=\"(/[^\"]*)\" data-view");

  /**
   * What the policy would block, or what would take a text from outside for markup or a program.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\sstyle=|\\son[a-z]+=|unsafe(?:HTML|SVG|CSS)|(?:inner|outer)HTML|insertAdjacentHTML"
              + "|document\\.write|\\beval\\(|new Function|javascript:|https?://(?!www\\.w3\\.org)[a-z]");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static HttpServer server;

  @BeforeAll
  static void start() {
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, null), new Page().routes());
    server.start();
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?topic=a", "/read/wire/1", "/who", "/who/a/b", "/try", "/stages"})
  void everyView_isTheDocument_underItsPolicy(String address) throws Exception {
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith(Files.readString(FILES.resolve("index.html")));
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http:", "data:");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void linksOfTheBar_areViews() throws Exception {
    Matcher link = VIEW.matcher(Files.readString(FILES.resolve("index.html")));
    List<String> views = new ArrayList<>();
    while (link.find()) {
      views.add(link.group(1));
      assertThat(get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
    }
    assertThat(views).containsExactly("/", "/who", "/try", "/stages");
  }

  @Test
  void fileThatDidNotChange_isNotSentAgain() throws Exception {
    HttpResponse<String> answer = get("/assets/app.js");
    String tag = header(answer, "ETag");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    HttpResponse<String> again = get("/assets/app.js", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(get("/assets/app.js", "If-None-Match", "\"1-0\"").statusCode()).isEqualTo(200);
    assertThat(header(get("/assets/api.js"), "ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none.js",
        "/assets/",
        "/assets/lit-html/none.js",
        "/assets/lit-html/package.json",
        "/assets/lit-html",
        "/assets/other/lit-html.js",
        "/assets/../index.html",
        "/assets/lit-html/../../api.js",
        "/assets/%2e%2e/Page.class",
        "/assets/..%2fPage.class",
        "/assets//app.js",
        "/none"
      })
  void whatIsNotThere_isNotAnswered(String address) throws Exception {
    assertThat(get(address).statusCode()).isIn(400, 404);
  }

  @Test
  void everyAssetThatAFileNames_isThere() throws Exception {
    Map<String, String> missing = new TreeMap<>();
    TreeSet<String> named = new TreeSet<>();
    for (Path file : files()) {
      Matcher asset = ASSET.matcher(Files.readString(file));
      while (asset.find()) {
        if (named.add(asset.group(1)) && get(asset.group(1)).statusCode() != 200) {
          missing.put(asset.group(1), "named by " + file.getFileName());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named)
        .contains("/assets/app.js", "/assets/stream-worker.js", "/assets/desk.css")
        .contains("/assets/lit-html/lit-html.js", "/assets/lit-html/directives/repeat.js")
        .contains("/assets/uplot/dist/uPlot.esm.js", "/assets/uplot/dist/uPlot.min.css")
        .contains("/assets/diff/lib/index.mjs");
  }

  @Test
  void everyFile_isNamedBySomeOther() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file));
    }
    assertThat(files().stream().map(file -> file.getFileName().toString()))
        .filteredOn(name -> !name.equals("index.html"))
        .allMatch(name -> all.indexOf("/assets/" + name) >= 0);
  }

  @Test
  void noFile_isLong_orHasWhatThePolicyIsThereFor() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > MOST_LINES_OF_A_FILE) {
        wrong.add(file.getFileName() + " has " + lines.size() + " lines");
      }
      for (int i = 0; i < lines.size(); i++) {
        if (FORBIDDEN.matcher(lines.get(i)).find()) {
          wrong.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
