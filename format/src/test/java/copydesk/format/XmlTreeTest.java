package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlTreeTest {
  @Test
  void hostileSample_isUnsafe() {
    refused(Samples.bytes("nitf-xxe.xml"), DeadReason.UNSAFE_XML);
  }

  @Test
  void nothingOutsideTheText_isEverAskedFor() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      String body = "<nitf><body><body.content><p>One &e; two.</p></body.content></body></nitf>";
      refused(
          ("<!DOCTYPE nitf [<!ENTITY e SYSTEM \"" + address + "\">]>" + body).getBytes(UTF_8),
          DeadReason.UNSAFE_XML);
      refused(
          ("<!DOCTYPE nitf [<!ENTITY % e SYSTEM \"" + address + "\">%e;]>" + body).getBytes(UTF_8),
          DeadReason.UNSAFE_XML);
      String named = "<!DOCTYPE nitf PUBLIC \"a>b\" \"" + address + "\">" + body;
      assertThat(Samples.article(named.getBytes(UTF_8)).text()).isEqualTo("One two.");
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void depthAndNumberOfElements_areBounded() {
    int deep = XmlTree.MAX_DEPTH;
    refused(nitf("<b>".repeat(deep) + "</b>".repeat(deep)), DeadReason.TOO_LARGE);
    refused(nitf("<b/>".repeat(XmlTree.MAX_ELEMENTS)), DeadReason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"&nbsp;,1\u00a02", "&#233;,1é2", "&amp;lt;,1&lt;2", "&unknown;,12"})
  void references_areWhatTheyStandFor(String written, String text) {
    assertThat(Samples.article(nitf("1" + written + "2")).text()).isEqualTo(text);
  }

  @Test
  void charactersThatXmlForbids_areLeftOut() {
    assertThat(Samples.article(nitf("1\u001c2")).text()).isEqualTo("12");
  }

  @Test
  void brokenXml_isRefused() {
    byte[] sample = Samples.bytes("g2-01-xhtml.xml");
    refused(java.util.Arrays.copyOf(sample, sample.length / 2), DeadReason.UNDECODABLE);
    refused("<nitf xmlns=\"x\"><p></nitf>".getBytes(UTF_8), DeadReason.UNDECODABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,,",
    "UTF-8,ISO-8859-1,",
    "ISO-8859-1,ISO-8859-1,",
    "windows-1252,UTF-8,text/plain; charset=windows-1252",
    "windows-1252,,",
    "UTF-16LE,UTF-16,"
  })
  void encodingThatTheBytesHave_countsBeforeTheDeclared(
      String written, String declared, String type) {
    String declaration =
        declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    String nitf =
        declaration + "<nitf><body><body.content><p>Ærlig café.</p></body.content></body></nitf>";
    byte[] bytes = nitf.getBytes(Charset.forName(written));

    assertThat(Formats.decode(bytes, type).articles().get(0).text()).isEqualTo("Ærlig café.");
  }

  @Test
  void declaredEncoding_isUsedWhereTheBytesAreNotUnicode() {
    String nitf =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>"
            + "<nitf><body><body.content><p>Łódź</p></body.content></body></nitf>";

    assertThat(XmlText.of(nitf.getBytes(Charset.forName("ISO-8859-2")), null)).isEqualTo(nitf);
    assertThat(XmlText.of(nitf.getBytes(UTF_16LE), null)).isEqualTo(nitf);
    assertThat(XmlText.of("é".getBytes(ISO_8859_1), "no-such-charset")).isEqualTo("é");
  }

  private static byte[] nitf(String paragraph) {
    String start = "<?xml version=\"1.0\"?><nitf><body><body.content><p>";
    return (start + paragraph + "</p></body.content></body></nitf>").getBytes(UTF_8);
  }

  private static void refused(byte[] bytes, DeadReason reason) {
    assertThatThrownBy(() -> Formats.decode(bytes, null))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(reason);
  }
}
