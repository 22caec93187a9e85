package copydesk.records;

/**
 * An office or position that the article says a party holds.
 *
 * @param title the office as written, such as "Secretary of State"
 * @param of the {@link Party#id} of the organisation or country of the office, or null where the
 *     article names none
 */
public record Role(String title, String of) {}
