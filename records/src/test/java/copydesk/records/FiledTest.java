package copydesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the job adds to a record when it files it. */
final class FiledTest {
  private final EnrichedArticle read = Examples.article("a");

  @Test
  void firstVersionOfItsOwnStory_saysNothingOfEither() {
    String json = new String(RecordJson.toBytes(read), StandardCharsets.UTF_8);

    assertThat(json).doesNotContain("storyId", "\"change\"");
    assertThat(read.filed(read.status(), null, null)).isEqualTo(read);
  }

  @Test
  void storyAndChange_areInTheRecordAndItsSchema() throws IOException {
    Change change = new Change(List.of("s2"), List.of(), List.of("s1"));
    EnrichedArticle filed = read.filed(Status.WITHHELD, "b", change);
    byte[] json = RecordJson.toBytes(filed);

    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains(
            "\"storyId\":\"b\",\"change\":{\"added\":[\"s2\"],\"withdrawn\":[],\"kept\":[\"s1\"]}");
    assertThat(RecordJson.fromBytes(json, EnrichedArticle.class)).isEqualTo(filed);
    assertThat(JsonSchemas.faultsOfArticle(json)).isEmpty();
    RecordCheck.verify(filed);
  }
}
