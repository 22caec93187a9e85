package copydesk.format.feed;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A feed as a tree.
 *
 * @param root the root element; where the document was recovered, its items are not in it
 * @param items the items, in the order of the document
 * @param recovered whether something in the document was damaged
 * @param complete whether the document goes on to its end; what is cut off is not among the items
 */
record FeedTree(XmlNode root, List<XmlNode> items, boolean recovered, boolean complete) {
  /**
   * Reads a document.
   *
   * @throws FeedException if it is no feed
   */
  static FeedTree of(byte[] bytes, String contentType) {
    FeedText text = FeedText.of(bytes, contentType);
    Prolog prolog = Prolog.of(text.text());
    boolean repaired = text.repaired() || prolog.junk();
    try {
      XmlNode root = XmlTree.of(prolog.text());
      return new FeedTree(root, items(root), repaired, true);
    } catch (XMLStreamException e) {
      return Recovery.of(prolog);
    }
  }

  private static List<XmlNode> items(XmlNode root) {
    if (root.is(XmlNames.ATOM, "entry")) {
      return List.of(root);
    }
    if (root.is(XmlNames.ATOM, "feed")) {
      return root.children(XmlNames.ATOM, "entry");
    }
    List<XmlNode> items = new ArrayList<>();
    root.children(XmlNames.NONE, "channel")
        .forEach(channel -> items.addAll(channel.children(XmlNames.NONE, "item")));
    items.addAll(root.children(XmlNames.NONE, "item"));
    return items;
  }
}
