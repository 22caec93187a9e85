package copydesk.enrich;

import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What was last filed of an article: what a later revision or a kill has to take back.
 *
 * @param version the last revision's number
 * @param textSha256 its text's hash; null once the article was killed
 * @param folders every folder in which a revision was ever filed, in order
 * @param statements its statements; empty once the article was killed
 */
record Revision(
    int version, String textSha256, List<String> folders, List<StatementRecord> statements) {

  /** The revision as it is kept; its size is to be known before it is. */
  byte[] toBytes() {
    return RecordJson.toBytes(this);
  }

  /** The revision that was kept; null is null. */
  static Revision fromBytes(byte[] kept) {
    try {
      return kept == null ? null : RecordJson.fromBytes(kept, Revision.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the store of revisions holds what is none", e);
    }
  }
}
