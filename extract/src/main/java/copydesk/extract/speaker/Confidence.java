package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.StatementFeatureSpace;
import copydesk.extract.frame.WordClass;
import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How sure a statement is: the probability that its content and its source are right, by a logistic
 * model that was fitted on articles on which the other models were not trained. Thread-safe.
 */
public final class Confidence {
  /** How many features a statement has. */
  public static final int FEATURES = 15;

  /** In the file, the line of the fingerprint starts with this. */
  public static final String FINGERPRINT = "fingerprint ";

  /** To be raised with every change of what {@link #features} counts. */
  private static final int VERSION = 1;

  private static final String FILE = "confidence.txt";

  private final double[] weights;

  /** A model of these weights, one for each feature. */
  public Confidence(double[] weights) {
    this.weights = weights.clone();
  }

  /** What its features depend on: what the models of cues and frames see, and lists of its own. */
  public static FeatureSpace space() {
    Fingerprint sum =
        new Fingerprint()
            .add(StatementFeatureSpace.current().fingerprint())
            .add(VERSION)
            .add(FEATURES);
    WordLists.shipped().table("act").values().forEach(sum::add);
    sum.add(WordLists.shipped().entries("they"));
    return new FeatureSpace(sum.value(), StatementFeatureSpace.current().command());
  }

  static Confidence load() {
    try (InputStream in = CueModel.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return read(lines, space());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a fingerprint and then the weights, a line each. */
  static Confidence read(BufferedReader lines, FeatureSpace space) throws IOException {
    double[] weights = new double[FEATURES];
    long trained = 0;
    int k = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(FINGERPRINT)) {
        trained = Long.parseUnsignedLong(line.substring(FINGERPRINT.length()), 16);
        space.check(FILE, trained);
      } else if (!line.startsWith("#")) {
        weights[k++] = Double.parseDouble(line);
      }
    }
    if (trained == 0 || k != FEATURES) {
      throw new IOException(FILE + " has no fingerprint or not " + FEATURES + " weights");
    }
    return new Confidence(weights);
  }

  /** The probability, 0 to 1. */
  public double of(Reading r, Found statement) {
    double[] features = features(r, statement);
    double sum = 0;
    for (int k = 0; k < FEATURES; k++) {
      sum += weights[k] * features[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What speaks for a statement being right. */
  public static double[] features(Reading r, Found statement) {
    boolean hasCue = statement.cue() >= 0;
    double p = Math.min(0.998, Math.max(0.002, statement.cueProbability()));
    int words = 0;
    int quoted = 0;
    for (Range range : statement.content()) {
      words += range.length();
      for (int i = range.first(); i < range.end(); i++) {
        quoted += r.isQuoted(i) ? 1 : 0;
      }
    }
    Range source = statement.source();
    boolean direct = quoted == words;
    double[] f = new double[FEATURES];
    f[0] = 1;
    f[1] = hasCue ? Math.log(p / (1 - p)) : 0;
    f[2] = hasCue ? 0 : 1;
    f[3] = direct ? 1 : 0;
    f[4] = quoted > 0 && !direct ? 1 : 0;
    f[5] = source == null ? 1 : 0;
    if (source != null) {
      int first = source.first();
      f[6] = Coreference.isPronoun(r.word(first)) ? 1 : 0;
      f[7] = r.classOf(first) == WordClass.CAPITAL ? 1 : 0;
      f[8] = source.length() > 8 ? 1 : 0;
      f[9] = hasCue && (source.end() == statement.cue() || first == statement.cue() + 1) ? 1 : 0;
    }
    f[10] = words <= 3 ? 1 : words >= 25 ? -1 : 0;
    f[11] = hasCue && Acts.isSaying(r.word(statement.cue())) ? 1 : 0;
    f[12] = statement.content().size() > 1 ? 1 : 0;
    f[13] = r.classOf(statement.start()) == WordClass.THAT ? 1 : 0;
    f[14] = hasCue && direct ? f[1] : 0;
    return f;
  }
}
