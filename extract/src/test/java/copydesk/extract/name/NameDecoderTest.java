package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class NameDecoderTest {
  private static final int TAGS = NameTags.COUNT;

  @Test
  void everyPath_isLegal() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int length = 1 + random.nextInt(90);
      byte[] tags = new byte[length];
      NameDecoder decoder = new NameDecoder(scores(random, TAGS));
      decoder.decode(scores(random, length), 0, length, tags);
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
    for (int round = 0; round < 300; round++) {
      int length = 1 + random.nextInt(4);
      int[] emissions = scores(random, length);
      int[] transitions = scores(random, TAGS);
      byte[] tags = new byte[length];
      new NameDecoder(transitions).decode(emissions, 0, length, tags);
      int found = emissions[tags[0]];
      for (int k = 1; k < length; k++) {
        found += emissions[k * TAGS + tags[k]] + transitions[tags[k - 1] * TAGS + tags[k]];
      }
      assertThat(found).isEqualTo(best(emissions, transitions, length, 0, -1));
    }
  }

  @Test
  void scoresOfALongChain_doNotOverflow() {
    int length = 50_000;
    int[] emissions = new int[length * TAGS];
    for (int k = 0; k < length; k++) {
      emissions[k * TAGS + NameTags.tag(NameType.PERSON, 0, 1, 0)] = 100_000;
    }
    byte[] tags = new byte[length];
    new NameDecoder(new int[TAGS * TAGS]).decode(emissions, 0, length, tags);
    assertThat(tags).containsOnly(NameTags.tag(NameType.PERSON, 0, 1, 0));
  }

  /** The best score of all paths from candidate {@code k} on, after a tag; by trying them all. */
  private static int best(int[] emissions, int[] transitions, int length, int k, int before) {
    if (k == length) {
      return NameTags.ends(before) ? 0 : -1_000_000;
    }
    int best = -1_000_000;
    for (int tag = 0; tag < TAGS; tag++) {
      boolean may = k == 0 ? tag == 0 || NameTags.starts(tag) : NameTags.follows(before, tag);
      if (may) {
        int transition = k == 0 ? 0 : transitions[before * TAGS + tag];
        int rest = best(emissions, transitions, length, k + 1, tag);
        best = Math.max(best, emissions[k * TAGS + tag] + transition + rest);
      }
    }
    return best;
  }

  private static int[] scores(Random random, int rows) {
    return random.ints((long) rows * TAGS, -100, 100).toArray();
  }
}
