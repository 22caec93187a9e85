package copydesk.records;

import java.util.List;

/**
 * A decoded article on its way to extraction. What its format does not say is null; {@link #wire}
 * is then {@link Wire#NONE}.
 *
 * @param id the article's id
 * @param version which revision of the article this is, from 1
 * @param source where it comes from (CloudEvents {@code source}, else what the format says), or
 *     null
 * @param received when it came in, as its raw record says (RFC 3339), or null where it does not
 * @param text the article's text, exactly as received
 * @param headline the headline that came beside the text, on one line, or null
 * @param published the date that came beside the text, ISO 8601 ("2021-07-09"), or null
 * @param language the declared language, an ISO 639 code in small letters, or null
 * @param sections the layout, in text order, where its format marks it; empty where it does not
 * @param wire what its wire says of it beside the text
 */
public record Article(
    String id,
    int version,
    String source,
    String received,
    String text,
    String headline,
    String published,
    String language,
    List<Section> sections,
    Wire wire) {
  public Article {
    sections = List.copyOf(sections);
  }

  /** An article of which only the text is known. */
  public Article(String id, int version, String source, String received, String text) {
    this(id, version, source, received, text, null, null, null);
  }

  /** An article that no wire says more of. */
  public Article(
      String id,
      int version,
      String source,
      String received,
      String text,
      String headline,
      String published,
      String language) {
    this(id, version, source, received, text, headline, published, language, List.of(), Wire.NONE);
  }

  /** The same article as another revision. */
  public Article withVersion(int newVersion) {
    return new Article(
        id, newVersion, source, received, text, headline, published, language, sections, wire);
  }
}
