package copydesk.sink.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What changes a folder of the sink: each call is one step at which a crash may come. */
public interface Disk {
  /** A file being written. */
  interface Writing extends Closeable {
    void write(byte[] bytes, int from, int length) throws IOException;

    /** Forces what was written to disk. */
    void force() throws IOException;
  }

  /** Opens a file that is new, or emptied. */
  Writing create(Path file) throws IOException;

  /** Opens a file at its end after the first so many bytes; what follows them is cut off. */
  Writing append(Path file, long length) throws IOException;

  /** Renames a file over another, at once. */
  void move(Path from, Path to) throws IOException;

  /**
   * Gives a file a second name, at once, unless that is taken.
   *
   * @return whether it was free
   */
  boolean link(Path file, Path name) throws IOException;

  /** Removes a file and says whether there was one. */
  boolean delete(Path file) throws IOException;

  /** Makes a folder and those above it that are missing; forces the new names to disk. */
  void makeFolder(Path folder) throws IOException;

  /** Forces the names in a folder to disk. */
  void forceFolder(Path folder) throws IOException;

  /** This machine's. */
  static Disk real() {
    return new Real();
  }

  /** This machine's. */
  final class Real implements Disk {
    private Real() {}

    @Override
    public Writing create(Path file) throws IOException {
      return new Channel(
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
    }

    @Override
    public Writing append(Path file, long length) throws IOException {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      channel.truncate(length);
      channel.position(length);
      return new Channel(channel);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean link(Path file, Path name) throws IOException {
      try {
        Files.createLink(name, file);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (UnsupportedOperationException | FileSystemException e) {
        if (Files.exists(name)) {
          return false;
        }
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE); // none has two names there
        return true;
      }
    }

    @Override
    public boolean delete(Path file) throws IOException {
      return Files.deleteIfExists(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
      if (Files.isDirectory(folder)) {
        return;
      }
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        makeFolder(parent);
      }
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        } // another sink was faster
      }
      if (parent != null) {
        forceFolder(parent);
      }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
      if (System.getProperty("os.name").startsWith("Windows")) {
        return; // a folder cannot be opened there, and its entries are journalled
      }
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** A file's channel. */
  record Channel(FileChannel channel) implements Writing {
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
