package copydesk.records;

import java.util.List;

/**
 * An office or position that the article says a party holds.
 *
 * @param title the office as first written, such as "Secretary of State"
 * @param of the {@link Party#id} of the organisation or country of the office, or null where the
 *     article names none
 * @param mentions where the article gives the party this title, in text order, at least once; none
 *     in records that were made before they were kept
 */
public record Role(String title, String of, List<Span> mentions) {
  public Role {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
