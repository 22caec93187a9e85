package copydesk.desk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.EventReader;
import copydesk.desk.EventReader.Event;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page that lists what stands, and goes on with the stream, has what a later list has. */
@Timeout(60)
final class LivePageTest {
  private final Generated generated = new Generated(21, 40);
  @TempDir private Path folder;

  @Test
  void listAndWhatFollowsItsPosition_areTheLaterList() throws Exception {
    try (TestDesk desk = new TestDesk(folder)) {
      desk.apply(generated.records(80), generated.next());
      Map<String, Object> articles = list(desk, "/articles?limit=200");
      Map<String, Object> statements = list(desk, "/statements?limit=200");
      assertThat(articles.get("position"))
          .isEqualTo(statements.get("position"))
          .isEqualTo(desk.position());
      Map<String, Object> shown = articlesById(articles);
      Set<String> said = statementKeys(statements);
      try (EventReader reader = desk.follow("/stream?after=" + articles.get("position"))) {
        for (int i = 0; i < 10; i++) {
          desk.apply(generated.records(8), generated.next());
        }
        List<Event> events = reader.until(desk.position());
        assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
        for (Event event : events) {
          take(event, shown, said);
        }
      }
      assertThat(shown).isEqualTo(articlesById(list(desk, "/articles?limit=200"))).isNotEmpty();
      assertThat(said).isEqualTo(statementKeys(list(desk, "/statements?limit=200"))).isNotEmpty();
    }
  }

  @Test
  void articleOfAList_hasWhatAColumnShows() throws Exception {
    try (TestDesk desk = new TestDesk(folder)) {
      for (int i = 0; i < 30; i++) {
        desk.apply(
            List.of(generated.version("wire/" + i), generated.version("wire/" + i)),
            generated.next());
      }
      assertThat(items(list(desk, "/articles?limit=200")))
          .allSatisfy(
              article ->
                  assertThat(article)
                      .containsKeys(
                          "id", "version", "status", "filed", "source", "headline", "language")
                      .containsKeys("statements", "change"))
          .anySatisfy(article -> assertThat(article).containsKeys("published", "topics"))
          .anySatisfy(
              article ->
                  assertThat(article.get("topics"))
                      .asInstanceOf(InstanceOfAssertFactories.LIST)
                      .first()
                      .isEqualTo(Map.of("id", "t:1", "name", "Topic t:1")));
    }
  }

  /** Does with an event what the page does. */
  private static void take(Event event, Map<String, Object> shown, Set<String> said)
      throws IOException {
    Map<String, Object> data = json(event.data());
    switch (event.type()) {
      case "article" -> shown.put((String) data.get("id"), data);
      case "statement" -> said.add(key(data));
      case "withdrawn" ->
          ((List<?>) data.get("statements"))
              .forEach(id -> said.remove(data.get("article") + " " + id));
      case "kill" -> {
        shown.remove(data.get("id"));
        said.removeIf(key -> key.startsWith(data.get("id") + " "));
      }
      default -> throw new AssertionError(event.toString());
    }
  }

  private static Map<String, Object> articlesById(Map<String, Object> list) {
    Map<String, Object> byId = new TreeMap<>();
    items(list).forEach(item -> byId.put((String) item.get("id"), item));
    return byId;
  }

  private static Set<String> statementKeys(Map<String, Object> list) {
    Set<String> keys = new TreeSet<>();
    items(list).forEach(item -> keys.add(key(item)));
    return keys;
  }

  private static String key(Map<String, Object> record) {
    Object id = ((Map<?, ?>) record.get("statement")).get("id");
    return record.get("article") + " " + id;
  }

  private static Map<String, Object> list(TestDesk desk, String path) throws Exception {
    Map<String, Object> list = json(desk.get(path).body());
    assertThat(list.get("next")).as("all on one page").isNull();
    return list;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> list) {
    return (List<Map<String, Object>>) list.get("items");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> json(String text) throws IOException {
    return RecordJson.fromBytes(text.getBytes(UTF_8), Map.class);
  }
}
