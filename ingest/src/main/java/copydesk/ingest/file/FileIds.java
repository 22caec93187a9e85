package copydesk.ingest.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The id of an article that is a file, whichever way the file comes in: below a folder its path
 * from there, with {@code /} between the names; where it is named itself, its name. {@code .txt} at
 * the end is left out, unless another file beside it has the name that would remain: the article of
 * {@code a.txt} is {@code a}, but where {@code a} lies there, too, it is {@code a.txt}.
 */
public final class FileIds {
  private static final String TXT = ".txt";

  private FileIds() {}

  /** The id of a file that is named itself. */
  public static String of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder == null ? "" : below(folder, absolute);
  }

  /** The id of a file below a folder. */
  public static String below(Path folder, Path file) {
    return below(folder, file, path -> false);
  }

  /**
   * The id of a file below a folder of which some files have been moved to another.
   *
   * @param moved whether a file of that path, from the folder, has been: it counts as beside the
   *     file
   */
  static String below(Path folder, Path file, Predicate<Path> moved) {
    Path path = folder.relativize(file);
    String name = path.getFileName().toString();
    if (name.endsWith(TXT) && name.length() > TXT.length()) {
      Path bare = path.resolveSibling(name.substring(0, name.length() - TXT.length()));
      if (!Files.isRegularFile(folder.resolve(bare)) && !moved.test(bare)) {
        path = bare;
      }
    }
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
