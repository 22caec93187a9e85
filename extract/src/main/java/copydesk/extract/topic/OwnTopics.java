package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import copydesk.extract.word.WordMap;
import copydesk.records.InvalidSettingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A newsroom's own topics, found by their terms alone. The weights of all occurrences are added,
 * those in the lead twice and in the headline three times; the score is {@code 1 - exp(-sum / 3)},
 * and a topic is found from {@value #LEAST} on: by one term in the headline, or three in the text.
 */
final class OwnTopics {
  static final double LEAST = 0.5;
  private static final double HALFWAY = 3;
  private static final WordMap NO_WORDS = new WordMap(1);

  private final List<TopicTerms> topics;
  private final TermTable terms;
  private final List<List<String>> broader = new ArrayList<>();

  OwnTopics(List<TopicTerms> topics, Vocabulary vocabulary) {
    this.topics = topics;
    TermTable.Builder builder = new TermTable.Builder();
    Map<String, TopicTerms> byId = byId(topics);
    for (int i = 0; i < topics.size(); i++) {
      for (TopicTerms.Term term : topics.get(i).terms()) {
        builder.add(i, term.words(), term.weight());
      }
      broader.add(broader(topics.get(i), byId, vocabulary));
    }
    this.terms = builder.build();
  }

  /**
   * Refuses topics whose parents are nowhere.
   *
   * @throws InvalidSettingException naming the topic
   */
  static void requireParents(List<TopicTerms> topics, Vocabulary vocabulary) {
    Map<String, TopicTerms> byId = byId(topics);
    topics.forEach(topic -> broader(topic, byId, vocabulary));
  }

  private static Map<String, TopicTerms> byId(List<TopicTerms> topics) {
    Map<String, TopicTerms> byId = new HashMap<>();
    topics.forEach(topic -> byId.put(topic.id(), topic));
    return byId;
  }

  private static List<String> broader(
      TopicTerms topic, Map<String, TopicTerms> own, Vocabulary vocabulary) {
    List<String> above = new ArrayList<>();
    TopicTerms at = topic;
    while (at != null && at.parent() != null) {
      String parent = at.parent();
      if (above.contains(parent) || parent.equals(topic.id())) {
        throw new InvalidSettingException("the topic " + topic.id() + " stands above itself");
      }
      above.add(parent);
      at = own.get(parent);
      if (at == null) {
        if (vocabulary.get(parent) == null) {
          throw new InvalidSettingException(
              "the topic " + topic.id() + " stands below " + parent + ", which is nowhere");
        }
        above.addAll(vocabulary.broader(parent));
      }
    }
    return List.copyOf(above);
  }

  List<TopicFinder.Found> find(ArticleText article) {
    List<TopicFinder.Found> found = new ArrayList<>();
    if (topics.isEmpty()) {
      return found;
    }
    TopicFeatures features = TopicFeatures.of(article, NO_WORDS, terms, topics.size());
    for (int i = 0; i < topics.size(); i++) {
      double score = 1 - Math.exp(-features.weight(i) / HALFWAY);
      if (score >= LEAST) {
        TopicTerms topic = topics.get(i);
        double rounded = Math.round(1000 * score) / 1000.0;
        found.add(
            new TopicFinder.Found(
                topic.id(), topic.name(), rounded, broader.get(i), features.evidence(i)));
      }
    }
    return found;
  }
}
