package copydesk.extract.topic;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordMap;

/**
 * What the model of topics sees of a text: which words are read and what they weigh, how terms are
 * found and what they say of their topics. The terms and words themselves are in the model.
 */
public final class TopicFeatureSpace {
  /** Features are compared to a thousandth: machines may differ in a logarithm's last bit. */
  private static final float PRECISION = 1000;

  private static final String[] TERMS = {
    "dock worker", "pay offer", "strike", "union", "lawyer", "port", "minister", "rise"
  };
  private static final int TOPICS = 3;
  private static final FeatureSpace CURRENT = new FeatureSpace(fingerprint(), "train-topics");

  private TopicFeatureSpace() {}

  /** That of this code. */
  public static FeatureSpace current() {
    return CURRENT;
  }

  private static long fingerprint() {
    TermTable.Builder terms = new TermTable.Builder();
    for (int i = 0; i < TERMS.length; i++) {
      terms.add(i % TOPICS, TERMS[i], 1 + i % 2);
    }
    ArticleText article = ArticleText.of(Fingerprint.PROBE);
    TopicFeatures features =
        TopicFeatures.of(article, index(article.tokens()), terms.build(), TOPICS);
    Fingerprint sum =
        new Fingerprint()
            .add(TopicModel.FINE_FEATURES)
            .add(TopicModel.SURENESS_FEATURES)
            .add(features.words());
    for (int i = 0; i < features.words(); i++) {
      sum.add(features.word(i)).add(rounded(features.wordValue(i)));
    }
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      sum.add(topic)
          .add(rounded(features.strength(topic)))
          .add(rounded(features.share(topic)))
          .add(features.distinct(topic))
          .add(features.headlines(topic));
    }
    return sum.value();
  }

  private static WordMap index(Tokens tokens) {
    WordMap index = new WordMap(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      index.put(tokens.word(i), i);
    }
    return index;
  }

  private static long rounded(float value) {
    return Math.round(value * PRECISION);
  }
}
