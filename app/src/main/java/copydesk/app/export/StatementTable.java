package copydesk.app.export;

import copydesk.records.EnrichedArticle;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.Topic;
import copydesk.records.Voice;
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

  /**
   * The line of one of the article's statements.
   *
   * @param keys the keys of the article's statements
   */
  static String line(EnrichedArticle article, SpeakerKeys keys, Statement statement) {
    return Csv.line(
        List.of(
            Csv.text(article.published()),
            Csv.text(name(statement.speaker())),
            Csv.text(keys.of(statement)),
            Csv.text(statement.text()),
            statement.kind().code(),
            statement.act().code(),
            Csv.text(
                statement.relayedBy().stream()
                    .map(StatementTable::name)
                    .collect(Collectors.joining(BETWEEN))),
            Csv.text(name(statement.addressee())),
            String.format(Locale.ROOT, "%.3f", statement.confidence()),
            statement.unattributed() == null ? "" : statement.unattributed().code(),
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
}
