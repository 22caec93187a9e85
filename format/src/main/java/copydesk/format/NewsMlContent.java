package copydesk.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The content of a NewsML-G2 item: of several renditions one, markup before plain text. */
final class NewsMlContent {
  private BodyText text = new BodyText();
  private NitfBody nitf;
  private String link;
  private boolean media;

  /**
   * @param set the item's {@code contentSet}, or null
   */
  NewsMlContent(Element set) {
    if (set == null) {
      return;
    }
    for (Element child : set.children()) {
      if (child.normalName().equals("inlinexml") && text.isEmpty()) {
        readMarkup(child);
      }
    }
    readData(set, true);
    readData(set, false);
    for (Element child : set.children()) {
      if (child.normalName().equals("remotecontent")) {
        addLink(child);
      }
    }
  }

  /** The text; empty where there is none. */
  BodyText text() {
    return text;
  }

  /** Where a text lies that is not here, or null. */
  String link() {
    return link;
  }

  /** Whether there is nothing but pictures, sound or film. */
  boolean isMedia() {
    return media && link == null;
  }

  String byline() {
    return nitf == null ? null : nitf.byline();
  }

  String bylineTitle() {
    return nitf == null ? null : nitf.bylineTitle();
  }

  String summary() {
    return nitf == null ? null : nitf.summary();
  }

  private void readMarkup(Element inline) {
    Element root = inline.firstElementChild();
    if (root != null && root.normalName().equals("nitf")) {
      nitf = new NitfBody(root);
      text = nitf.text();
    } else {
      text = HtmlBlocks.of(inline);
    }
  }

  private void readData(Element set, boolean markup) {
    for (Element child : set.children()) {
      if (child.normalName().equals("inlinedata") && text.isEmpty()) {
        String data = data(child);
        if (markup == isMarkup(child, data)) {
          text = markup ? HtmlBlocks.of(Jsoup.parse(data).body()) : PlainBlocks.of(data);
        }
      }
    }
  }

  private static boolean isMarkup(Element inline, String data) {
    String type = inline.attr("contenttype").toLowerCase(Locale.ROOT);
    return type.contains("html") || PlainBlocks.isMarkup(data);
  }

  /** The data as text; what is encoded and no text is none. */
  private static String data(Element inline) {
    String encoding = inline.attr("encoding").toLowerCase(Locale.ROOT);
    if (encoding.isEmpty()) {
      return inline.wholeText();
    }
    if (!encoding.contains("base64") || !inline.attr("contenttype").startsWith("text/")) {
      return "";
    }
    try {
      return XmlText.of(
          Base64.getMimeDecoder().decode(inline.wholeText().strip()),
          StandardCharsets.UTF_8.name());
    } catch (IllegalArgumentException e) {
      return ""; // it is not what it says
    }
  }

  private void addLink(Element remote) {
    String type = remote.attr("contenttype").toLowerCase(Locale.ROOT);
    if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/")) {
      media = true;
    } else if (link == null && !remote.attr("href").isBlank()) {
      link = remote.attr("href");
    }
  }
}
