package copydesk.bench.name;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.name.NameModel;
import copydesk.extract.name.NameTags;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Trains the two readings. The second one must learn from what the first makes of texts that it has
 * not seen: so the texts are divided, and the tags of each part come from a reading that was
 * trained on the others.
 */
final class NameTraining {
  private static final float LARGEST = 8f;

  private final List<NameExample> examples;
  private final TrainingSettings settings;
  private final int parts;
  private Reading first;
  private Reading second;

  NameTraining(List<NameExample> examples, TrainingSettings settings, int parts) {
    this.examples = examples;
    this.settings = settings;
    this.parts = parts;
  }

  /** Trains; takes minutes. */
  void run() {
    first = Reading.train(examples, settings);
    List<byte[]> unseen = new ArrayList<>();
    examples.forEach(example -> unseen.add(null));
    for (int part = 0; part < parts; part++) {
      List<NameExample> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % parts != part) {
          others.add(examples.get(i));
        }
      }
      Reading reading = Reading.train(others, settings);
      for (int i = part; i < examples.size(); i += parts) {
        unseen.set(i, reading.tags(examples.get(i)));
      }
    }
    for (int i = 0; i < examples.size(); i++) {
      examples.get(i).remember(unseen.get(i));
    }
    second = Reading.train(examples, settings);
  }

  /** Writes the file that {@link NameModel#read} reads; keeps the features of most weight. */
  int write(Path file, NameWords words, int most, FeatureSpace space) throws IOException {
    TreeSet<Integer> all = new TreeSet<>();
    for (Reading reading : List.of(first, second)) {
      for (int feature : reading.features()) {
        all.add(feature);
      }
    }
    List<Integer> kept =
        all.stream()
            .sorted(Comparator.comparingDouble((Integer feature) -> -size(feature)))
            .limit(most)
            .filter(feature -> size(feature) > 2 * scale())
            .sorted(Comparator.comparingInt((Integer feature) -> -second.count(feature)))
            .toList();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(NameModel.MAGIC);
      out.writeLong(space.fingerprint());
      for (long[] list : List.of(words.inner(), words.outer())) {
        out.writeInt(list.length);
        for (long word : list) {
          out.writeLong(word);
        }
      }
      out.writeFloat(scale());
      out.writeInt(kept.size());
      for (Reading reading : List.of(first, second)) {
        for (float weight : reading.transitions()) {
          out.writeShort(Math.round(weight / scale()));
        }
      }
      for (int feature : kept) {
        out.writeInt(feature);
      }
      for (Reading reading : List.of(first, second)) {
        for (int tag = 1; tag < NameTags.COUNT; tag++) {
          for (int feature : kept) {
            int place = reading.place(feature);
            float relative = reading.weight(place, tag) - reading.weight(place, NameTags.OUTSIDE);
            int weight = Math.round(relative / scale());
            out.writeByte(Math.max(-127, Math.min(127, weight)));
          }
        }
      }
    }
    return kept.size();
  }

  private static float scale() {
    return LARGEST / 127;
  }

  private double size(int feature) {
    double largest = 0;
    for (Reading reading : List.of(first, second)) {
      int place = reading.place(feature);
      for (int tag = 0; place >= 0 && tag < NameTags.COUNT; tag++) {
        largest = Math.max(largest, Math.abs(reading.weight(place, tag)));
      }
    }
    return largest;
  }
}
