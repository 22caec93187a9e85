package copydesk.bench.name;

import java.util.Random;

/**
 * Clusters vectors of length one by the angle between them. Deterministic for a seed. Empty
 * clusters take over the vector that lies farthest from its centre.
 */
final class KMeans {
  private final float[][] centres;

  private KMeans(float[][] centres) {
    this.centres = centres;
  }

  /** Finds so many centres in so many rounds. */
  static KMeans fit(float[][] vectors, int clusters, int rounds, long seed) {
    Random random = new Random(seed);
    float[][] centres = new float[clusters][];
    for (int c = 0; c < clusters; c++) {
      centres[c] = vectors[random.nextInt(vectors.length)].clone();
    }
    KMeans means = new KMeans(centres);
    for (int round = 0; round < rounds; round++) {
      means.improve(vectors);
    }
    return means;
  }

  /** The nearest centre. */
  int nearest(float[] vector) {
    int best = 0;
    float highest = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float similarity = dot(vector, centres[c]);
      if (similarity > highest) {
        highest = similarity;
        best = c;
      }
    }
    return best;
  }

  float[][] centres() {
    return centres;
  }

  /** The vector at length one; a vector of zeros stays as it is. */
  static float[] normalised(float[] vector) {
    float[] result = vector.clone();
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      for (int i = 0; i < result.length; i++) {
        result[i] /= (float) length;
      }
    }
    return result;
  }

  private void improve(float[][] vectors) {
    float[][] sums = new float[centres.length][vectors[0].length];
    float worst = Float.POSITIVE_INFINITY;
    float[] farthest = vectors[0];
    int[] counts = new int[centres.length];
    for (float[] vector : vectors) {
      int c = nearest(vector);
      float similarity = dot(vector, centres[c]);
      if (similarity < worst) {
        worst = similarity;
        farthest = vector;
      }
      counts[c]++;
      for (int i = 0; i < vector.length; i++) {
        sums[c][i] += vector[i];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      centres[c] = counts[c] == 0 ? farthest.clone() : normalised(sums[c]);
    }
  }

  private static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
