package copydesk.ingest.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file looks like from outside, and what every move keeps: one that looks otherwise has been
 * written to, or is another file.
 *
 * @param size its length in bytes
 * @param modified its time of last modification, in microseconds since 1970
 */
record Looks(long size, long modified) {
  static Looks of(BasicFileAttributes attributes) {
    return new Looks(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS));
  }

  /** Of the file that lies there, if any does. */
  static Optional<Looks> of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      if (isBelowAFile(file)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether what was a folder is a file now: then nothing lies below it. */
  private static boolean isBelowAFile(Path path) {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above)) {
        return true;
      }
    }
    return false;
  }
}
