package copydesk.records;

import java.util.List;

/**
 * A subject of the article, from the IPTC Media Topics or of the newsroom's own.
 *
 * @param id the topic's official id, such as "medtop:20000073"
 * @param name its name, such as "peace process"
 * @param score how sure, 0 to 1
 * @param broader the ids of the topics above it, the nearest first; the article is about them too
 * @param evidence the words that gave it away, in text order
 */
public record Topic(
    String id, String name, double score, List<String> broader, List<Span> evidence) {
  public Topic {
    broader = List.copyOf(broader);
    evidence = List.copyOf(evidence);
  }
}
