package copydesk.sink.folder;

import copydesk.records.EnrichedArticle;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreReading;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What lies in an {@link ArticleFolder}: every {@code *.json} file below it, one article at a time.
 * Hidden files and folders are passed over, as the sink's own work is.
 */
public final class ArticleFolderReading implements StoreReading {
  private final Path root;
  private final RecordForm form;

  /** Does no I/O. */
  public ArticleFolderReading(Path root, RecordForm form) {
    this.root = root;
    this.form = form;
  }

  @Override
  public String place() {
    return root.toString();
  }

  @Override
  public Kept expected(EnrichedArticle article, byte[] json) {
    return new Kept(ArticleFolder.path(article), form.toFile(article, json));
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && file.toString().endsWith(".json")) {
              read(file, receiver);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
              throw e;
            }
            if (!(e instanceof NoSuchFileException)) { // that one was removed meanwhile
              receiver.unreadable(where(file), FileTrouble.why(e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private void read(Path file, Receiver receiver) {
    String where = where(file);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return; // removed meanwhile
    } catch (IOException e) {
      receiver.unreadable(where, FileTrouble.why(e));
      return;
    }
    try {
      receiver.found(where, form.read(bytes).id(), new Kept(where, bytes));
    } catch (IOException e) {
      receiver.unreadable(where, bytes.length == 0 ? "it is empty" : "it is no " + form.name());
    }
  }

  /** The path below the root, with the same separators everywhere. */
  private String where(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
