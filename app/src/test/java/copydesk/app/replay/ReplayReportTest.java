package copydesk.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.Rule;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Unattributed;
import copydesk.records.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplayReportTest {
  private static final Terminal PLAIN = new Terminal(false, false, 100);

  @Test
  void article_isShownWithWhoSaidWhat() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(Examples.article("a"));

    assertThat(report.render())
        .isEqualTo(
            """
            2021-07-09  🌉 Bridge opens 🎉
              Ann Lee                            told            “The bridge 🌉 is open, at la…”  via an official

            1 article enriched, 1 statement, 1 with a speaker
            """);
  }

  @Test
  void escapeSequencesOfArticles_doNotReachTheTerminal() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(with("h", "2021-07-09", "Bridge\u001b[2J", List.of()));
    report.addDead("d\u001b[2J", "empty: \u009b2J");

    assertThat(report.render())
        .contains("Bridge\uFFFD[2J", "d\uFFFD[2J  empty: \uFFFD2J")
        .doesNotContain("\u001b");
  }

  @Test
  void statementWithoutSpeaker_isShownWithItsReason() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(unattributed());

    assertThat(report.render())
        .contains("  ? no-cue ")
        .contains("“The bridge 🌉 is open, at last.”")
        .contains("1 statement, 0 with a speaker");
  }

  @Test
  void cueThatIsAMark_isShownAsTheAct() {
    Statement s = Examples.statement();
    Span mark = Examples.span(",");
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(
        with(
            "u",
            "2021-07-09",
            "Bridge",
            List.of(
                new Statement(
                    s.id(),
                    s.kind(),
                    s.text(),
                    s.spans(),
                    mark,
                    s.act(),
                    s.speaker(),
                    List.of(),
                    null,
                    0.5,
                    Rule.NAME,
                    null))));

    assertThat(report.render()).containsPattern("Ann Lee +" + s.act().code() + " +“");
  }

  @Test
  void articleWithoutHeadlineDateOrStatements_isShownByItsId() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(bare("wire/1"));

    assertThat(report.render()).startsWith("undated  wire/1\n  no quotation\n");
  }

  @Test
  void articles_areShownInTheOrderOfTheirIds() {
    ReplayReport report = new ReplayReport(PLAIN);
    List.of("c", "a", "b").forEach(id -> report.addEnriched(bare(id)));

    assertThat(report.render().lines().filter(line -> line.startsWith("undated")))
        .containsExactly("undated  a", "undated  b", "undated  c");
  }

  @Test
  void deadLettersAndKills_areNamedAndCounted() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addDead("x", "empty: the record has no bytes");
    report.addKilled("k");

    assertThat(report.dead()).isEqualTo(1);
    assertThat(report.render())
        .isEqualTo(
            """
            dead letter  x  empty: the record has no bytes

            0 articles enriched, 0 statements, 0 with a speaker, 1 killed, 1 dead letter
            """);
  }

  @Test
  void severalVersions_areOneArticle_andTheLastOneCounts() {
    ReplayReport report = new ReplayReport(PLAIN);
    report.addEnriched(bare("a"));
    report.addEnriched(Examples.article("a"));
    report.addEnriched(Examples.article("b"));
    report.addKilled("b");
    report.addKilled("c");

    assertThat(report.render())
        .containsOnlyOnce("Bridge opens")
        .contains("1 article enriched, 1 statement, 1 with a speaker, 2 killed\n");
  }

  @Test
  void articleThatIsBack_counts() {
    ReplayReport report = new ReplayReport(PLAIN);
    for (int i = 0; i < 5_000; i++) {
      report.addEnriched(Examples.article("article-" + i));
      report.addKilled("article-" + i);
    }
    report.addEnriched(Examples.article("article-7"));

    assertThat(report.render()).contains("1 article enriched, 1 statement, 1 with a speaker");
  }

  @Test
  void longReplay_showsTheFirstArticlesAndCountsAll() {
    ReplayReport report = new ReplayReport(PLAIN);
    for (int i = 0; i < 1_000; i++) {
      report.addEnriched(bare("article-" + i));
      report.addDead("dead-" + i, "empty");
    }

    assertThat(report.render())
        .contains("… and 960 more articles", "… and 960 more dead letters")
        .contains("1000 articles enriched", "1000 dead letters");
    assertThat(report.render().lines().count()).isLessThan(200);
  }

  @Test
  void lines_areNoWiderThanTheTerminal() {
    ReplayReport report = new ReplayReport(new Terminal(false, false, 72));
    report.addEnriched(Examples.article("a"));
    report.addEnriched(unattributed());

    assertThat(report.render().lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(90));
  }

  @Test
  void colours_areThereOnATerminalOnly() {
    ReplayReport coloured = new ReplayReport(new Terminal(true, true, 100));
    coloured.addEnriched(Examples.article("a"));

    assertThat(coloured.render()).contains("\u001b[36m", "\u001b[0m");
    ReplayReport plain = new ReplayReport(PLAIN);
    plain.addEnriched(Examples.article("a"));
    assertThat(plain.render()).doesNotContain("\u001b");
  }

  private static EnrichedArticle bare(String id) {
    return with(id, null, null, List.of());
  }

  private static EnrichedArticle unattributed() {
    Statement s = Examples.statement();
    return with(
        "u",
        "2021-07-09",
        "Bridge",
        List.of(
            new Statement(
                s.id(),
                s.kind(),
                s.text(),
                s.spans(),
                null,
                s.act(),
                null,
                List.of(),
                null,
                0.5,
                Rule.CONTINUES,
                Unattributed.NO_CUE)));
  }

  private static EnrichedArticle with(
      String id, String published, String headline, List<Statement> statements) {
    EnrichedArticle example = Examples.article(id);
    return new EnrichedArticle(
        id,
        1,
        Status.USABLE,
        null,
        null,
        published,
        "en",
        headline,
        Wire.NONE,
        example.text(),
        example.textSha256(),
        List.of(),
        List.of(),
        List.of(),
        statements,
        example.engine());
  }
}
