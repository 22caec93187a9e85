package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
import copydesk.enrich.Copy.Edited;
import copydesk.enrich.copy.CopySignature;
import copydesk.enrich.copy.Filed;
import copydesk.records.Change;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.Wire;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.FilingDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is to be published and kept of an enriched article, made before any of it is: what
 * cannot be filed whole is not filed in part.
 */
final class Filing {
  /** What key, headers and framing may add to a record's value, in bytes. */
  static final int OVERHEAD = 256 << 10;

  private final int version;
  private final byte[] json;
  private final RevisionStore.Entry revision;
  private final List<StatementRecord> statements;
  private final List<String> former;
  private final Filed filed;

  private Filing(
      int version,
      byte[] json,
      RevisionStore.Entry revision,
      List<StatementRecord> statements,
      List<String> former,
      Filed filed) {
    this.version = version;
    this.json = json;
    this.revision = revision;
    this.statements = statements;
    this.former = former;
    this.filed = filed;
  }

  /**
   * The article's filing.
   *
   * @param partition where its raw record lies
   * @throws RejectedArticleException if a channel would not take one of its records
   */
  static Filing of(Edited edited, int partition) {
    Draft draft = edited.draft();
    Revision previous = draft.previous();
    String joins = StoryLinks.continued(draft.article());
    String story = previous.story() != null ? previous.story() : joins;
    EnrichedArticle read = edited.article();
    Status status = draft.isWithheld() ? Status.WITHHELD : read.status();
    List<StatementRecord> statements = statements(read, status);
    Change change = change(read, previous, statements);
    EnrichedArticle article = read.filed(status, story, change);
    String folder = FilingDate.folder(article.published(), article.received());
    List<String> former = previous.foldersBut(folder);
    List<String> folders = new ArrayList<>(former);
    folders.add(folder);
    byte[] json = RecordJson.toBytes(article);
    Filed filed = filed(draft, article, partition, joins);
    RevisionStore.Entry revision =
        RevisionStore.entry(
            new Revision(
                article.version(),
                Wording.sha256(draft.article()),
                folders,
                statements,
                order(draft),
                story,
                previous.compared() || filed != null,
                change,
                Standing.of(draft)));
    if (Math.max(json.length, revision.size()) + OVERHEAD > Channels.MAX_RECORD_BYTES) {
      throw new RejectedArticleException(
          DeadReason.RECORD_TOO_LARGE,
          "the enriched record has " + json.length + " bytes, its statements " + revision.size());
    }
    return new Filing(article.version(), json, revision, statements, former, filed);
  }

  /** Which revision it is. */
  int version() {
    return version;
  }

  /** The enriched record. */
  byte[] json() {
    return json;
  }

  /** What is kept for the next revision. */
  RevisionStore.Entry revision() {
    return revision;
  }

  /** The article's statements, as they travel on their own; none of what is withheld. */
  List<StatementRecord> statements() {
    return statements;
  }

  /** The filing dates under which earlier revisions were filed and this one is not. */
  List<String> former() {
    return former;
  }

  /** What other articles are compared with, or null where it is not to be compared. */
  Filed filed() {
    return filed;
  }

  /** What is filed again keeps its place, to which a duplicate may have moved it meanwhile. */
  private static VersionOrder order(Draft draft) {
    VersionOrder order = VersionOrder.of(draft.article().wire());
    VersionOrder before = draft.previous().order();
    return isAgain(draft) && !before.isBefore(order) ? before : order;
  }

  private static boolean isAgain(Draft draft) {
    return draft.article().version() == draft.previous().version();
  }

  /** The same revision filed again changes what it changed the first time. */
  private static Change change(
      EnrichedArticle article, Revision previous, List<StatementRecord> statements) {
    if (previous.version() == 0) {
      return null;
    }
    return article.version() == previous.version()
        ? previous.change()
        : Publisher.change(previous.statements(), statements);
  }

  private static Filed filed(Draft draft, EnrichedArticle article, int partition, String joins) {
    if ((isAgain(draft) && draft.previous().compared())
        || article.status() != Status.USABLE
        || article.text().length() > Standing.LONGEST_TEXT) {
      return null;
    }
    CopySignature signature = CopySignature.of(article);
    if (signature == null && joins == null) {
      return null;
    }
    return new Filed(
        article.id(),
        partition,
        !draft.previous().compared(),
        time(draft),
        signature == null ? null : signature.text(),
        joins,
        article.storyId());
  }

  /** When it came in, or was free to be published. */
  private static long time(Draft draft) {
    String embargoed = draft.article().wire().embargoed();
    long received = draft.receivedMillis();
    return embargoed == null || embargoed.equals(Wire.OPEN)
        ? received
        : Math.max(received, Instant.parse(embargoed).toEpochMilli());
  }

  private static List<StatementRecord> statements(EnrichedArticle article, Status status) {
    return status == Status.USABLE ? StatementRecord.of(article) : List.of();
  }
}
