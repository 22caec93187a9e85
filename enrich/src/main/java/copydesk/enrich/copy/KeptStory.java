package copydesk.enrich.copy;

import java.util.List;

/**
 * What is kept of an article as long as it can have copies: all that {@link StoryIndex} knows of
 * it.
 *
 * @param id the article's id
 * @param partition where its raw record lies
 * @param prints what was filed of it, the first revision first
 * @param settled whether it is bound for good: by what it says itself, or by what was forgotten
 * @param original the id of the article that it was copied from or continues, or null
 * @param originalTime when that one came in; 0 where there is none
 * @param story the id of the first article of its story, or null where it is that itself
 * @param told the story with which its record is filed, or null
 */
public record KeptStory(
    String id,
    int partition,
    List<Print> prints,
    boolean settled,
    String original,
    long originalTime,
    String story,
    String told) {
  public KeptStory {
    prints = List.copyOf(prints);
  }

  /**
   * A revision.
   *
   * @param time when it came in, in milliseconds since 1970
   * @param signature {@link CopySignature#text} of it, or null where it has none
   */
  public record Print(long time, String signature) {}
}
