package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.StatementRecord;
import java.util.List;

/**
 * What was last filed of an article: what a later revision or a kill has to take back.
 *
 * @param version the last revision's number; 0 where nothing was ever filed
 * @param textSha256 {@link Wording#sha256} of it; empty once the article was killed. Builds up to
 *     0.1 kept the hash of the exact text here, and nothing for a killed one.
 * @param folders every filing date under which a revision was ever filed, in order
 * @param statements its statements; empty once the article was killed
 */
record Revision(
    int version, String textSha256, List<String> folders, List<StatementRecord> statements) {

  /** What there is of an article of which nothing was ever filed. */
  static final Revision NONE = new Revision(0, "", List.of(), List.of());

  Revision {
    textSha256 = textSha256 == null ? "" : textSha256;
    folders = List.copyOf(folders);
    statements = List.copyOf(statements);
  }

  /** What is kept of an article that was killed: it may come back under the next number. */
  static Revision killed(int version, List<String> folders) {
    return new Revision(version, "", folders, List.of());
  }

  /** Whether this article is the one that was filed; the white space in its text does not count. */
  boolean isOf(Article article) {
    return Wording.isOf(textSha256, article);
  }

  /** Where the revisions lie, but for the given filing date. */
  List<String> foldersBut(String filingDate) {
    return folders.stream().filter(folder -> !folder.equals(filingDate)).toList();
  }
}
