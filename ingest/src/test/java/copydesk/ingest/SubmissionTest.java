package copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmissionTest {
  private static final String WAY = "urn:copydesk:test";

  @ParameterizedTest
  @CsvSource({
    "sent,own,key,sent",
    "sent,,key,sent",
    ",own,key,x/own",
    ",,key,x/key",
    ",own,,x/own",
    "sent,,,sent"
  })
  void id_isTheOneSent_elseItsOwn_elseTheKey(String sent, String own, String key, String id) {
    String json = (own == null ? "{" : "{\"id\":\"" + own + "\",") + "\"text\":\"One.\"}";

    assertThat(submission(json, null).article(sent, key, "x/", WAY).id()).isEqualTo(id);
  }

  @Test
  void idOfTheContent_isTheSameForTheSameBytes() {
    String id = submission("One.", null).article(null, null, "x/", WAY).id();

    assertThat(id).matches("x/sha256-[0-9a-f]{32}");
    assertThat(submission("One.", "urn:a").article(null, null, "x/", WAY).id()).isEqualTo(id);
    assertThat(submission("Two.", null).article(null, null, "x/", WAY).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"urn:sender,urn:own,urn:sender", ",urn:own,urn:own", ",,urn:copydesk:test"})
  void source_isTheSenders_elseTheArticlesOwn_elseTheWays(
      String sender, String own, String source) {
    String json = (own == null ? "{" : "{\"source\":\"" + own + "\",") + "\"text\":\"One.\"}";

    assertThat(submission(json, sender).article("a", null, "", WAY).source()).isEqualTo(source);
  }

  @Test
  void formatsOwnId_isTheArticles() {
    String ninjs =
        "{\"uri\":\"urn:mna:1\",\"version\":\"2\",\"headline\":\"One\",\"body_text\":\"One.\"}";
    assertThat(submission(ninjs, null).article(null, "key", "", WAY).id()).isEqualTo("urn:mna:1");

    String kill = "{\"uri\":\"urn:mna:1\",\"pubStatus\":\"canceled\"}";
    assertThat(submission(kill, null).article(null, "key", "", WAY).id()).isEqualTo("urn:mna:1");
  }

  @Test
  void whatCannotBeRead_isRefused() {
    assertRefused("  ", "a", DeadReason.EMPTY);
    assertRefused("{\"text\":", "a", DeadReason.UNSUPPORTED_CONTENT_TYPE);
    assertRefused("<!doctype html><p>x", "a", DeadReason.NO_TEXT);
  }

  @Test
  void idThatIsNone_isRefused() {
    for (String id : List.of("", " ", "a\nb", "a\u0000", "\ud83d", "x".repeat(4097))) {
      assertRefused("One.", id, DeadReason.INVALID_KEY);
    }
    String longest = "ü".repeat(Channels.MAX_ID_BYTES / 2);
    assertThat(Submission.requireId(longest)).isEqualTo(longest);
    assertRefused("One.", longest + "x", DeadReason.INVALID_KEY);
  }

  private static void assertRefused(String text, String id, DeadReason reason) {
    assertThatThrownBy(() -> submission(text, null).article(id, null, "", WAY))
        .isInstanceOfSatisfying(
            RejectedArticleException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static Submission submission(String text, String source) {
    return new Submission(text.getBytes(UTF_8), null, source, null);
  }
}
