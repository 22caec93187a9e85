package copydesk.records;

/**
 * A decoded article on its way to extraction.
 *
 * @param id the article's id
 * @param version which revision of the article this is, from 1
 * @param source where it comes from (CloudEvents {@code source}), or null
 * @param received when it came in, as its raw record says (RFC 3339), or null where it does not
 * @param text the article's text, exactly as received
 */
public record Article(String id, int version, String source, String received, String text) {}
