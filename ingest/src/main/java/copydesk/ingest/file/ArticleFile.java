package copydesk.ingest.file;

import java.nio.file.Path;

/**
 * A file that holds an article.
 *
 * @param path where it is
 * @param id the article's id
 */
public record ArticleFile(Path path, String id) {}
