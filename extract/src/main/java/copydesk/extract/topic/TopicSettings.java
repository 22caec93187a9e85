package copydesk.extract.topic;

import copydesk.records.InvalidSettingException;
import java.util.List;

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

  private Vocabulary vocabulary() {
    return vocabulary == null ? Vocabulary.shipped() : vocabulary;
  }
}
