package copydesk.format;

import java.util.Set;

/** Plain text: the text is all there is. */
final class PlainText implements Format {
  static final String MEDIA_TYPE = "text/plain";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MEDIA_TYPE);
  }

  @Override
  public Delivery decode(Content content) {
    return Delivery.of(Decoded.of(content.text()).build());
  }

  @Override
  public String identify(Content content) {
    return null;
  }
}
