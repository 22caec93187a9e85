package copydesk.app.replay;

/**
 * How many articles stand and how many statements they have, however many versions came of each:
 * the last one counts, and none of what was killed. Sixteen bytes a place: millions of articles
 * fit. Ids are told apart by a hash of 64 bits. Not thread-safe.
 */
final class StandingSums {
  /** What an article has that does not stand. */
  private static final int GONE = -1;

  private long[] hashes = new long[1 << 10];
  private int[] statements = new int[1 << 10];
  private int[] attributed = new int[1 << 10];
  private int places;
  private long articles;
  private long allStatements;
  private long allAttributed;

  /** An article stands with so many statements, in place of what stood of it. */
  void stands(String id, int newStatements, int newAttributed) {
    put(hash(id), newStatements, newAttributed);
  }

  /** Nothing stands of an article any more. */
  void isGone(String id) {
    put(hash(id), GONE, 0);
  }

  long articles() {
    return articles;
  }

  long statements() {
    return allStatements;
  }

  /** Those with a speaker. */
  long attributed() {
    return allAttributed;
  }

  private void put(long hash, int newStatements, int newAttributed) {
    if (places > hashes.length / 2) {
      grow();
    }
    int at = place(hash);
    if (hashes[at] == 0) {
      hashes[at] = hash;
      statements[at] = GONE;
      places++;
    }
    add(statements[at], -1, attributed[at]);
    statements[at] = newStatements;
    attributed[at] = newAttributed;
    add(newStatements, 1, newAttributed);
  }

  private void add(int some, int sign, int someAttributed) {
    if (some != GONE) {
      articles += sign;
      allStatements += (long) sign * some;
      allAttributed += (long) sign * someAttributed;
    }
  }

  /** Where the hash is, or the free place where it belongs. */
  private int place(long hash) {
    int at = (int) hash & (hashes.length - 1);
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldStatements = statements;
    int[] oldAttributed = attributed;
    hashes = new long[oldHashes.length * 2];
    statements = new int[hashes.length];
    attributed = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int at = place(oldHashes[i]);
        hashes[at] = oldHashes[i];
        statements[at] = oldStatements[i];
        attributed[at] = oldAttributed[i];
      }
    }
  }

  /** FNV-1a over the characters, mixed; never 0, which is a free place. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
