package copydesk.sink.folder;

import copydesk.records.EnrichedArticle;
import copydesk.records.text.FilingDate;
import copydesk.records.text.TextSha256;
import copydesk.sink.ArticleStore;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
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
 * The folder of JSON files: {@code 2021/07/09/ID.json} for what has a filing date, {@code
 * undated/ab/ID.json} for what has none, where {@code ab} are the first two hexadecimal digits of
 * the id's SHA-256, so that no folder grows without bound. Earlier builds put the latter into
 * {@code undated} itself; such a file is removed with its article and goes when the article is
 * written again. {@link FileNames} makes the names.
 *
 * <p>A file is written aside, forced to disk and renamed into place, so a reader sees the old
 * record or the new one and never a part; {@link #flush} forces the renames to disk. Not
 * thread-safe.
 */
public final class ArticleFolder implements ArticleStore {
  private final Path root;
  private final RecordForm form;
  private final Set<Path> changed = new LinkedHashSet<>();

  /** A folder of records. Does no I/O. */
  public ArticleFolder(Path root) {
    this(root, RecordForm.RECORD);
  }

  /** A folder of articles in this form. Does no I/O. */
  public ArticleFolder(Path root, RecordForm form) {
    this.root = root;
    this.form = form;
  }

  @Override
  public String place() {
    return root.toString();
  }

  /** Makes the folder where it is missing and tries whether it can be written. */
  @Override
  public void open() throws IOException {
    makeFolders(root);
    FolderMark mark = new FolderMark(FolderMark.ARTICLES, form.name(), null);
    if (mark.isNewTo(root)) {
      makeFolders(FolderMark.file(root).getParent());
      writeForced(FolderMark.file(root), mark.json());
    }
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
  public void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException {
    String date = FilingDate.folder(article.published(), article.received());
    Path folder = folder(article.id(), date);
    makeFolders(folder);
    String name = FileNames.of(article.id());
    Path part = folder.resolve("." + name + ".part");
    try {
      writeForced(part, form.toFile(article, json));
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
    if (date.equals(FilingDate.UNDATED)) {
      delete(ofEarlierBuilds(name));
    }
  }

  /** Where an article's file lies below the folder, with slashes. */
  static String path(EnrichedArticle article) {
    String date = FilingDate.folder(article.published(), article.received());
    return below(article.id(), date) + "/" + FileNames.of(article.id());
  }

  private static String below(String id, String filingDate) {
    return filingDate.equals(FilingDate.UNDATED)
        ? filingDate + "/" + TextSha256.of(id).substring(0, 2)
        : filingDate;
  }

  private Path folder(String id, String filingDate) {
    return root.resolve(below(id, filingDate));
  }

  private Path ofEarlierBuilds(String name) {
    return root.resolve(FilingDate.UNDATED).resolve(name);
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
  public int remove(Origin origin, String id, List<String> filingDates) throws IOException {
    String name = FileNames.of(id);
    int removed = 0;
    for (String date : filingDates) {
      boolean there = delete(folder(id, date).resolve(name));
      if (date.equals(FilingDate.UNDATED)) {
        there |= delete(ofEarlierBuilds(name));
      }
      removed += there ? 1 : 0;
    }
    return removed;
  }

  private boolean delete(Path file) throws IOException {
    boolean there = Files.deleteIfExists(file);
    if (there) {
      changed.add(file.getParent());
    }
    return there;
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
