package copydesk.enrich;

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
  private final byte[] revision;
  private final List<StatementRecord> statements;
  private final List<String> former;

  private Filing(
      byte[] json, byte[] revision, List<StatementRecord> statements, List<String> former) {
    this.json = json;
    this.revision = revision;
    this.statements = statements;
    this.former = former;
  }

  /**
   * The article's filing.
   *
   * @param previous what was last filed of it, or null
   * @throws RejectedArticleException if a channel would not take one of its records
   */
  static Filing of(EnrichedArticle article, Revision previous) {
    String folder = FilingDate.folder(article.published(), article.received());
    List<String> former = formerFolders(previous, folder);
    List<String> folders = new ArrayList<>(former);
    folders.add(folder);
    List<StatementRecord> statements = statements(article);
    byte[] json = RecordJson.toBytes(article);
    byte[] revision =
        new Revision(article.version(), article.textSha256(), folders, statements).toBytes();
    if (Math.max(json.length, revision.length) + OVERHEAD > Channels.MAX_RECORD_BYTES) {
      throw new RejectedArticleException(
          DeadReason.RECORD_TOO_LARGE,
          "the enriched record has " + json.length + " bytes, its statements " + revision.length);
    }
    return new Filing(json, revision, statements, former);
  }

  /** The enriched record. */
  byte[] json() {
    return json;
  }

  /** The {@link Revision} that is kept for the next one. */
  byte[] revision() {
    return revision;
  }

  /** The article's statements, as they travel on their own. */
  List<StatementRecord> statements() {
    return statements;
  }

  /** The folders in which earlier revisions were filed and this one is not. */
  List<String> former() {
    return former;
  }

  /** Where earlier revisions lie, but for the folder of the current one; that may be null. */
  static List<String> formerFolders(Revision previous, String current) {
    List<String> former = new ArrayList<>();
    if (previous != null) {
      previous.folders().stream().filter(f -> !f.equals(current)).forEach(former::add);
    }
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
