package copydesk.ingest.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where the files of a folder are moved to: the same name below {@code .done}. A name can have been
 * a file's there and be a folder's now, or the other way round; such a file goes to {@code
 * .done-2}, or to the next such folder in which its path is free. As their names start with a dot,
 * no file of the folder itself lies in any of them.
 */
final class Places {
  private final Path folder;
  private final String name;

  /**
   * Does no I/O.
   *
   * @param folder the folder whose files are moved
   * @param name the name of the first folder below it that takes them
   */
  Places(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Where a file of that path goes, from the folder, with {@code /} between the names. */
  String of(Path path) {
    int number = 1;
    while (!isFree(place(number, path))) {
      number++;
    }
    Path place = folder.relativize(place(number, path));
    return place.toString().replace(place.getFileSystem().getSeparator(), "/");
  }

  /** Whether a file of that path has been moved and lies there still. */
  boolean hold(Path path) {
    for (int number = 1; Files.isDirectory(place(number, Path.of(""))); number++) {
      if (Files.isRegularFile(place(number, path))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a file can be put there, if need be in place of another one: nothing above it is a
   * file, and it is no folder itself.
   *
   * @param place somewhere below the folder
   */
  boolean isFree(Path place) {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    for (Path above = place.getParent(); !above.equals(folder); above = above.getParent()) {
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above)) {
        return false;
      }
    }
    return true;
  }

  private Path place(int number, Path path) {
    return folder.resolve(number == 1 ? name : name + "-" + number).resolve(path);
  }
}
