package copydesk.app.export;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Statement;
import copydesk.records.Topic;
import copydesk.records.Voice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of the table of statements; one line a statement. */
final class StatementTable {
  private static final List<String> COLUMNS =
      List.of(
          "published",
          "speaker",
          "speaker_key",
          "statement",
          "kind",
          "act",
          "relayed_by",
          "addressee",
          "confidence",
          "unattributed",
          "headline",
          "topics",
          "source",
          "article",
          "version",
          "statement_id");
  private static final String BETWEEN = "; ";

  private StatementTable() {}

  /** The names of the columns. */
  static String head() {
    return Csv.line(COLUMNS);
  }

  /** The line of one statement. */
  static String line(EnrichedArticle article, Statement statement) {
    return Csv.line(
        List.of(
            Csv.text(article.published()),
            Csv.text(name(statement.speaker())),
            Csv.text(key(statement.speaker(), article.parties())),
            Csv.text(statement.text()),
            code(statement.kind()),
            code(statement.act()),
            Csv.text(
                statement.relayedBy().stream()
                    .map(StatementTable::name)
                    .collect(Collectors.joining(BETWEEN))),
            Csv.text(name(statement.addressee())),
            String.format(Locale.ROOT, "%.3f", statement.confidence()),
            code(statement.unattributed()),
            Csv.text(article.headline()),
            Csv.text(
                article.topics().stream().map(Topic::name).collect(Collectors.joining(BETWEEN))),
            Csv.text(article.source()),
            Csv.text(article.id()),
            String.valueOf(article.version()),
            Csv.text(statement.id())));
  }

  private static String name(Voice voice) {
    return voice == null ? null : voice.name();
  }

  private static String key(Voice voice, List<Party> parties) {
    return voice == null
        ? null
        : parties.stream()
            .filter(party -> party.id().equals(voice.party()))
            .map(Party::key)
            .findFirst()
            .orElse(null);
  }

  /** The word that the record has for it; empty where it has none. */
  private static String code(Enum<?> value) {
    try {
      String word = RecordJson.fromBytes(RecordJson.toBytes(value), String.class);
      return word == null ? "" : word;
    } catch (IOException e) {
      throw new IllegalStateException(e); // what was just written
    }
  }
}
