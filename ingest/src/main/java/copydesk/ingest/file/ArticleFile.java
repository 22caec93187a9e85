package copydesk.ingest.file;

import java.nio.file.Path;

/**
 * A file that holds an article.
 *
 * @param path where it is
 * @param id the article's id
 * @param named whether somebody chose the id; otherwise the id that the wire itself gives the
 *     article counts before the file's name
 */
public record ArticleFile(Path path, String id, boolean named) {
  /** A file whose name is the article's id, unless the wire gives it one. */
  public ArticleFile(Path path, String id) {
    this(path, id, false);
  }
}
