package copydesk.bench.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KMeansTest {
  private static final float[][] VECTORS = {
    {1, 0}, {0.9f, 0.1f}, {0, 1}, {0.1f, 0.9f}, {0.95f, 0.05f}, {0.02f, 1}
  };

  private static float[][] normalised() {
    float[][] result = new float[VECTORS.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = KMeans.normalised(VECTORS[i]);
    }
    return result;
  }

  @Test
  void vectorsThatPointAlike_shareACluster() {
    float[][] vectors = normalised();
    KMeans means = KMeans.fit(vectors, 2, 10, 1);
    assertThat(means.nearest(vectors[0]))
        .isEqualTo(means.nearest(vectors[1]))
        .isEqualTo(means.nearest(vectors[4]))
        .isNotEqualTo(means.nearest(vectors[2]));
  }

  @Test
  void sameSeed_givesTheSameCentres() {
    float[][] vectors = normalised();
    assertThat(KMeans.fit(vectors, 2, 10, 1).centres())
        .isDeepEqualTo(KMeans.fit(vectors, 2, 10, 1).centres());
  }

  @Test
  void zeroVector_staysZero() {
    assertThat(KMeans.normalised(new float[] {0, 0})).containsExactly(0, 0);
  }
}
