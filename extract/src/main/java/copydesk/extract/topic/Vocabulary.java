package copydesk.extract.topic;

import copydesk.extract.word.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics with their names and their places in the hierarchy. Immutable. */
public final class Vocabulary {
  private final Map<String, Concept> concepts = new HashMap<>();

  /**
   * One topic.
   *
   * @param id its official id, such as "medtop:20000073"
   * @param name its name
   * @param parent the id of the topic above it; null at the top
   */
  public record Concept(String id, String name, String parent) {}

  private Vocabulary(List<Concept> all) {
    for (Concept concept : all) {
      concepts.put(concept.id(), concept);
    }
  }

  /**
   * A vocabulary of these topics.
   *
   * @throws IllegalArgumentException if a topic's parent is missing, or a topic stands above itself
   */
  public static Vocabulary of(List<Concept> concepts) {
    Vocabulary vocabulary = new Vocabulary(concepts);
    for (Concept concept : concepts) {
      Concept at = concept;
      for (int steps = 0; at.parent() != null; steps++) {
        Concept above = vocabulary.concepts.get(at.parent());
        if (above == null) {
          throw new IllegalArgumentException(
              "the topic " + at.id() + " stands below " + at.parent() + ", which is missing");
        }
        if (steps > concepts.size()) {
          throw new IllegalArgumentException("the topic " + concept.id() + " stands above itself");
        }
        at = above;
      }
    }
    return vocabulary;
  }

  /** The vocabulary that comes with this release. */
  public static Vocabulary shipped() {
    List<Concept> all = new ArrayList<>();
    for (String[] row : Tsv.resource(Vocabulary.class, "mediatopics.tsv")) {
      all.add(new Concept(row[0], row[2], row[1].isEmpty() ? null : row[1]));
    }
    return new Vocabulary(all);
  }

  /** The topic with this id, or null. */
  public Concept get(String id) {
    return concepts.get(id);
  }

  /** The ids of the topics above this one, the nearest first. */
  public List<String> broader(String id) {
    List<String> above = new ArrayList<>();
    Concept at = concepts.get(id);
    while (at != null && at.parent() != null) {
      above.add(at.parent());
      at = concepts.get(at.parent());
    }
    return above;
  }

  /** The topic at the top of the hierarchy above this one; the topic itself if it is there. */
  public String top(String id) {
    List<String> above = broader(id);
    return above.isEmpty() ? id : above.get(above.size() - 1);
  }

  /** All topics, in no order. */
  public List<Concept> all() {
    return List.copyOf(concepts.values());
  }
}
