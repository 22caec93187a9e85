package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds an article's topics. First the areas (the topics at the top of the hierarchy) by a learned
 * model; then, in each area that is sure enough, the finer topics whose terms stand in the text; an
 * area in which none is sure enough stands for itself. Immutable, thread-safe, linear in the text.
 */
public final class TopicFinder {
  private static final int MOST_TOPICS = 6;
  private static final int MOST_OF_AREA = 3;

  private final TopicModel model;
  private final OwnTopics own;
  private final String[] names;
  private final List<List<String>> broader = new ArrayList<>();

  /**
   * A topic that was found.
   *
   * @param id the topic's id
   * @param name its name
   * @param score how sure, 0 to 1: of its area, times how sure it is in the area
   * @param broader the ids of the topics above it, the nearest first
   * @param evidence the tokens that gave it away, each a half-open range, in text order
   */
  public record Found(
      String id, String name, double score, List<String> broader, List<int[]> evidence) {}

  private record Candidate(int topic, double probability) {}

  /**
   * A finder.
   *
   * @param model what was learned
   * @param vocabulary names and hierarchy; what it does not hold is not found
   * @param own further topics, by their terms alone
   */
  public TopicFinder(TopicModel model, Vocabulary vocabulary, List<TopicTerms> own) {
    this.model = model;
    this.own = new OwnTopics(own, vocabulary);
    this.names = new String[model.topics.length];
    for (int topic = 0; topic < names.length; topic++) {
      Vocabulary.Concept concept = vocabulary.get(model.topics[topic]);
      names[topic] = concept == null ? null : concept.name();
      broader.add(concept == null ? List.of() : List.copyOf(vocabulary.broader(concept.id())));
    }
  }

  /** With the model and the vocabulary that come with this release. */
  public static TopicFinder load() {
    return new TopicFinder(TopicModel.shipped(), Vocabulary.shipped(), List.of());
  }

  /** The topics, most central first. */
  public List<Found> find(ArticleText article) {
    TopicFeatures features =
        TopicFeatures.of(article, model.index, model.terms, model.topics.length);
    List<Found> found = find(features);
    found.addAll(own.find(article));
    found.sort(Comparator.comparingDouble(topic -> -topic.score()));
    return found;
  }

  private List<Found> find(TopicFeatures features) {
    float[] scores = model.areaScores(features);
    int central = model.mostCentral(scores);
    List<Found> found = new ArrayList<>();
    List<Found> others = new ArrayList<>();
    for (int area = 0; area < model.areas.length; area++) {
      double sure = model.areaProbability(features, area, scores[area]);
      if (sure >= (area == central ? model.leastOfBest() : model.least())) {
        addArea(features, area, sure, area == central ? found : others);
      }
    }
    if (found.size() > 1) {
      others.addAll(found.subList(1, found.size()));
      found.subList(1, found.size()).clear();
    }
    others.sort(Comparator.comparingDouble(topic -> -topic.score()));
    found.addAll(others);
    level(found);
    return new ArrayList<>(found.subList(0, Math.min(MOST_TOPICS, found.size())));
  }

  /**
   * The most central topic stands first even where another one is surer; they and those between
   * then have their average as score, so that scores never rise down the list.
   */
  private static void level(List<Found> found) {
    double sum = 0;
    int size = 0;
    while (size < found.size() && (size == 0 || sum / size < found.get(size).score())) {
      sum += found.get(size++).score();
    }
    double score = Math.round(1000 * sum / Math.max(1, size)) / 1000.0;
    for (int i = 0; i < size; i++) {
      Found topic = found.get(i);
      found.set(i, new Found(topic.id(), topic.name(), score, topic.broader(), topic.evidence()));
    }
  }

  /** The finest topics of an area that are sure enough; else the area itself. */
  private void addArea(TopicFeatures features, int area, double sure, List<Found> found) {
    List<Candidate> candidates = new ArrayList<>();
    float[] values = new float[TopicModel.FINE_FEATURES];
    float strongest = model.strongest(features, area);
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      if (model.areaOf[topic] == area && topic != model.areas[area] && names[topic] != null) {
        model.fineFeatures(features, topic, strongest, sure, values);
        double probability = model.fineProbability(values, topic);
        if (probability >= model.leastFine()) {
          candidates.add(new Candidate(topic, probability));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.probability()));
    int before = found.size();
    for (Candidate candidate : candidates) {
      int topic = candidate.topic();
      if (found.size() - before < MOST_OF_AREA && !isAboveOneOf(topic, found, before)) {
        double score = sure * model.shareOfFine(candidate.probability());
        found.add(found(topic, score, features.evidence(topic)));
      }
    }
    int top = model.areas[area];
    if (found.size() == before && names[top] != null) {
      found.add(found(top, sure, evidence(features, area)));
    }
  }

  private boolean isAboveOneOf(int topic, List<Found> found, int from) {
    return found.subList(from, found.size()).stream()
        .anyMatch(finer -> finer.broader().contains(model.topics[topic]));
  }

  private Found found(int topic, double score, List<int[]> evidence) {
    double rounded = Math.round(1000 * score) / 1000.0;
    return new Found(model.topics[topic], names[topic], rounded, broader.get(topic), evidence);
  }

  /** The terms of the area's strongest topic; where there are none, the words that weigh most. */
  private List<int[]> evidence(TopicFeatures features, int area) {
    int strongest = model.areas[area];
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      if (model.areaOf[topic] == area && features.strength(topic) > features.strength(strongest)) {
        strongest = topic;
      }
    }
    List<int[]> ranges = features.evidence(strongest);
    if (ranges.isEmpty()) {
      model.addHeaviestWords(features, area, ranges);
    }
    return ranges;
  }
}
