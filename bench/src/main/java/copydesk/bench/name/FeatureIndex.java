package copydesk.bench.name;

import java.util.Arrays;

/** Feature numbers to places in the weights, for the features that are seen often enough. */
final class FeatureIndex {
  private int[] keys = new int[1 << 16];
  private int[] values = new int[1 << 16];
  private int[] counts;
  private int size;

  /** Counts a feature. */
  void count(int feature) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(feature);
    if (values[slot] == 0) {
      keys[slot] = feature;
      size++;
    }
    values[slot]++;
  }

  /** Ends the counting: features seen at least so often get a place, the others none. */
  int number(int least) {
    int next = 0;
    counts = new int[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] >= least) {
        counts[next] = values[slot];
        values[slot] = ++next;
      } else if (values[slot] > 0) {
        values[slot] = -1;
      }
    }
    return next;
  }

  /** The feature's place, or -1. */
  int get(int feature) {
    int value = values[slot(feature)];
    return value > 0 ? value - 1 : -1;
  }

  /** How often the feature at a place was seen. */
  int countAt(int place) {
    return place < 0 ? 0 : counts[place];
  }

  /** The features that have a place, by place. */
  int[] features(int count) {
    int[] features = new int[count];
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] > 0) {
        features[values[slot] - 1] = keys[slot];
      }
    }
    return features;
  }

  private int slot(int feature) {
    int mask = keys.length - 1;
    int slot = ((feature * 0x9E3779B9) >>> 7) & mask;
    while (values[slot] != 0 && keys[slot] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(values, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
