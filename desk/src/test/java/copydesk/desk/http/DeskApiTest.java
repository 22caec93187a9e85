package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.desk.store.FiledRecord;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered over HTTP, and what is refused. */
final class DeskApiTest {
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final Generated generated = new Generated(1, 40);
  @TempDir private Path folder;
  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void article_isItsRecord_ofEachVersion_untilItIsKilled() throws Exception {
    FiledRecord first = generated.version("wire/a b");
    FiledRecord second = generated.version("wire/a b");
    desk.apply(List.of(first, second), generated.next());

    assertThat(desk.get("/articles/wire/a%20b").body().strip())
        .isEqualTo(new String(second.json(), UTF_8));
    assertThat(desk.get("/articles/wire%2Fa%20b?version=1").body().strip())
        .isEqualTo(new String(first.json(), UTF_8));
    refused("/articles/wire/a%20b?version=3", 404, "no-such-version", "the versions [1, 2]");
    refused("/articles/wire", 404, "not-found", "there is no article wire");

    desk.apply(List.of(generated.kill("wire/a b")), generated.next());
    refused("/articles/wire/a%20b", 410, "killed", "the article was killed");
    refused("/articles/wire/a%20b?version=1", 410, "killed", "the article was killed");
  }

  @Test
  void versions_areTheirSummaries_newestFirst_untilTheArticleIsKilled() throws Exception {
    List<FiledRecord> versions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      versions.add(0, generated.version("wire/a b"));
    }
    List<FiledRecord> filed = new ArrayList<>(versions);
    Collections.reverse(filed);
    filed.add(generated.version("wire/other"));
    desk.apply(filed, generated.next());

    List<String> summaries = versions.stream().map(DeskApiTest::summary).toList();
    assertThat(items(desk.get("/versions/wire/a%20b").body()))
        .isEqualTo(String.join(",", summaries));
    String page = desk.get("/versions/wire%2Fa%20b?limit=3").body();
    assertThat(items(page)).isEqualTo(String.join(",", summaries.subList(0, 3)));
    Matcher next = NEXT.matcher(page);
    assertThat(next.find()).isTrue();
    String last = desk.get("/versions/wire/a%20b?limit=3&cursor=" + next.group(1)).body();
    assertThat(items(last)).isEqualTo(String.join(",", summaries.subList(3, 5)));
    assertThat(last).contains("\"next\":null");
    refused("/versions/wire", 404, "not-found", "there is no article wire");

