package copydesk.extract.name;

/**
 * A name in a text.
 *
 * @param first its first token
 * @param end one past its last token
 * @param type what it names
 * @param score how sure the tagger is of the type and the bounds, 0 to 1
 */
public record Name(int first, int end, NameType type, double score) {}
