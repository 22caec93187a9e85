package copydesk.app.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class TimeOrderTest {
  private static final TopicPartition ZERO = new TopicPartition("c", 0);
  private static final TopicPartition ONE = new TopicPartition("c", 1);

  private final TimeOrder order = new TimeOrder(List.of(ZERO, ONE));

  private void add(int partition, long... times) {
    for (long time : times) {
      order.add(Records.at("c", partition, time, time, "k", null));
    }
  }

  private List<Long> take() {
    return order.take().stream().map(record -> record.timestamp()).toList();
  }

  @Test
  void whileOneIsBehind_recordsWaitForIt() {
    add(0, 1, 4, 6);
    assertThat(take()).isEmpty();
    assertThat(order.full()).containsExactly(ZERO);

    add(1, 2, 5);
    assertThat(take()).containsExactly(1L, 2L, 4L, 5L);
    assertThat(order.full()).containsExactly(ZERO);
    assertThat(order.behind()).containsExactlyInAnyOrder(ZERO, ONE);
  }

  @Test
  void oneThatReachedItsEnd_isNotWaitedFor() {
    add(0, 1, 4);
    order.reached(ONE);

    assertThat(take()).containsExactly(1L, 4L);
  }

  @Test
  void onceAllHaveReachedTheirEnds_recordsGoOnAsTheyCome() {
    order.reached(ZERO);
    order.reached(ONE);
    add(0, 3);
    add(1, 2);

    assertThat(take()).containsExactly(2L, 3L);
    assertThat(order.full()).isEmpty();
    add(1, 1);
    assertThat(take()).containsExactly(1L);
  }

  @Test
  void orderWithinAPartition_stays_whateverTheTimes() {
    order.reached(ONE);
    add(0, 5, 1, 7);
    add(1, 6);

    assertThat(take()).containsExactly(5L, 1L, 6L, 7L);
  }
}
