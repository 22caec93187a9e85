package copydesk.enrich;

/** What becomes of an article whose embargo is not over. */
public enum Embargo {
  /** It is held: nothing is published of it before. */
  HOLD,

  /** It is filed with the status {@code withheld}, and filed again when the embargo is over. */
  WITHHELD
}