    desk.apply(List.of(generated.kill("wire/a b")), generated.next());
    refused("/versions/wire/a%20b", 410, "killed", "the article was killed");
  }

  @Test
  void pages_followEachOtherByTheirCursors() throws Exception {
    desk.apply(generated.records(60), generated.next());
    List<String> pages = new ArrayList<>();
    String path = "/articles?from=2026-11-02&limit=4";
    String cursor = "";
    do {
      HttpResponse<String> answer = desk.get(path + cursor);
      assertThat(answer.statusCode()).isEqualTo(200);
      pages.add(answer.body());
      Matcher next = NEXT.matcher(answer.body());
      cursor = next.find() ? "&cursor=" + next.group(1) : null;
    } while (cursor != null);
    assertThat(pages).hasSizeGreaterThan(3);
    assertThat(pages.get(0)).contains("\"position\":\"" + desk.position() + "\"");
    String items = desk.get("/articles?from=2026-11-02&limit=200").body();
    String together = String.join(",", pages.stream().map(DeskApiTest::items).toList());
    assertThat(together).isEqualTo(items(items));
  }

  @Test
  void cursor_isOfItsQuestionOnly() throws Exception {
    desk.apply(generated.records(60), generated.next());
    Matcher next = NEXT.matcher(desk.get("/articles?limit=2").body());
    assertThat(next.find()).isTrue();
    assertThat(desk.get("/articles?limit=3&cursor=" + next.group(1)).statusCode()).isEqualTo(200);
    refused("/articles?from=2026-11-02&cursor=" + next.group(1), 400, "wrong-parameter", "cursor");
    refused("/statements?cursor=" + next.group(1), 400, "wrong-parameter", "cursor must be");
  }

  @ParameterizedTest
  @CsvSource({
    "/articles?limit=0,wrong-parameter,'limit must be a number from 1 to 200, not 0'",
    "/articles?limit=201,wrong-parameter,limit must be",
    "/articles?limit=ten,wrong-parameter,limit must be",
    "/articles?from=2026-13-01,wrong-parameter,from must be a day such as",
    "/articles?from=2026-11-02&to=2026-11-01,wrong-parameter,from must not be after to",
    "/articles?text=%20%22%22,wrong-parameter,text has no word in it",
    "/articles?party=,wrong-parameter,party must have 1 to 4096 characters",
    "/articles?topic=a&topic=b,wrong-parameter,topic is given more than once",
    "/articles?speaker=x,unknown-parameter,speaker is no parameter here; cursor",
    "/articles?cursor=abc,wrong-parameter,cursor must be the next of a page",
    "/articles?cursor=*,wrong-parameter,cursor must be the next of a page",
    "/articles?text=%FF,bad-query,the query is not percent-encoded UTF-8",
    "/articles/a?version=0,wrong-parameter,version must be a number from 1",
    "/statements?kind=spoken,wrong-parameter,'kind must be one of direct, indirect, mixed'",
    "/counts,wrong-parameter,'by must be one of about, day, source, speaker, topic'",
    "/counts?by=party,wrong-parameter,'by must be one of about, day, source, speaker, topic, not p'",
    "/counts?by=day&cursor=x,unknown-parameter,cursor is no parameter here",
    "/timeline?minutes=0,wrong-parameter,'minutes must be a number from 1 to 1440, not 0'",
    "/timeline?minutes=1441,wrong-parameter,minutes must be a number",
    "/parties/x?q=y,unknown-parameter,q is no parameter here",
    "/stream?events=all,wrong-parameter,'events must be one of articles, statements, not all'",
    "/stream?after=x,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.-2.3,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.2.3~1.-4,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.2.3~-1.4,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.2.3~3.1,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.2.3~1.0,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~1.2.3~1,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~%2B1.2.3,wrong-parameter,after must be the id of an event",
    "/stream?after=the-chan~99999999999999999999.2,wrong-parameter,after must be the id of an event",
    "/stream?after=a%0Ab~1,wrong-parameter,after must be the id of an event",
    "/stream?limit=1,unknown-parameter,limit is no parameter here",
    "/stream?view=&speaker=x,wrong-parameter,view leaves no room for speaker; put it into a view",
    "/stream?view=&view=kind%3Dx,wrong-parameter,'view 1: kind must be one of direct, indirect'",
    "/stream?view=after%3Dx,unknown-parameter,view 0: after is no parameter here",
    "/stream?view=text%3D%25FF,bad-query,view 0: the query is not percent-encoded UTF-8"
  })
  void wrongParameters_areProblemsThatNameThem(String path, String code, String detail)
      throws Exception {
    refused(path, 400, code, detail);
  }

  @Test
  void moreThan32Views_areRefused() throws Exception {
    refused(
        "/stream?" + "view=&".repeat(33),
        400,
        "wrong-parameter",
        "view can be given 32 times, not 33");
    assertThat(desk.follow("/stream?" + "view=&".repeat(32)).response().statusCode())
        .isEqualTo(200);
  }

  @Test
  void counts_areAsMany_asTheListWithTheirKeyHas() throws Exception {
    desk.apply(generated.records(60), generated.next());
    String counts = desk.get("/counts?by=speaker&topic=t:1&limit=2").body().strip();
    Matcher item =
        Pattern.compile("\"key\":\"([^\"]+)\"(?:,\"name\":\"[^\"]+\")?,\"count\":(\\d+)")
            .matcher(counts);
    for (int i = 0; i < 2; i++) {
      assertThat(item.find()).as(counts).isTrue();
      String list = desk.get("/statements?topic=t:1&limit=200&speaker=" + item.group(1)).body();
      assertThat(list.split("\"speakerKey\"", -1))
          .hasSize(1 + Integer.parseInt(item.group(2)))
          .hasSizeGreaterThan(1);
    }
    assertThat(item.find()).isFalse();
    assertThat(counts)
        .matches("\\{\"by\":\"speaker\",\"counted\":\\d+,\"all\":true,\"items\":.*")
        .endsWith("],\"position\":\"" + desk.position() + "\"}");
  }

  @Test
  void timeline_endsWithTheMinuteThatRuns() throws Exception {
    FiledRecord first = generated.version("wire/a"); // filed at 22:13:20
    desk.apply(List.of(first), generated.next());
    assertThat(desk.get("/timeline?minutes=3").body().strip())
        .startsWith(
            "{\"to\":\"2023-11-14T22:14:00Z\",\"minutes\":["
                + "{\"start\":\"2023-11-14T22:12:00Z\",\"articles\":0,\"statements\":0},"
                + "{\"start\":\"2023-11-14T22:13:00Z\",\"articles\":1,\"statements\":"
                + first.facts().statements().size()
                + "},{\"start\":\"2023-11-14T22:14:00Z\",\"articles\":0,\"statements\":0}],")
        .endsWith("\"topics\":[],\"position\":\"" + desk.position() + "\"}");
  }

  @Test
  void idThatIsNone_isAProblem() throws Exception {
    assertThat(desk.follow("/stream", "Last-Event-ID", "1").response().statusCode()).isEqualTo(400);
  }

  @Test
  void whileItIsBehind_allHearToComeAgain() throws Exception {
    desk.trouble("the desk reads what was filed before: 7 offsets to go");
    for (String path : List.of("/articles", "/articles/x", "/parties/x", "/topics", "/stream")) {
      HttpResponse<String> answer = desk.get(path);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(answer.body()).contains("problem:catching-up").contains("7 offsets to go");
    }
    assertThat(desk.get("/openapi.json").statusCode()).isEqualTo(200);
    desk.trouble(null);
    assertThat(desk.get("/articles").statusCode()).isEqualTo(200);
  }

  @Test
  void fileThatIsGone_isAProblem_untilItIsMadeAnew() throws Exception {
    Files.delete(folder.resolve("desk.sqlite"));
    for (String path : List.of("/articles", "/articles/x", "/parties", "/topics")) {
      HttpResponse<String> answer = desk.get(path);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(answer.body()).contains("problem:store-failed");
    }
    assertThat(desk.failures()).hasSize(4);
    desk.makeAnew();
    desk.apply(generated.records(5), generated.next());
    assertThat(desk.get("/articles").statusCode()).isEqualTo(200);
    assertThat(desk.failures()).hasSize(4);
  }

  @Test
  void readersThatWereOpen_readTheNewFile() throws Exception {
    desk.apply(List.of(generated.version("wire/old")), generated.next());
    for (int i = 0; i < 4; i++) {
      assertThat(desk.get("/articles").body()).contains("wire/old");
    }
    desk.makeAnew();
    desk.apply(List.of(generated.version("wire/new")), generated.next());
    for (int i = 0; i < 4; i++) {
      assertThat(desk.get("/articles").body()).contains("wire/new").doesNotContain("wire/old");
    }
  }

  private void refused(String path, int status, String code, String detail) throws Exception {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.body()).contains("\"urn:copydesk:problem:" + code + "\"").contains(detail);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  private static String summary(FiledRecord record) {
    return new String(record.summary(), UTF_8);
  }

  private static String items(String page) {
    return page.substring(page.indexOf('[') + 1, page.lastIndexOf("],\"next\""));
  }
}
