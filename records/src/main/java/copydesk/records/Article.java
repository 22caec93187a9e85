package copydesk.records;

/**
 * A decoded article on its way to extraction. What its format does not say is null.
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
 */
public record Article(
    String id,
    int version,
    String source,
    String received,
    String text,
    String headline,
    String published,
    String language) {

  /** An article of which only the text is known. */
  public Article(String id, int version, String source, String received, String text) {
    this(id, version, source, received, text, null, null, null);
  }

  /** The same article as another revision. */
  public Article withVersion(int newVersion) {
    return new Article(id, newVersion, source, received, text, headline, published, language);
  }
}
