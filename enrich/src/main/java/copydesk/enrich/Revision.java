package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.Change;
import copydesk.records.StatementRecord;
import java.util.List;

/**
 * What was last filed of an article: what a later revision or a kill has to take back, and what
 * tells whether it is one. Builds up to 0.1 kept no more than the first four.
 *
 * @param version the last revision's number; 0 where nothing was ever filed
 * @param textSha256 {@link Wording#sha256} of it; empty once the article was killed. Builds up to
 *     0.1 kept the hash of the exact text here, and nothing for a killed one.
 * @param folders every filing date under which a revision was ever filed, in order
 * @param statements its published statements; empty once the article was killed
 * @param order where the version, or the kill, stands among the article's versions
 * @param story the {@code storyId} with which it is filed, or null
 * @param compared whether a revision was ever compared with other articles
 * @param change what the revision changed, or null
 * @param standing what its record was made from; null once it was killed, or where it is too long
 */
record Revision(
    int version,
    String textSha256,
    List<String> folders,
    List<StatementRecord> statements,
    VersionOrder order,
    String story,
    boolean compared,
    Change change,
    Standing standing) {

  /** What there is of an article of which nothing was ever filed. */
  static final Revision NONE =
      new Revision(0, "", List.of(), List.of(), VersionOrder.UNKNOWN, null, false, null, null);

  Revision {
    textSha256 = textSha256 == null ? "" : textSha256;
    folders = List.copyOf(folders);
    statements = List.copyOf(statements);
    order = order == null ? VersionOrder.UNKNOWN : order;
  }

  /** What is kept of an article that is killed now: it may come back under the next number. */
  Revision killed(VersionOrder kill) {
    return new Revision(version + 1, "", folders, List.of(), kill, story, compared, null, null);
  }

  /** The same revision, which was sent again, perhaps under a later number. */
  Revision seenAgain(VersionOrder again, String sha256) {
    return new Revision(
        version,
        sha256,
        folders,
        statements,
        order.orLater(again),
        story,
        compared,
        change,
        standing);
  }

  /** The same revision as part of a story. */
  Revision withStory(String newStory) {
    return new Revision(
        version, textSha256, folders, statements, order, newStory, compared, change, standing);
  }

  /** Whether the article was killed and has not come back. */
  boolean isKilled() {
    return version > 0 && textSha256.isEmpty();
  }

  /** Whether it is certain that this revision, or the kill, is later than such a version. */
  boolean hasOvertaken(VersionOrder version) {
    return version.isBefore(order) || (isKilled() && version.isNotAfter(order));
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
