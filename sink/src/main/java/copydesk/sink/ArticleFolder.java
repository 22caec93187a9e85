package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folder of JSON files. A file is written aside, forced to disk and renamed into place, so a
 * reader sees the old record or the new one and never a part; {@link #flush} forces the renames to
 * disk. Not thread-safe.
 */
final class ArticleFolder {
  private static final Pattern DATE_FOLDER = Pattern.compile("\\d{4}/\\d{2}/\\d{2}|undated");

  private final Path root;
  private final Set<Path> changed = new LinkedHashSet<>();

  /** Does no I/O. */
  ArticleFolder(Path root) {
    this.root = root;
  }

  /** Makes the folder where it is missing and tries whether it can be written. */
  void open() throws IOException {
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

  /** Writes an article's file, in place of any it had. */
  void write(EnrichedArticle article) throws IOException {
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

  /**
   * Removes an article's file from the folders that a header names; what is no name of a folder of
   * ours is passed over, so that no header reaches beyond them.
   *
   * @return how many files there were
   */
  int remove(String id, String folders) throws IOException {
    int removed = 0;
    for (String folder : folderNames(folders)) {
      Path file = root.resolve(folder).resolve(FileNames.of(id));
      if (Files.deleteIfExists(file)) {
        changed.add(file.getParent());
        removed++;
      }
    }
    return removed;
  }

  /** Forces what was renamed and removed since the last time to disk. */
  void flush() throws IOException {
    for (Path folder : changed) {
      force(folder);
    }
    changed.clear();
  }

  private static List<String> folderNames(String folders) {
    List<String> names = new ArrayList<>();
    if (folders != null) {
      for (String name : folders.split(",", -1)) {
        if (DATE_FOLDER.matcher(name).matches()) {
          names.add(name);
        }
      }
    }
    return names;
  }

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
