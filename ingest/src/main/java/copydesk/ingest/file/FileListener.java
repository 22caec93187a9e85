package copydesk.ingest.file;

import java.nio.file.Path;

/** Is told what becomes of files, on the thread that posts them. */
public interface FileListener {
  /** The article was handed to Kafka. */
  default void posted(ArticleFile file) {}

  /** The file cannot be posted; the rest goes on. */
  default void refused(Path file, String why) {}

  /** The file lies in the folder and is not taken for an article, by its name. */
  default void passedOver(Path file) {}
}
