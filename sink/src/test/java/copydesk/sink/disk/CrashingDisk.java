package copydesk.sink.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * A disk that stops at one of its steps, as in a crash: that step is not done, or a write only in
 * part, and nothing after it.
 */
public final class CrashingDisk implements Disk {
  private final Disk disk = Disk.real();
  private final Random random;
  private long left;
  private boolean crashed;

  /**
   * Stops after so many steps.
   *
   * @param random how much of a write is done
   */
  public CrashingDisk(long steps, Random random) {
    this.left = steps;
    this.random = random;
  }

  /** Whether the step came. */
  public boolean isCrashed() {
    return crashed;
  }

  private void step() throws IOException {
    if (crashed || left-- == 0) {
      crashed = true;
      throw new IOException("crashed");
    }
  }

  @Override
  public Writing create(Path file) throws IOException {
    step();
    return new Crashing(disk.create(file));
  }

  @Override
  public Writing append(Path file, long length) throws IOException {
    step();
    return new Crashing(disk.append(file, length));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    disk.move(from, to);
  }

  @Override
  public boolean link(Path file, Path name) throws IOException {
    step();
    return disk.link(file, name);
  }

  @Override
  public boolean delete(Path file) throws IOException {
    step();
    return disk.delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    disk.makeFolder(folder);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step();
    disk.forceFolder(folder);
  }

  private final class Crashing implements Writing {
    private final Writing writing;

    Crashing(Writing writing) {
      this.writing = writing;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        step();
      } catch (IOException e) {
        writing.write(bytes, from, random.nextInt(length + 1));
        throw e;
      }
      writing.write(bytes, from, length);
    }

    @Override
    public void force() throws IOException {
      step();
      writing.force();
    }

    @Override
    public void close() throws IOException {
      writing.close();
    }
  }
}
