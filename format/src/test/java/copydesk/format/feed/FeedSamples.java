package copydesk.format.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Feeds for tests: files beside them, and short ones. */
final class FeedSamples {
  private FeedSamples() {}

  static byte[] bytes(String name) {
    try (InputStream in = FeedSamples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Feed file(String name) {
    return FeedReader.read(bytes(name), "application/xml", "https://www.mna.example/feed");
  }

  /** A feed of RSS 2.0 with these items. */
  static Feed rss(String items) {
    return read(
        "<?xml version='1.0'?><rss version='2.0'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Wire</title>"
            + "<link>https://wire.example/</link>"
            + items
            + "</channel></rss>");
  }

  /** The one item of a feed of RSS 2.0. */
  static FeedItem rssItem(String elements) {
    return rss("<item>" + elements + "</item>").items().get(0);
  }

  /** The one entry of an Atom feed. */
  static FeedItem atomEntry(String elements) {
    return read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://wire.example/a/'>"
            + "<title>Wire</title><entry>"
            + elements
            + "</entry></feed>")
        .items()
        .get(0);
  }

  static Feed read(String text) {
    return FeedReader.read(
        text.getBytes(StandardCharsets.UTF_8), null, "https://wire.example/feed.xml");
  }
}
