package copydesk.extract.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordMapTest {
  @Test
  void map_holdsWhatWasPutLast() {
    Random random = new Random(7);
    WordMap map = new WordMap(3);
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      long word = Words.mix(random.nextInt(3000));
      map.put(word, i);
      expected.put(word, i);
    }
    long[] words = new long[4000];
    for (int i = 0; i < words.length; i++) {
      words[i] = Words.mix(i);
    }
    int[] values = map.getAll(words, words.length, -1);

    assertThat(map.size()).isEqualTo(expected.size());
    for (int i = 0; i < words.length; i++) {
      int value = expected.getOrDefault(words[i], -1);
      assertThat(map.get(words[i], -1)).isEqualTo(value);
      assertThat(values[i]).isEqualTo(value);
    }
  }

  @Test
  void wordsThatShareASlotAndItsTag_areToldApart() {
    WordMap map = new WordMap(4);
    long word = 0x1234_5678_0000_0000L;
    for (long low = 0; low < 4; low++) {
      map.put(word + (low << 20), (int) low);
    }
    assertThat(map.get(word + (2L << 20), -1)).isEqualTo(2);
    assertThat(map.get(word + (5L << 20), -1)).isEqualTo(-1);
    assertThat(map.getAll(new long[] {word + (3L << 20), word + (5L << 20), 1}, 3, -9))
        .containsExactly(3, -9, -9);
  }
}
