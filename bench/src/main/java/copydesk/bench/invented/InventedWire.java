package copydesk.bench.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A wire of invented articles, each another text: article {@code n} of a seed is the same in every
 * run, whichever articles were asked for before. Lengths are spread as those of agencies' copy are:
 * log-normal, half of all articles between two thirds and one and a half times the median, a few
 * six times as long. Thread-safe.
 */
public final class InventedWire {
  private static final double SPREAD = 0.6;

  /** A log-normal's median where its mean is 1. */
  private static final double MEDIAN = Math.exp(-SPREAD * SPREAD / 2);

  /**
   * So many of ten paragraphs quote or report; with the lead eight statements in 3,000 characters.
   */
  private static final int SPEAKING = 3;

  private static final double LEAST = 0.2;
  private static final double MOST = 6;

  /** Below what the pipeline takes. */
  private static final int LONGEST = 2_000_000;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Grammar grammar = Grammar.of("news.txt", "names.txt");
  private final long seed;
  private final int characters;

  private InventedWire(long seed, int characters) {
    this.seed = seed;
    this.characters = characters;
  }

  /** Articles of {@code characters} on average. */
  public static InventedWire around(int characters, long seed) {
    return new InventedWire(seed, characters);
  }

  /** The id of an article, as agencies have them. */
  public String id(int number) {
    return String.format(Locale.ROOT, "urn:newsml:mna.example:20261124:%d-%08d", seed, number);
  }

  /** The text of an article. */
  public String text(int number) {
    Random random = new Random(seed + MIX * (number + 1));
    Grammar.Telling telling = grammar.telling(random);
    int length = spread(random);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(telling.say("lead"));
    for (int told = paragraphs.get(0).length(); told < length; ) {
      String next = telling.say(random.nextInt(10) < SPEAKING ? "sentence" : "fact");
      paragraphs.add(next);
      told += next.length() + 2;
    }
    return InventedArticle.of(telling, paragraphs).text();
  }

  private int spread(Random random) {
    double times = Math.exp(SPREAD * random.nextGaussian());
    double length = characters * MEDIAN * Math.max(LEAST, Math.min(MOST, times));
    return (int) Math.min(LONGEST, length);
  }
}
