package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedWire;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.RawArticle;
import java.nio.charset.StandardCharsets;

/**
 * Articles posted as fast as they go, until all their files are written. The first 64 MB of text
 * are invented beforehand; what is more is invented while it is posted, which costs some 1 % of
 * what an article does.
 */
final class Batch {
  private static final long BEFOREHAND = 64L << 20;

  private Batch() {}

  /**
   * Posts the first articles of a wire and waits for their files.
   *
   * @return articles a second, from the first posted to the last written
   */
  static double run(PipelineRig rig, InventedWire wire, int number) throws InterruptedException {
    long written = rig.written();
    byte[][] texts = new byte[number][];
    long held = 0;
    for (int i = 0; i < number && held < BEFOREHAND; i++) {
      texts[i] = bytes(wire, i);
      held += texts[i].length;
    }
    long start = System.nanoTime();
    try (ArticlePoster poster = new ArticlePoster(rig.ingest())) {
      for (int i = 0; i < number; i++) {
        byte[] text = texts[i] == null ? bytes(wire, i) : texts[i];
        texts[i] = null;
        poster.post(new RawArticle(wire.id(i), text, "text/plain", "urn:bench", null));
        rig.requireWell();
      }
      poster.flush();
    }
    while (rig.written() - written < number) {
      rig.rest();
    }
    return number * 1e9 / (System.nanoTime() - start);
  }

  private static byte[] bytes(InventedWire wire, int number) {
    return wire.text(number).getBytes(StandardCharsets.UTF_8);
  }
}
