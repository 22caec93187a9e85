package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused by its first bytes, and what only looks as if it should be. */
final class RecognitionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><title>Bridge</title> | an HTML page
          <!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"> | an HTML page
          <HTML><BODY>Bridge | an HTML page
          <!-- page --> <body class="a">Bridge | an HTML page
          <p>The bridge <b>opens</b>.</p> | an HTML page
          <p>One.<p>Two. | an HTML page
          <div\\nclass="story">Bridge</div> | an HTML page
          <img src="a.png"/>The bridge<br>opens | an HTML page
          <?xml version="1.0"?><html xmlns="x"/> | an HTML page
          <?xml version="1.0"?>\\n<nitf><body/></nitf> | NITF
          <nitf><body>Bridge</body></nitf>\\n | NITF
          <!DOCTYPE nitf SYSTEM "nitf.dtd"> | NITF
          <?xml version='1.0'?><!-- one --><NewsML>x</NewsML> | NewsML 1
          <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"> | NewsML-G2
          <?xml version="1.0"?><nar:newsMessage> | NewsML-G2
          <?xml version="1.0"?><packageItem guid="a"> | NewsML-G2
          <rss version="2.0"><channel/></rss> | an RSS feed
          <?xml version="1.0"?><rdf:RDF> | an RSS 1.0 feed (RDF)
          <feed xmlns="http://www.w3.org/2005/Atom"> | an Atom feed
          <a:entry xmlns:a="http://www.w3.org/2005/Atom"> | an entry of Atom
          <svg xmlns="http://www.w3.org/2000/svg"> | an SVG image
          <?xml version="1.0"?><story>Bridge</story> | XML (root <story>)
          <wire:story id="4">Bridge</wire:story> | XML (root <story>)
          <?xml version="1.0" | XML
          {"headline": "Bridge"} | JSON
          \\n {"a": {"b": [1, 2]}} | JSON
          [{"id": "a"}, {"id": "b"}] | JSON
          {"a": 1}\\n{"a": 2} | JSON
          {"text": "The bridge is | JSON that ends too early
          { "id" : "a", "text": "The bridge | JSON that ends too early
          {"id": "a", | JSON that ends too early
          {"text": "The bridge\\n\\n | JSON that ends too early
          [{"text": "The bridge is open."}, | JSON that ends too early
          {"a": 1}\\n{"a": | JSON that ends too early
          Received: from a.example\\n\\tby b.example\\nSubject: Bridge | a mail with its headers
          From: Ann Lee <ann@example.org>\\nTo: desk | a mail with its headers
          From: Ann Lee\\r\\nTo: bob@example.org\\r\\n\\r\\nIt is open. | a mail with its headers
          Date: Mon\\nFrom: Ann\\n <ann@example.org>\\nTo: Bob\\n\\nIt is open. | a mail with its headers
          From: Ann\\nTo: Bob\\nMessage-ID: 7 | a mail with its headers
          MIME-Version: 1.0\\nContent-Type: text/plain | a mail with its headers
          X-Mailer: Post\\nDate: Mon | a mail with its headers
          From ann@example.org Mon Jan 5 10:00:00 2026\\nTo: desk | a mail with its headers
          HTTP/1.1 200 OK\\nServer: a | an HTTP message with its headers
          POST /articles HTTP/1.1\\nHost: a | an HTTP message with its headers
          {\\\\rtf1\\\\ansi Bridge} | an RTF document
          %PDF-1.7 | a PDF document
          %!PS-Adobe-3.0 | a PostScript document
          """)
  void whatIsNoPlainText_isSeen(String text, String name) {
    String content = unescaped(text);

    assertThat(seen(content.getBytes(UTF_8), null)).isEqualTo(name);
    assertThat(seen(content.getBytes(UTF_8), "text/plain; charset=UTF-8")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Reuters> LONDON, May 3 - The bridge is open.",
        "<The bridge is open>, said Ann Lee.",
        "<3 the bridge, says Ann Lee",
        "<p> is how a paragraph starts, Ann Lee said.",
        "<b> and nothing else, a < b, c > d",
        "<a@example.org> wrote: the bridge is open",
        "<story> is the tag. </other>",
        "< html >",
        "<!-- the bridge opens -->\nThe bridge opens.",
        "[London] The bridge is open.",
        "[1] The bridge {is} open.",
        "[\"Quoted\"] it is",
        "{London} The bridge is open.",
        "{\"id\": \"a\", cut off",
        "{Note} \"The bridge is open",
        "{\"The bridge is open",
        "{\"The bridge\" is open",
        "{\"Quote\": The bridge is open",
        "{\"a\": 1} was printed above the story",
        "From: Our correspondent\n\nThe bridge is open.",
        "From: Ann Lee in Paris\nThe bridge is open.",
        "From: Ann Lee\nTo: The desk\nSubject: Bridge\n\nThe bridge is open.",
        "FROM: Ann Lee\r\nSUBJECT: Bridge\r\n\r\nWrite to ann@example.org.",
        "Date: Monday\nFrom: Ann\nTo: Bob\nCc: Eve\n\nIt is open.",
        "Date: 3 May\nLocation: Paris\nSubject: Talks\n\nThe talks end.",
        "To: the editor\nSubject: Bridges\n\nThey are open.",
        "Q: Is the bridge open?\nA: It is.\nQ: Since when?",
        "Ann Lee: It is open.\nBob: It is not.\nSubject: none",
        "Subject: the bridge",
        "Received: three bridges\nThe mayor took them.",
        "From ann@example.org we hear\nthat the bridge is open",
        "HTTP/1.1 200 OK is what a server says",
        "GIF89a was a format of images.",
        "RIFF music and ID3 tags",
        "BMW shares rise",
        "PK was the mayor's nickname.",
        "%PDF is what they start with",
        "HEADLINE: Bridge opens\nBYLINE: Ann Lee\n"
      })
  void prose_isNot(String text) {
    assertThat(seen(text.getBytes(UTF_8), null)).isNull();
    assertThat(Formats.decode(text.getBytes(UTF_8), null).articles().get(0).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "255044462d312e370a25e2e3, a PDF document",
    "504b030414000600080000005b436f6e74656e745f54797065735d2e786d6c, an Office document",
    "504b03040a00006d696d65747970656170706c69636174696f6e2f657075622b7a6970, an EPUB book",
    "504b030400000000, a ZIP archive",
    "d0cf11e0a1b11ae100, an old Office document",
    "89504e470d0a1a0a0000, a PNG image",
    "ffd8ffe000104a464946, a JPEG image",
    "47494638396101000100, a GIF image",
    "49492a0008000000, a TIFF image",
    "524946462400000057454250, a WebP image",
    "0000001866747970, an MP4 file",
    "1f8b080000000000, gzip-compressed data",
    "fd377a585a000004, xz-compressed data",
    "425a6839314159265359000000, bzip2-compressed data"
  })
  void file_isNamed(String hex, String name) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    for (String declared : new String[] {null, "text/plain", "application/octet-stream"}) {
      assertThatThrownBy(() -> Formats.decode(bytes, declared))
          .hasMessageStartingWith("this looks like " + name)
          .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
          .extracting(RejectedArticleException::reason)
          .isEqualTo(DeadReason.UNSUPPORTED_CONTENT_TYPE);
    }
  }

  @Test
  void encoding_hidesNothing() {
    String page = "<!DOCTYPE html><title>Zürich</title>";

    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, ISO_8859_1}) {
      assertThat(seen(page.getBytes(charset), null)).isEqualTo("an HTML page");
    }
    assertThat(seen(("\uFEFF\r\n" + page).getBytes(UTF_8), null)).isEqualTo("an HTML page");
  }

  @Test
  void jsonThatEndsTooEarly_isSaidToDoSo() {
    byte[] cut = "{\"id\": \"a\", \"text\": \"The bridge".getBytes(UTF_8);

    assertThatThrownBy(() -> Formats.decode(cut, "text/plain"))
        .hasMessage(
            "this looks like JSON that ends too early; articles are read as plain text, web pages,"
                + " JSON, ninjs, NewsML-G2, NITF, teletype, RSS and Atom")
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(DeadReason.UNSUPPORTED_CONTENT_TYPE);
    for (String declared : new String[] {"application/json", "application/x-ndjson"}) {
      assertThatThrownBy(() -> Formats.decode(cut, declared))
          .hasMessageStartingWith("the bytes are no JSON: Unexpected end-of-input")
          .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
          .extracting(RejectedArticleException::reason)
          .isEqualTo(DeadReason.UNDECODABLE);
    }
  }

  private static String seen(byte[] bytes, String contentType) {
    Seen seen = Recognition.of(new Content(bytes, ContentType.of(contentType)));
    return seen == null ? null : seen.name();
  }

  private static String unescaped(String text) {
    return text.replace("\\\\", "\u0000")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace('\u0000', '\\');
  }
}
