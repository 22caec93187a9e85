package copydesk.enrich.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts for the tests: each number is another one, of so many sentences. */
final class Texts {
  private static final String[] NAMES = {
    "Brekkan", "Solvang", "Okafor", "Haddad", "Kovac", "Teague", "Osei", "Moreau", "Varga", "Holm"
  };
  private static final String[] WORDS = {
    "the", "catch", "minister", "of", "port", "agreed", "late", "ships", "council", "paid", "and",
    "before", "winter", "a", "law", "nobody", "asked", "river", "bridge", "closed", "under", "new",
    "rules", "for", "boats", "left", "in", "harbour", "talks", "were", "held", "about", "money"
  };

  private Texts() {}

  /** Sentences of ten words with a name and a number in each. */
  static List<String> article(long number, int sentences) {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      StringBuilder sentence = new StringBuilder("There");
      for (int j = 0; j < 8; j++) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      sentence.append(' ').append(NAMES[random.nextInt(NAMES.length)]);
      sentence.append(' ').append(1 + random.nextInt(5_000)).append(" times.");
      paragraphs.add(sentence.toString());
    }
    return paragraphs;
  }

  /** An article's first sentences, and some of another one behind them. */
  static List<String> copy(long number, int sentences, long other, int others) {
    List<String> paragraphs = article(number, sentences);
    paragraphs.addAll(article(other, others));
    return paragraphs;
  }

  static String signature(List<String> paragraphs) {
    return CopySignature.of(paragraphs).text();
  }
}
