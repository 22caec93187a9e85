package copydesk.sink.segment;

import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes a segment aside, and its index; {@link #publish} puts both in place. Not thread-safe. */
final class SegmentWriter implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Disk disk;
  private final SegmentName name;
  private final Path file;
  private final AsideFile aside;
  private final OutputStream out;
  private final MessageDigest digest = sha256();
  private final List<SegmentIndex.Entry> entries = new ArrayList<>();
  private long contentBytes;
  private long bytes;

  SegmentWriter(Disk disk, Path folder, SegmentName name) throws IOException {
    this.disk = disk;
    this.name = name;
    this.file = folder.resolve(name.toString());
    this.aside = new AsideFile(disk, file);
    this.out = name.compression().pack(new BufferedOutputStream(new Counted(), BUFFER));
  }

  /** Adds a record. */
  void add(ArticleKey key, long offset, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
    contentBytes += line.length + 1L;
    entries.add(new SegmentIndex.Entry(key, offset));
  }

  /** How many records were added. */
  int records() {
    return entries.size();
  }

  /** Forces it to disk and renames it into place, after its index where the segment is new. */
  SegmentStats publish(boolean isNew) throws IOException {
    out.close();
    if (isNew) {
      SegmentIndex.write(disk, file, entries);
    }
    aside.place();
    disk.forceFolder(file.getParent());
    if (!isNew) {
      SegmentIndex.write(disk, file, entries);
    }
    return new SegmentStats(
        name.toString(),
        name.partition(),
        name.first(),
        name.last(),
        entries.size(),
        contentBytes,
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    aside.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The file, counted and summed; closing it forces it to disk. */
  private final class Counted extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      aside.write(buffer, from, length);
      digest.update(buffer, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      aside.complete();
    }
  }
}
