package copydesk.extract.name;

import copydesk.extract.text.Range;
import copydesk.records.PartyReference;

/**
 * A name in a text.
 *
 * @param first its first token
 * @param end one past its last token
 * @param type what it names
 * @param score how sure the tagger is of the type and the bounds, 0 to 1
 * @param added the party whose name it is, if that was added to the directory; or null
 */
public record Name(int first, int end, NameType type, double score, PartyReference added) {
  /** A name of no party that was added. */
  public Name(int first, int end, NameType type, double score) {
    this(first, end, type, score, null);
  }

  /** Its tokens. */
  public Range range() {
    return new Range(first, end);
  }

  /** The same name from a later token on. */
  public Name from(int newFirst) {
    return new Name(newFirst, end, type, score, added);
  }

  /** The same name up to another token. */
  public Name upTo(int newEnd) {
    return new Name(first, newEnd, type, score, added);
  }

  /** The same tokens as a name of another type. */
  public Name as(NameType newType) {
    return new Name(first, end, newType, score, added);
  }
}
