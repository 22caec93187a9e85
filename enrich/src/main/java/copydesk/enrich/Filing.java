package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.FilingDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is to be published and kept of an enriched article, made before any of it is: what
 * cannot be filed whole is not filed in part.
 */
final class Filing {
  /** What key, headers and framing may add to a record's value, in bytes. */
  private static final int OVERHEAD = 256 << 10;

  private final byte[] json;
  private final RevisionStore.Entry revision;
  private final List<StatementRecord> statements;
  private final List<String> former;

  private Filing(
      byte[] json,
      RevisionStore.Entry revision,
      List<StatementRecord> statements,
      List<String> former) {
    this.json = json;
    this.revision = revision;
    this.statements = statements;
    this.former = former;
  }

  /**
   * The article's filing.
   *
   * @param article what was read
   * @param draft what it was read from
   * @param previous what was last filed of it
   * @throws RejectedArticleException if a channel would not take one of its records
   */
  static Filing of(EnrichedArticle article, Article draft, Revision previous) {
    String folder = FilingDate.folder(article.published(), article.received());
    List<String> former = previous.foldersBut(folder);
    List<String> folders = new ArrayList<>(former);
    folders.add(folder);
    List<StatementRecord> statements = statements(article);
    byte[] json = RecordJson.toBytes(article);
    String wording = Wording.sha256(draft);
    RevisionStore.Entry revision =
        RevisionStore.entry(new Revision(article.version(), wording, folders, statements));
    if (Math.max(json.length, revision.size()) + OVERHEAD > Channels.MAX_RECORD_BYTES) {
      throw new RejectedArticleException(
          DeadReason.RECORD_TOO_LARGE,
          "the enriched record has " + json.length + " bytes, its statements " + revision.size());
    }
    return new Filing(json, revision, statements, former);
  }

  /** The enriched record. */
  byte[] json() {
    return json;
  }

  /** What is kept for the next revision. */
  RevisionStore.Entry revision() {
    return revision;
  }

  /** The article's statements, as they travel on their own. */
  List<StatementRecord> statements() {
    return statements;
  }

  /** The filing dates under which earlier revisions were filed and this one is not. */
  List<String> former() {
    return former;
  }

  private static List<StatementRecord> statements(EnrichedArticle article) {
    SpeakerKeys keys = new SpeakerKeys(article);
    List<StatementRecord> records = new ArrayList<>();
    for (Statement statement : article.statements()) {
      records.add(
          new StatementRecord(
              article.id(),
              article.version(),
              article.status(),
              article.published(),
              article.headline(),
              keys.of(statement),
              statement));
    }
    return records;
  }
}
