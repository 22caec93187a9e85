package copydesk.bench.score;

/**
 * One thing that gold asks, or that a record claims without being asked, and whether it is right.
 *
 * @param article the article's or case's id
 * @param kind what is asked: "quotation", "party", or the kind of a case
 * @param words the first words of it
 * @param nth which row of this article with these words it is, from 1
 * @param right whether the record has it right
 * @param want what gold says
 * @param got what the record says
 */
public record Row(
    String article, String kind, String words, int nth, boolean right, String want, String got) {

  /** Names the row within its kind, the same on every run. */
  public String name() {
    return article + " | " + words + (nth > 1 ? " (" + nth + ")" : "");
  }

  /** The row on one line. */
  @Override
  public String toString() {
    return article
        + " | "
        + kind
        + " | "
        + words
        + (nth > 1 ? " (" + nth + ")" : "")
        + " | want "
        + want
        + " | got "
        + got;
  }
}
