package copydesk.enrich;

import copydesk.records.Act;
import copydesk.records.Article;
import copydesk.records.Engine;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Rule;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Unattributed;
import copydesk.records.Voice;
import copydesk.records.text.TextSha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An extractor for tests whose reading is plain to see: a line "Name: words" is a statement (by a
 * party where the name has a capital), a line that starts with "20" is the date. "FAIL" makes it
 * fail, "SWELL n" makes a record of more than n bytes; its headline is as long, and so are its
 * statements' records.
 */
final class LineExtractor implements Function<Article, EnrichedArticle> {
  @Override
  public EnrichedArticle apply(Article article) {
    if (article.text().startsWith("FAIL")) {
      throw new IllegalStateException("asked to fail");
    }
    String published = null;
    List<Party> parties = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (String line : article.text().split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon >= 0) {
        statements.add(
            statement(speaker(line.substring(0, colon), parties), line.substring(colon + 2)));
      } else if (line.startsWith("20")) {
        published = line;
      }
    }
    return record(article, published, parties, statements);
  }

  private static EnrichedArticle record(
      Article article, String published, List<Party> parties, List<Statement> statements) {
    String headline =
        article.text().startsWith("SWELL ")
            ? "x".repeat(Integer.parseInt(article.text().split("\\s", 3)[1]))
            : null;
    return new EnrichedArticle(
        article.id(),
        article.version(),
        Status.USABLE,
        article.source(),
        article.received(),
        published,
        "en",
        headline,
        article.wire(),
        article.text(),
        TextSha256.of(article.text()),
        List.of(),
        parties,
        List.of(),
        statements,
        new Engine("test", "lines"));
  }

  private static Voice speaker(String name, List<Party> parties) {
    if (name.isEmpty()) {
      return null;
    }
    if (!Character.isUpperCase(name.charAt(0))) {
      return new Voice(null, name, null);
    }
    String id = "p" + (parties.size() + 1);
    String key = "person/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    parties.add(
        new Party(
            id, key, name, Party.Type.PERSON, List.of(), List.of(), List.of(), 0.5, List.of()));
    return new Voice(id, name, null);
  }

  private static Statement statement(Voice speaker, String words) {
    return new Statement(
        Integer.toHexString(words.hashCode()),
        Statement.Kind.DIRECT,
        words,
        List.of(new Span(0, 1)),
        null,
        Act.SAY,
        speaker,
        List.of(),
        null,
        1,
        Rule.NAME,
        speaker == null ? Unattributed.NO_SOURCE : null);
  }
}
