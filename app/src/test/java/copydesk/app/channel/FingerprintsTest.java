package copydesk.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FingerprintsTest {
  @Test
  void anySequence_knowsWhatAMapWould() {
    Random random = new Random(7);
    Fingerprints fingerprints = new Fingerprints();
    Map<Long, Long> standing = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long id = Fingerprints.of("id-" + random.nextInt(5_000));
      if (random.nextInt(4) == 0) {
        fingerprints.kill(id);
        standing.remove(id);
      } else {
        fingerprints.stand(id, i);
        standing.put(id, (long) i);
      }
    }

    assertThat(fingerprints.count(Fingerprints.State.STANDING)).isEqualTo(standing.size());
    for (int i = 0; i < 6_000; i++) {
      long id = Fingerprints.of("id-" + i);
      assertThat(fingerprints.state(id) == Fingerprints.State.STANDING)
          .isEqualTo(standing.containsKey(id));
    }
    standing.forEach((id, content) -> assertThat(fingerprints.find(id, content)).isTrue());
    assertThat(fingerprints.count(Fingerprints.State.FOUND)).isEqualTo(standing.size());
  }

  @Test
  void otherContentOrPlace_isNotTheSame() {
    long kept = Fingerprints.of("a/b", new byte[] {1, 2});

    assertThat(Fingerprints.of("a/b", new byte[] {1, 2})).isEqualTo(kept);
    assertThat(Fingerprints.of("a/b", new byte[] {1, 3})).isNotEqualTo(kept);
    assertThat(Fingerprints.of("a/c", new byte[] {1, 2})).isNotEqualTo(kept);
  }

  @Test
  void foundWithOtherContent_isFoundAllTheSame() {
    Fingerprints fingerprints = new Fingerprints();
    fingerprints.stand(1, 10);

    assertThat(fingerprints.find(1, 11)).isFalse();
    assertThat(fingerprints.state(1)).isEqualTo(Fingerprints.State.FOUND);
  }
}
