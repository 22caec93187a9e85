package copydesk.ingest.file;

import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The articles below some files and folders, with their ids as {@link FileIds} makes them. Where
 * several folders are given, the folder's own name stands before. Files in folders are taken by
 * their name, capital letters or small, hidden ones are not; links to folders are not followed.
 * Only the names of one folder at a time are held in memory, to sort them: the order is always the
 * same.
 */
public final class ArticleFiles {
  /** The names of files in the formats that are read: what is taken unless something is said. */
  public static final String READABLE =
      "*.{txt,text,html,htm,xhtml,json,ninjs,jsonl,ndjson,xml,nitf,newsml,rss,atom,rdf,anpa,iptc}";

  private final List<Path> roots;
  private final PathMatcher include;
  private final String idPrefix;
  private final String givenId;

  /** Takes an article. */
  @FunctionalInterface
  public interface Receiver {
    void receive(ArticleFile file) throws InterruptedException;
  }

  private ArticleFiles(List<Path> roots, PathMatcher include, String idPrefix, String givenId) {
    this.roots = List.copyOf(roots);
    this.include = include;
    this.idPrefix = idPrefix;
    this.givenId = givenId;
  }

  /**
   * The articles below these paths.
   *
   * @param roots files and folders
   * @param include a glob over the names of files in folders, such as {@link #READABLE}; capital
   *     and small letters are the same to it
   * @param idPrefix what every id starts with; may be empty
   * @throws InvalidSettingException if a path is missing, the glob is none, or two paths would give
   *     the same ids
   */
  public static ArticleFiles below(List<Path> roots, String include, String idPrefix) {
    ArticleFiles files = new ArticleFiles(roots, matcher(include), idPrefix, null);
    files.requireThere();
    files.requireDistinct();
    return files;
  }

  /**
   * One file under a given id.
   *
   * @throws InvalidSettingException if it is no file, or the id is blank
   */
  public static ArticleFiles single(Path file, String id) {
    if (id.isBlank()) {
      throw new InvalidSettingException("an article's id must not be blank");
    }
    if (Files.isDirectory(file)) {
      throw new InvalidSettingException("an id can be given to one file only, not to " + file);
    }
    ArticleFiles files = new ArticleFiles(List.of(file), matcher("*"), "", id);
    files.requireThere();
    return files;
  }

  /**
   * Goes through all articles in order. A folder that cannot be listed is refused, and the rest
   * goes on.
   */
  public void forEach(Receiver receiver, FileListener listener) throws InterruptedException {
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        walk(root, root, idPrefix + (roots.size() > 1 ? name(root) + "/" : ""), receiver, listener);
      } else {
        String id = givenId != null ? givenId : idPrefix + FileIds.of(root);
        boolean named = givenId != null || !idPrefix.isEmpty();
        receiver.receive(new ArticleFile(root, id, named));
      }
    }
  }

  private void walk(Path root, Path folder, String prefix, Receiver receiver, FileListener listener)
      throws InterruptedException {
    List<Path> entries;
    try {
      entries = sortedEntries(folder);
    } catch (IOException e) {
      listener.refused(folder, "cannot be listed: " + FileTrouble.why(e));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(root, entry, prefix, receiver, listener);
      } else if (include.matches(lower(entry.getFileName()))) {
        // what cannot be read is refused there
        String id = prefix + FileIds.below(root, entry);
        receiver.receive(new ArticleFile(entry, id, !idPrefix.isEmpty()));
      } else {
        listener.passedOver(entry);
      }
    }
  }

  private static List<Path> sortedEntries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!name(entry).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(entries);
    return entries;
  }

  private void requireThere() {
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new InvalidSettingException("no such file or folder: " + root);
      }
    }
  }

  /** Folders' ids start with their names and a slash, which no file's id has. */
  private void requireDistinct() {
    Map<String, Path> taken = new HashMap<>();
    for (Path root : roots) {
      String name = Files.isDirectory(root) ? name(root) + "/" : FileIds.of(root);
      Path other = taken.put(name, root);
      if (other != null) {
        throw new InvalidSettingException(
            "articles of "
                + other
                + " and "
                + root
                + " would have the same ids; post them one after the other, with --id-prefix");
      }
    }
  }

  private static PathMatcher matcher(String include) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + include.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException("no file name pattern: " + include, e);
    }
  }

  private static Path lower(Path name) {
    return name.getFileSystem().getPath(name.toString().toLowerCase(Locale.ROOT));
  }

  private static String name(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }
}
