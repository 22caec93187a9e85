package copydesk.extract.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordSlotsTest {
  @Test
  void word_hasTheSameNumberEachTime_andNoOther() {
    WordSlots slots = new WordSlots(8);
    Set<Integer> numbers = new HashSet<>();
    for (long word : new long[] {8, 16, 24, 1, 1L << 32}) {
      int number = slots.of(word);
      assertThat(number).isBetween(0, 7).isEqualTo(slots.of(word));
      numbers.add(number);
    }
    assertThat(numbers).hasSize(5);
  }
}
