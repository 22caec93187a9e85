package copydesk.bench.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An invented article in its parts.
 *
 * @param dateline such as "PORT ELLERY (MNA) -"
 * @param credit its last line, or null
 */
public record InventedArticle(
    String headline, String byline, String dateline, List<String> paragraphs, String credit) {
  public InventedArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /** An article of so many paragraphs, told by a grammar. */
  public static InventedArticle of(Grammar.Telling telling, String lead, int paragraphs) {
    List<String> told = new ArrayList<>();
    told.add(telling.say(lead));
    for (int i = 1; i < paragraphs; i++) {
      told.add(telling.say("sentence"));
    }
    return of(telling, told);
  }

  /** An article of these paragraphs; the rest of it is told by a grammar. */
  static InventedArticle of(Grammar.Telling telling, List<String> told) {
    return new InventedArticle(
        telling.say("headline"),
        "By " + telling.say("person"),
        dateline(telling),
        told,
        telling.say("credit"));
  }

  /** Some agency's dateline. */
  public static String dateline(Grammar.Telling telling) {
    return telling.say("town").toUpperCase(Locale.ROOT) + " (" + telling.say("agency") + ") - ";
  }

  /** The article as a wire has it. */
  public String text() {
    String body = String.join("\n\n", paragraphs);
    return headline + "\n\n" + byline + "\n\n" + dateline + body + "\n\n" + credit + "\n";
  }
}
