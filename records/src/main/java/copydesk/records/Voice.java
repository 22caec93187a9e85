package copydesk.records;

/**
 * Who speaks, relays or is spoken to, at one statement.
 *
 * @param party the {@link Party#id} of who it is, or null where it is none of the article's parties
 *     (an unnamed official, say)
 * @param name who it is, resolved over the whole article; never null
 * @param mention the words at the statement that say so ("he", "the ministry"), or null where there
 *     are none (a quotation that goes on from the last one)
 */
public record Voice(String party, String name, Span mention) {}
