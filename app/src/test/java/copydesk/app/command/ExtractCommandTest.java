package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code extract} says of what gives no article. */
final class ExtractCommandTest {
  private static final String NO_TEXT =
      "{\"uri\": \"urn:p\", \"type\": \"picture\", \"body_text\": \"A boat.\"}";
  private static final String ITEM =
      "<newsItem guid=\"%s\"><itemMeta><itemClass qcode=\"ninat:%s\"/></itemMeta><contentMeta>"
          + "<headline>The bridge opens</headline></contentMeta></newsItem>";

  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(stdout);
    System.setErr(stderr);
  }

  @Test
  void pictureAndPackage_areNamed_andAreNoFailure() throws IOException {
    Path picture = file("picture.json", NO_TEXT);
    Path planned =
        file(
            "package.xml",
            "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:k\"/>");
    Path lines = file("lines.jsonl", NO_TEXT + "\n");

    assertThat(
            Copydesk.execute("extract", picture.toString(), planned.toString(), lines.toString()))
        .isZero();
    assertThat(out.toString(UTF_8)).isEmpty();
    String holds =
        " gives no article: it holds one item that is no text (pictures, packages, planning)";
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "copydesk: " + picture + holds,
            "copydesk: " + planned + holds,
            "copydesk: " + lines + ":1" + holds);
  }

  @Test
  void picturesBesideAnArticle_areCounted() throws IOException {
    String items =
        ITEM.formatted("urn:1", "text")
            + ITEM.formatted("urn:2", "picture")
            + ITEM.formatted("urn:3", "picture");
    Path message =
        file(
            "message.xml",
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + items
                + "</itemSet></newsMessage>");

    assertThat(Copydesk.execute("extract", message.toString())).isZero();
    assertThat(out.toString(UTF_8).lines()).hasSize(1).first().asString().contains("urn:1");
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "copydesk: "
                + message
                + " holds 2 items that are no text (pictures, packages, planning)");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
