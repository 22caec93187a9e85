package copydesk.bench.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What came out of scoring records against gold.
 *
 * @param report the figures
 * @param wrong what the records have wrong, in the order of the articles
 */
public record Evaluation(Report report, List<Row> wrong) {
  public Evaluation {
    wrong = List.copyOf(wrong);
  }

  /**
   * Scores statements and their speakers.
   *
   * @throws IOException if the file cannot be read or has no annotated statements
   */
  public static Evaluation ofStatements(Path file, Predictions predictions) throws IOException {
    GoldFile gold = GoldFile.read(file);
    Scorer scorer =
        switch (gold.form()) {
          case VOICES, WIRES -> new VoiceScorer(Convention.of(gold.form()));
          case ATTRIBUTIONS -> new AttributionScorer();
          case MENTIONS -> throw new IOException(file + " has names alone: use evaluate-parties");
        };
    return score(scorer, gold, predictions);
  }

  /**
   * Scores parties, or where they are named.
   *
   * @throws IOException if the file cannot be read or has neither annotated
   */
  public static Evaluation ofParties(Path file, Predictions predictions) throws IOException {
    GoldFile gold = GoldFile.read(file);
    Scorer scorer =
        switch (gold.form()) {
          case VOICES, WIRES -> new PartyScorer(Convention.of(gold.form()));
          case MENTIONS -> new MentionScorer(gold.hasGroups());
          case ATTRIBUTIONS ->
              throw new IOException(file + " has statements alone: use evaluate-statements");
        };
    return score(scorer, gold, predictions);
  }

  private static Evaluation score(Scorer scorer, GoldFile gold, Predictions predictions) {
    for (GoldArticle article : gold.articles()) {
      scorer.add(article, predictions.of(article.id(), article.text().string()));
    }
    return new Evaluation(scorer.report(), scorer.rows().wrong());
  }
}
