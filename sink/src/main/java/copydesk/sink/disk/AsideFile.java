package copydesk.sink.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is written aside, under the hidden name {@code .NAME.part}, forced to disk and
 * renamed into place: a reader, and whoever comes after a crash, sees the old file or the new one,
 * and never a part. The rename outlives a power cut once its folder is forced to disk. Not
 * thread-safe.
 */
public final class AsideFile implements Closeable {
  /** What the names of files end with that are being written. */
  public static final String PART = ".part";

  private final Disk disk;
  private final Path file;
  private final Path part;
  private final Disk.Writing writing;
  private boolean complete;
  private boolean placed;

  /** Begins the file, over what a crash left of another attempt. */
  public AsideFile(Disk disk, Path file) throws IOException {
    this(disk, file, "");
  }

  /**
   * Begins the file.
   *
   * @param writer what tells this writer from others that write the same file at the same time
   */
  public AsideFile(Disk disk, Path file, String writer) throws IOException {
    this.disk = disk;
    this.file = file;
    this.part = file.resolveSibling("." + file.getFileName() + writer + PART);
    this.writing = disk.create(part);
  }

  /** Writes a file in one go. */
  public static void write(Disk disk, Path file, byte[] bytes) throws IOException {
    write(disk, file, bytes, "");
  }

  /**
   * Writes a file in one go.
   *
   * @param writer what tells this writer from others that write the same file at the same time
   */
  public static void write(Disk disk, Path file, byte[] bytes, String writer) throws IOException {
    try (AsideFile aside = new AsideFile(disk, file, writer)) {
      aside.write(bytes, 0, bytes.length);
      aside.place();
    }
  }

  /**
   * Writes a file in one go, where none is there.
   *
   * @param writer what tells this writer from others that write the same file at the same time
   * @return whether this one is there now; else another's is
   */
  public static boolean writeNew(Disk disk, Path file, byte[] bytes, String writer)
      throws IOException {
    try (AsideFile aside = new AsideFile(disk, file, writer)) {
      aside.write(bytes, 0, bytes.length);
      aside.complete();
      return disk.link(aside.part, file);
    }
  }

  /**
   * Tries whether a file can be written in a folder, and leaves none.
   *
   * @param writer what tells this writer from others that do the same at the same time
   */
  public static void probe(Disk disk, Path folder, String writer) throws IOException {
    try (AsideFile probe = new AsideFile(disk, folder.resolve("probe"), writer)) {
      probe.write(new byte[] {'\n'}, 0, 1);
      probe.complete();
    }
  }

  /** Adds so many bytes. */
  public void write(byte[] bytes, int from, int length) throws IOException {
    writing.write(bytes, from, length);
  }

  /** Forces what was written to disk and ends it; does nothing the second time. */
  public void complete() throws IOException {
    if (!complete) {
      writing.force();
      writing.close();
      complete = true;
    }
  }

  /** Completes the file and puts it into place, over the one that is there. */
  public void place() throws IOException {
    complete();
    disk.move(part, file);
    placed = true;
  }

  /** Removes what was not put into place; a full disk still has room for that. */
  @Override
  public void close() throws IOException {
    writing.close();
    if (!placed) {
      disk.delete(part);
    }
  }
}
