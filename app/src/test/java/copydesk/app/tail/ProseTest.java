package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.records.Change;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.CloudEvents;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class ProseTest {
  private static final String ENRICHED = "articles.enriched";
  private static final EnrichedArticle ARTICLE = Examples.article("a");

  private final Prose prose = new Prose(new Terminal(false, false, 60), ZoneOffset.UTC, false);
  private final ConsumerRecord<byte[], byte[]> record = Records.record(ENRICHED, 7, "a", ARTICLE);

  private static String text(byte[] shown) {
    return new String(shown, UTF_8);
  }

  private String shown(EnrichedArticle article) {
    return text(prose.article(record, article, article.statements(), true));
  }

  @Test
  void article_isShownWithWhoSaidWhat() {
    assertThat(shown(ARTICLE))
        .isEqualTo(
            """
            2026-11-28 10:41:07  🌉 Bridge opens 🎉
              a · version 1 · urn:wire:one · 2021-07-09 · transport
              Ann Lee → Reutlingen  via an official  say
                “The bridge 🌉 is open, at last.”

            """);
  }

  @Test
  void longLines_areWrapped_andReportedWordsHaveNoMarks() {
    StatementRecord said = Examples.statementRecord(Status.USABLE);
    String narrow =
        text(
            new Prose(new Terminal(false, false, 30), ZoneOffset.UTC, false)
                .statement(record, said));

    assertThat(narrow)
        .isEqualTo(
            """
            2026-11-28 10:41:07  Ann Lee → Reutlingen  via an official  say
              “The bridge 🌉 is open, at
              last.”
              🌉 Bridge opens 🎉 ·
              2021-07-09 · a · version 1 ·
              person/ann-lee · statement
              s-1

            """);
  }

  @Test
  void revision_saysWhatItChanged() {
    EnrichedArticle revised =
        ARTICLE.filed(
            Status.WITHHELD, null, new Change(List.of("s-1"), List.of("x", "y"), List.of()));
    assertThat(shown(revised))
        .contains("  WITHHELD  🌉 Bridge")
        .contains("  this version added 1 statement, withdrew 2 and kept 0\n");
  }

  @Test
  void whatTheWireSays_isMarked() {
    assertThat(shown(Examples.wired("w"))).contains("  WITHHELD CORRECTION TABLE  🌉 Bridge");
  }

  @Test
  void articleFiledAgain_isShownWithItsStoryAlone() {
    CloudEvents.set(record.headers(), CloudEvents.FILED_AGAIN, "story");

    assertThat(shown(ARTICLE.filed(Status.USABLE, "first", null)))
        .contains("  COPY  🌉 Bridge")
        .contains("  belongs to the story of first\n")
        .doesNotContain("Ann Lee");
  }

  @Test
  void statementsThatAreNotAskedFor_areCounted() {
    assertThat(text(prose.article(record, ARTICLE, List.of(), true))).contains("\n  1 statement\n");
    assertThat(text(prose.article(record, ARTICLE, List.of(), false)))
        .contains("\n  no longer what was asked for; an earlier version was\n")
        .doesNotContain("Ann Lee");
  }

  @Test
  void kill_isMarked() {
    assertThat(text(prose.kill(record, null))).isEqualTo("2026-11-28 10:41:07  KILLED  a\n\n");
    assertThat(text(prose.kill(record, "Bridge")))
        .isEqualTo("2026-11-28 10:41:07  KILLED  Bridge\n  a\n\n");
  }

  @Test
  void withdrawal_doesNotRepeatTheWords() {
    assertThat(text(prose.statement(record, Examples.statementRecord(Status.WITHDRAWN))))
        .contains("  WITHDRAWN  Ann Lee → Reutlingen")
        .contains("statement s-1")
        .doesNotContain("at last");
  }

  @Test
  void headers_areShownBelow() {
    CloudEvents.set(record.headers(), "ce_id", "a:1\u001b[2J");
    Prose withHeaders = new Prose(new Terminal(false, false, 60), ZoneOffset.UTC, true);

    assertThat(text(withHeaders.kill(record, null)))
        .endsWith(
            """
              articles.enriched · partition 3 · offset 7 · key a
              ce_id: a:1\uFFFD[2J

            """);
  }

  @Test
  void colours_areOnATerminalOnly_andNothingElseEscapes() {
    Prose coloured = new Prose(new Terminal(true, false, 60), ZoneOffset.UTC, false);
    String hostile = "\u001b]0;owned\u0007 \u009b2J";

    assertThat(text(coloured.kill(record, hostile)))
        .isEqualTo(
            "\u001b[2m2026-11-28 10:41:07  \u001b[0m\u001b[33mKILLED  \u001b[0m"
                + "\u001b[1m\uFFFD]0;owned\uFFFD \uFFFD2J\u001b[0m\n  \u001b[2ma\u001b[0m\n\n");
  }
}
