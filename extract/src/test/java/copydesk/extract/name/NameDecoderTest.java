package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class NameDecoderTest {
  private static final int TAGS = NameTags.COUNT;

  @Test
  void everyPath_isLegal() {
    Random random = new Random(3);
    NameDecoder decoder = new NameDecoder();
    for (int round = 0; round < 500; round++) {
      int length = 1 + random.nextInt(90);
      byte[] tags = new byte[length];
      decoder.decode(scores(random, length), scores(random, TAGS), 0, length, tags);
      assertThat(tags[0] == 0 || NameTags.starts(tags[0])).isTrue();
      assertThat(NameTags.ends(tags[length - 1])).isTrue();
      for (int k = 1; k < length; k++) {
        assertThat(NameTags.follows(tags[k - 1], tags[k])).isTrue();
      }
    }
  }

  @Test
  void bestPath_isTheOneThatNoOtherBeats() {
    Random random = new Random(4);
    NameDecoder decoder = new NameDecoder();
    for (int round = 0; round < 50; round++) {
      int[] emissions = scores(random, 2);
      int[] transitions = scores(random, TAGS);
      byte[] tags = new byte[2];
      decoder.decode(emissions, transitions, 0, 2, tags);
      int best = Integer.MIN_VALUE;
      for (int a = 0; a < TAGS; a++) {
        for (int b = 0; b < TAGS; b++) {
          boolean opens = a == 0 || NameTags.starts(a);
          if (opens && NameTags.follows(a, b) && NameTags.ends(b)) {
            best = Math.max(best, emissions[a] + emissions[TAGS + b] + transitions[a * TAGS + b]);
          }
        }
      }
      int found =
          emissions[tags[0]] + emissions[TAGS + tags[1]] + transitions[tags[0] * TAGS + tags[1]];
      assertThat(found).isEqualTo(best);
    }
  }

  private static int[] scores(Random random, int rows) {
    return random.ints((long) rows * TAGS, -100, 100).toArray();
  }
}
