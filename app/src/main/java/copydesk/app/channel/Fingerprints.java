package copydesk.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The fingerprint of what should be kept of each article, by the fingerprint of its id: both are 64
 * bits of a SHA-256. Takes 20 bytes a place, of which at least a third is free, so some 30 to 60
 * bytes an article, and thrice that for the moment in which it grows. The chance that two of a
 * million ids share theirs is 3 in 100 million. Not thread-safe.
 */
public final class Fingerprints {
  private static final int FIRST_SIZE = 1 << 10;

  private long[] ids = new long[FIRST_SIZE];
  private long[] contents = new long[FIRST_SIZE];
  private State[] states = new State[FIRST_SIZE];
  private int taken;

  /** What is known of an article; a place without one has none. */
  public enum State {
    /** It has been killed, or never stood. */
    GONE,
    /** It stands and was not found yet. */
    STANDING,
    /** It stands and was found. */
    FOUND
  }

  /** The fingerprint of an id. */
  public static long of(String id) {
    return first(sha256().digest(id.getBytes(UTF_8)));
  }

  /** The fingerprint of something that has two parts. */
  public static long of(String name, byte[] content) {
    MessageDigest digest = sha256();
    digest.update(name.getBytes(UTF_8));
    digest.update((byte) 0);
    return first(digest.digest(content));
  }

  /** Keeps what should be found of an article, in place of what was. */
  public void stand(long id, long content) {
    int at = place(id);
    contents[at] = content;
    states[at] = State.STANDING;
  }

  /** Forgets an article that was killed. */
  public void kill(long id) {
    int at = place(id);
    states[at] = State.GONE;
  }

  /** What is known of the article. */
  public State state(long id) {
    State state = states[find(id)];
    return state == null ? State.GONE : state;
  }

  /** Whether this is the content of an article that stands. */
  public boolean isContent(long id, long content) {
    return contents[find(id)] == content;
  }

  /** Marks an article as found, and says whether this is its content. */
  public boolean find(long id, long content) {
    int at = find(id);
    states[at] = State.FOUND;
    return contents[at] == content;
  }

  /** How many articles are in this state. */
  public long count(State state) {
    return Arrays.stream(states).filter(other -> other == state).count();
  }

  private int place(long id) {
    if (taken >= ids.length - ids.length / 3) {
      grow();
    }
    int at = find(id);
    if (states[at] == null) {
      ids[at] = id;
      states[at] = State.GONE;
      taken++;
    }
    return at;
  }

  /** Where the id is, or would be. */
  private int find(long id) {
    int at = (int) id & (ids.length - 1);
    while (states[at] != null && ids[at] != id) {
      at = (at + 1) & (ids.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldContents = contents;
    State[] oldStates = states;
    ids = new long[oldIds.length * 2];
    contents = new long[oldIds.length * 2];
    states = new State[oldIds.length * 2];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldStates[i] != null) {
        int at = find(oldIds[i]);
        ids[at] = oldIds[i];
        contents[at] = oldContents[i];
        states[at] = oldStates[i];
      }
    }
  }

  private static long first(byte[] digest) {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << 8) | (digest[i] & 0xFF);
    }
    return bits;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
