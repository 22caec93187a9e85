package copydesk.extract.model;

import java.io.IOException;

/**
 * The features that a model must have been trained on to be used. Weights say something of these
 * features alone: where a word has changed its class or a feature its number, old weights are read
 * as something else, and nothing would fail but the results. Immutable, thread-safe.
 *
 * @param fingerprint sums up what the features are made of
 * @param command the bench command that trains the model
 */
public record FeatureSpace(long fingerprint, String command) {
  /**
   * Refuses a model of other features.
   *
   * @param model its name
   * @param trained the fingerprint that it was written with
   * @throws IOException if that is another one
   */
  public void check(String model, long trained) throws IOException {
    if (trained != fingerprint) {
      throw new IOException(
          String.format(
              "%s was trained on other features: their fingerprint is %016x, that of this code %016x;"
                  + " train it again with bench %s (docs/training.md)",
              model, trained, fingerprint, command));
    }
  }
}
