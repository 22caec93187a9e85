package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CountersTest {
  private enum Fruit implements CounterName {
    EATEN,
    BINNED {
      @Override
      public List<String> reasons() {
        return List.of("rotten", "bruised");
      }
    };

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
      return "fruit that was " + code();
    }
  }

  private final Counters<Fruit> counters = new Counters<>(Fruit.class);

  @Test
  void counters_areThereAtZero() {
    assertThat(counters).hasToString("0 eaten, 0 binned");
    assertThat(counters.get(Fruit.BINNED, "rotten")).isZero();
  }

  @Test
  void countsOfReasons_addUp() {
    counters.count(Fruit.EATEN);
    counters.add(Fruit.EATEN, 4);
    counters.count(Fruit.BINNED, "bruised");
    counters.count(Fruit.BINNED, "bruised");
    counters.count(Fruit.BINNED, "rotten");

    assertThat(counters.get(Fruit.BINNED)).isEqualTo(3);
    assertThat(counters.get(Fruit.BINNED, "bruised")).isEqualTo(2);
    assertThat(counters.sum(List.of(Fruit.EATEN, Fruit.BINNED))).isEqualTo(8);
    assertThat(counters).hasToString("5 eaten, 3 binned");
  }

  @Test
  void unknownReason_isRefused() {
    assertThatThrownBy(() -> counters.count(Fruit.BINNED, "stolen"))
        .hasMessage("binned is counted by one of [rotten, bruised], not by 'stolen'");
    assertThatThrownBy(() -> counters.count(Fruit.BINNED))
        .as("what has reasons is counted by one of them")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void summary_canBeTheOwners() {
    Counters<Fruit> own =
        new Counters<>(Fruit.class, c -> "ate " + c.get(Fruit.EATEN) + " of them");
    own.count(Fruit.EATEN);

    assertThat(own).hasToString("ate 1 of them");
  }

  @Test
  void nothingIsLost_whenThreadsCountAtOnce() {
    IntStream.range(0, 10_000).parallel().forEach(i -> counters.count(Fruit.EATEN));

    assertThat(counters.get(Fruit.EATEN)).isEqualTo(10_000);
  }
}
