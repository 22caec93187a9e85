package copydesk.records;

import java.util.List;

/**
 * A subject of the article, from the IPTC Media Topics.
 *
 * @param id the concept's official id, such as "medtop:20000073"
 * @param name its English name, such as "peace process"
 * @param score how sure, 0 to 1
 * @param evidence the words that gave it away, in text order
 */
public record Topic(String id, String name, double score, List<Span> evidence) {
  public Topic {
    evidence = List.copyOf(evidence);
  }
}
