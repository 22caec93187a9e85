package copydesk.extract.topic;

import copydesk.records.InvalidSettingException;
import copydesk.records.text.Slug;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which topics are found beside, or instead of, those that come with the release. */
public final class TopicSettings {
  /** The topics that come with the release. */
  public static final TopicSettings SHIPPED = new TopicSettings(null, List.of());

  private final Vocabulary vocabulary;
  private final List<TopicTerms> own;

  /**
   * Other topics.
   *
   * @param vocabulary names and hierarchy; null for those of the release
   * @param own topics that are found by their terms alone
   * @throws InvalidSettingException if a topic's parent is nowhere, or a topic stands above itself
   */
  public TopicSettings(Vocabulary vocabulary, List<TopicTerms> own) {
    this.vocabulary = vocabulary;
    this.own = List.copyOf(own);
    if (!own.isEmpty()) {
      OwnTopics.requireParents(this.own, vocabulary());
    }
  }

  /** Reads the models. */
  public TopicFinder finder() {
    return new TopicFinder(TopicModel.shipped(), vocabulary(), own);
  }

  /**
   * The ids of the topics that somebody means who names one: those whose id this is, or whose name,
   * as its {@link Slug} tells; empty where there is none.
   */
  public Set<String> named(String word) {
    String slug = Slug.of(word);
    Set<String> ids = new TreeSet<>();
    names()
        .forEach(
            (id, name) -> {
              if (id.equals(word) || Slug.of(name).equals(slug)) {
                ids.add(id);
              }
            });
    return ids;
  }

  /** The names of all topics by their ids, one's own too. */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    vocabulary().all().forEach(concept -> names.put(concept.id(), concept.name()));
    own.forEach(topic -> names.put(topic.id(), topic.name()));
    return names;
  }

  private Vocabulary vocabulary() {
    return vocabulary == null ? Vocabulary.shipped() : vocabulary;
  }
}
