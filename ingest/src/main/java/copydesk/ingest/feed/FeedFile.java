package copydesk.ingest.feed;

import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The file of a {@link FeedList}, which is read again when it has changed. One that cannot be read
 * or understood then leaves the list as it was. Not thread-safe.
 */
public final class FeedFile {
  /** How long it is left alone after each look, in milliseconds. */
  static final long LOOK_EVERY = 5_000;

  private final String name;
  private final Content content;
  private FeedList list;
  private byte[] seen;
  private long nextLook;

  /** What is in the file. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /**
   * A file by what is in it.
   *
   * @param name what messages call it
   * @param list what was in it at first
   * @param seen the same as it stood there
   */
  FeedFile(String name, FeedList list, byte[] seen, Content content) {
    this.name = name;
    this.list = list;
    this.seen = seen;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidSettingException if it cannot be read or understood; the message names the line
   */
  public static FeedFile open(Path file) {
    String name = "--feeds " + file;
    Content content = () -> Files.readAllBytes(file);
    byte[] bytes = read(name, content);
    return new FeedFile(name, FeedList.of(bytes, name), bytes, content);
  }

  /** The feeds as they were last understood. */
  public FeedList list() {
    return list;
  }

  /**
   * Looks at the file, unless that was done a moment ago, and reads it if something else stands in
   * it now.
   *
   * @param now the time, in milliseconds
   * @param listener hears, once, of what was read or why it could not be
   * @return whether there is another list
   */
  boolean look(long now, FeedListener listener) {
    if (now < nextLook && nextLook <= now + LOOK_EVERY) {
      return false;
    }
    nextLook = now + LOOK_EVERY;
    byte[] before = seen;
    try {
      seen = null;
      seen = read(name, content);
      if (Arrays.equals(before, seen)) {
        return false;
      }
      list = FeedList.of(seen, name);
      listener.listChanged(name + " has changed: " + list.feeds().size() + " feeds now");
      return true;
    } catch (InvalidSettingException e) {
      if (before != null || seen != null) {
        listener.listChanged(e.getMessage() + "; the feeds are those from before");
      }
      return false;
    }
  }

  private static byte[] read(String name, Content content) {
    try {
      return content.read();
    } catch (IOException e) {
      throw new InvalidSettingException(name + " cannot be read: " + FileTrouble.why(e), e);
    }
  }
}
