package copydesk.app.tail;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.Status;
import copydesk.records.text.Columns;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class BriefTest {
  private static final EnrichedArticle ARTICLE = Examples.article("a");

  private final Brief brief = new Brief(new Terminal(false, false, 60), ZoneOffset.UTC);
  private final ConsumerRecord<byte[], byte[]> record =
      Records.record("articles.enriched", 7, "a", ARTICLE);

  @Test
  void article_isTwoLines() {
    assertThat(brief.article(record, ARTICLE))
        .isEqualTo(
            """
            10:41:07  urn:wire:one  🌉 Bridge opens 🎉
                      Ann Lee: “The bridge 🌉 is open, at last.”
            """);
  }

  @Test
  void lines_areCutToTheTerminalsWidth() {
    String narrow =
        new Brief(new Terminal(false, false, 40), ZoneOffset.UTC).article(record, ARTICLE);

    assertThat(narrow)
        .isEqualTo(
            """
            10:41:07  urn:wire:one  🌉 Bridge opens 🎉
                      Ann Lee: “The bridge 🌉 is op…”
            """);
    assertThat(narrow.lines()).allMatch(line -> Columns.width(line) <= 40);
  }

  @Test
  void killsAndWhatIsWithheld_areMarked() {
    assertThat(brief.kill(record)).isEqualTo("10:41:07  KILLED  a\n");
    assertThat(brief.article(record, ARTICLE.filed(Status.WITHHELD, null, null)))
        .startsWith("10:41:07  WITHHELD  urn:wire:one  🌉");
    assertThat(brief.more(record, 12)).isEqualTo("10:41:07  … and 12 more\n");
  }
}
