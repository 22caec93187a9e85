package copydesk.desk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.EventReader;
import copydesk.desk.EventReader.Event;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.desk.store.FiledRecord;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several filters on one stream. */
@Timeout(60)
final class StreamViewsTest {
  private static final List<String> VIEWS =
      List.of(
          "", "speaker=person/ann-lee", "events=articles&text=tax", "topic=t:1&events=articles");

  private final Generated generated = new Generated(5, 20);
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
  void eachView_hasWhatAStreamOfItsOwnWouldHave_andNoEventComesTwice() throws Exception {
    desk.apply(generated.records(80), generated.next());
    List<Event> together = all(views(VIEWS));
    assertThat(together.stream().map(Event::id)).doesNotHaveDuplicates();
    assertThat(together).allSatisfy(event -> assertThat(event.views()).isNotEmpty());
    for (int view = 0; view < VIEWS.size(); view++) {
      String number = String.valueOf(view);
      assertThat(
              together.stream()
                  .filter(event -> List.of(event.views().split(" ", -1)).contains(number))
                  .map(Event::data))
          .isNotEmpty()
          .containsExactlyElementsOf(all(VIEWS.get(view)).stream().map(Event::data).toList());
    }
  }

  @Test
  void liveEvents_nameTheirViews_andWhatTakesBackNamesThemAll() throws Exception {
    try (EventReader reader =
        desk.follow(
            "/stream?"
                + views(List.of("events=articles", "source=urn:none", "events=statements")))) {
      reader.until(desk.beginning());
      FiledRecord version;
      do {
        version = generated.version("wire/1");
      } while (version.facts().statements().isEmpty());
      desk.apply(List.of(version, generated.kill("wire/1")), generated.next());
      List<Event> events = reader.until(desk.position());
      assertThat(events.get(0))
          .extracting(Event::type, Event::views)
          .containsExactly("article", "0");
      assertThat(events.get(1))
          .extracting(Event::type, Event::views)
          .containsExactly("statement", "2");
      assertThat(events.get(events.size() - 1))
          .extracting(Event::type, Event::views)
          .containsExactly("kill", "0 1 2");
    }
    try (EventReader reader =
        desk.follow("/stream?after=other~0.0.0&" + views(List.of("", "kind=direct")))) {
      assertThat(reader.until(desk.position()).get(0))
          .extracting(Event::type, Event::views)
          .containsExactly("reset", "0 1");
    }
  }

  @Test
  void otherViews_goOnAfterAnyEvent_andMissNothing() throws Exception {
    desk.apply(generated.records(60), generated.next());
    List<String> everything = all("").stream().map(Event::id).toList();
    List<Event> before = all(views(List.of("events=articles", "speaker=person/bo-ek")));
    String other = views(List.of("speaker=person/ann-lee", "kind=indirect"));
    List<Event> others = all(other);
    assertThat(others).hasSizeGreaterThan(10);
    assertThat(before).hasSizeGreaterThan(20);
    for (Event last : before) {
      int at = everything.indexOf(last.id());
      assertThat(at).as(last.id()).isNotNegative();
      try (EventReader reader = desk.follow("/stream?" + other, "Last-Event-ID", last.id())) {
        assertThat(reader.until(desk.position()).stream().map(Event::data))
            .as("after event %s of all", at)
            .containsExactlyElementsOf(
                others.stream()
                    .filter(event -> everything.indexOf(event.id()) > at)
                    .map(Event::data)
                    .toList());
      }
    }
  }

  private List<Event> all(String query) throws Exception {
    try (EventReader reader = desk.follow("/stream?after=" + desk.beginning() + "&" + query)) {
      return reader.until(desk.position());
    }
  }

  private static String views(List<String> views) {
    return views.stream()
        .map(view -> "view=" + URLEncoder.encode(view, UTF_8))
        .collect(Collectors.joining("&"));
  }
}
