package copydesk.format;

import java.util.Set;

/** Plain text: the text is all there is, and what wires' marks in its first lines say of it. */
final class PlainText implements Format {
  static final String MEDIA_TYPE = "text/plain";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MEDIA_TYPE);
  }

  @Override
  public Delivery decode(Content content) {
    String text = content.text();
    return Delivery.of(Decoded.of(text).correction(WireMarks.opensAsCorrection(text)).build());
  }

  @Override
  public String identify(Content content) {
    return null;
  }
}
