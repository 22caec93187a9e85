package copydesk.enrich.copy;

/**
 * An article's revision that was filed, as the copies are told by it.
 *
 * @param id the article's id
 * @param partition where its raw record lies; the answer has to go there
 * @param first whether nothing was filed of it before
 * @param time when it came in, in milliseconds since 1970
 * @param signature {@link CopySignature#text} of it, or null where it has none
 * @param joins the id of the article that it says it continues, or null
 * @param story the {@code storyId} with which it was filed, or null
 */
public record Filed(
    String id,
    int partition,
    boolean first,
    long time,
    String signature,
    String joins,
    String story) {}
