package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.http.Extraction;
import copydesk.extract.Extractor;
import copydesk.records.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of a message that somebody wants to try. */
final class TryOutTest {
  private static final String ITEM =
      "<newsItem guid=\"%s\"><itemMeta><itemClass qcode=\"ninat:%s\"/>"
          + "<pubStatus qcode=\"stat:%s\"/></itemMeta><contentMeta>"
          + "<headline>“The bridge is open,” said Ann Lee.</headline></contentMeta></newsItem>";

  private final TryOut tryOut = new TryOut(Extractor::load);
  private final Heard heard = new Heard();

  /** What the desk hears. */
  private static final class Heard implements Extraction.Results {
    private final List<EnrichedArticle> articles = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    @Override
    public void article(EnrichedArticle article) {
      articles.add(article);
    }

    @Override
    public void refused(String reason, String detail) {
      others.add(reason + " " + detail);
    }

    @Override
    public void killed(String id) {
      others.add("killed " + id);
    }

    @Override
    public void notArticles(int count) {
      others.add(count + " not articles");
    }
  }

  @Test
  void text_isReadAsTheStreamReadsIt_underAnIdOfItsBytes() {
    extract("Bridge opens\n\n“It is open,” said Ann Lee.\n", null);
    assertThat(heard.others).isEmpty();
    EnrichedArticle article = heard.articles.get(0);
    assertThat(article.id()).matches("sha256-[0-9a-f]{32}");
    assertThat(article.statements().get(0).text()).isEqualTo("It is open,");
    assertThat(article.statements().get(0).speaker().name()).isEqualTo("Ann Lee");
  }

  @Test
  void eachItemOfAMessage_isTold() {
    extract(
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
            + ITEM.formatted("urn:1", "text", "usable")
            + ITEM.formatted("urn:2", "picture", "usable")
            + ITEM.formatted("urn:3", "text", "canceled")
            + "</itemSet></newsMessage>",
        "application/xml");
    assertThat(heard.articles.stream().map(EnrichedArticle::id)).containsExactly("urn:1");
    assertThat(heard.others).containsExactly("1 not articles", "killed urn:3");
  }

  @Test
  void lines_areAnArticleEach_andRefusalsNameThem() {
    extract(
        """
        {"id":"a","text":"Ann Lee left."}

        {"text":"Bo Ek came."}
        []
        {"id":"a","text":"Ann Lee stayed."}
        """,
        "application/x-ndjson; charset=utf-8");
    assertThat(heard.articles.stream().map(article -> article.id() + " " + article.version()))
        .hasSize(3)
        .contains("a 1", "a 2");
    assertThat(heard.articles.get(1).id()).startsWith("sha256-");
    assertThat(heard.others).singleElement().asString().contains(" line 4: ");
  }

  @Test
  void whatCannotBeRead_isARefusal() {
    extract("%PDF-1.7\n", "text/plain");
    assertThat(heard.articles).isEmpty();
    assertThat(heard.others).singleElement().asString().startsWith("unsupported-content-type ");
  }

  private void extract(String text, String contentType) {
    tryOut.extract(text.getBytes(UTF_8), contentType, heard);
  }
}
