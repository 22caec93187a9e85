package copydesk.bench.copies;

import copydesk.enrich.copy.CopySignature;
import copydesk.enrich.copy.Filed;
import copydesk.enrich.copy.StoryIndex;
import java.util.Base64;
import java.util.Random;

/** What the index of stories takes in memory. */
final class IndexMemory {
  private static final int ARTICLES = 200_000;
  private static final int EVERY_MILLIS = 1_000;

  private IndexMemory() {}

  /** Fills an index with signatures that are no copies, with ids as long as agencies' are. */
  static String measure() {
    Random random = new Random(1);
    long before = used();
    StoryIndex index = new StoryIndex();
    byte[] bytes = new byte[CopySignature.BYTES];
    for (int i = 0; i < ARTICLES; i++) {
      random.nextBytes(bytes);
      String id = "urn:newsml:agency.example:20261124:" + Integer.toHexString(random.nextInt());
      String signature = Base64.getEncoder().encodeToString(bytes);
      index.file(new Filed(id, 0, true, (long) i * EVERY_MILLIS, signature, null, null));
    }
    long taken = used() - before;
    return String.format(
        "%d bytes an article in memory, of %d: %d MB a million",
        taken / index.size(), index.size(), taken / index.size());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
