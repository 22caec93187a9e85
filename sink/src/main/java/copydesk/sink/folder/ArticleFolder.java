package copydesk.sink.folder;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import copydesk.sink.ArticleStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder of JSON files. A file is written aside, forced to disk and renamed into place, so a
 * reader sees the old record or the new one and never a part; {@link #flush} forces the renames to
 * disk. Not thread-safe.
 */
public final class ArticleFolder implements ArticleStore {
  private final Path root;
  private final Set<Path> changed = new LinkedHashSet<>();

  /** Does no I/O. */
  public ArticleFolder(Path root) {
    this.root = root;
  }

  @Override
  public String place() {
    return root.toString();
  }

  /** Makes the folder where it is missing and tries whether it can be written. */
  @Override
  public void open() throws IOException {
    makeFolders(root);
    Path probe = root.resolve(".copydesk-probe");
    try {
      Files.write(probe, new byte[] {'\n'});
    } catch (IOException e) {
      deleteQuietly(probe, e); // a full disk still has room for its name
      throw e;
    }
    Files.delete(probe);
  }

  @Override
  public void write(EnrichedArticle article) throws IOException {
    Path folder = root.resolve(FilingDate.folder(article.published(), article.received()));
    makeFolders(folder);
    String name = FileNames.of(article.id());
    Path part = folder.resolve("." + name + ".part");
    try {
      writeForced(part, RecordJson.toPrettyBytes(article));
      Files.move(
          part,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      deleteQuietly(part, e);
      throw e;
    }
    changed.add(folder);
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  @Override
  public int remove(String id, List<String> filingDates) throws IOException {
    int removed = 0;
    for (String date : filingDates) {
      Path file = root.resolve(date).resolve(FileNames.of(id));
      if (Files.deleteIfExists(file)) {
        changed.add(file.getParent());
        removed++;
      }
    }
    return removed;
  }

  /** Forces what was renamed and removed since the last time to disk. */
  @Override
  public void flush() throws IOException {
    for (Path folder : changed) {
      force(folder);
    }
    changed.clear();
  }

  /** Holds nothing open. */
  @Override
  public void close() {}

  private void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      makeFolders(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
      if (parent != null) {
        changed.add(parent);
      }
    }
  }

  private static void force(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return; // a folder cannot be opened there, and its entries are journalled
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path part, IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
