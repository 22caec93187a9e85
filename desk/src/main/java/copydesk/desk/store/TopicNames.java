package copydesk.desk.store;

import java.util.Map;

/**
 * Names of topics. Those that articles give come first; a topic that no article has itself, only
 * some below it, has the one of the vocabulary.
 *
 * @param vocabulary names by ids
 */
record TopicNames(Map<String, String> vocabulary) {
  TopicNames {
    vocabulary = Map.copyOf(vocabulary);
  }

  /**
   * The name of a topic.
   *
   * @param given the one that articles give it, or null
   * @return null where nobody names it
   */
  String of(String id, String given) {
    return given == null ? vocabulary.get(id) : given;
  }
}
