package copydesk.bench.name;

import copydesk.extract.name.NameFeatureSpace;
import copydesk.extract.name.NameLists;
import copydesk.extract.name.NameModel;
import copydesk.extract.name.NameTagger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tagger's files in a folder, where they are being worked on. */
final class ModelFiles {
  private static final String WORDS = "words.bin";
  private static final String PHRASES = "phrases.bin";

  private ModelFiles() {}

  static NameTagger tagger(Path model, Path listFolder) throws IOException {
    NameLists lists = lists(listFolder);
    try (InputStream weights = open(model)) {
      return new NameTagger(NameModel.read(weights, NameFeatureSpace.of(lists)), lists);
    }
  }

  static NameLists lists(Path folder) throws IOException {
    try (InputStream words = open(folder.resolve(WORDS));
        InputStream phrases = open(folder.resolve(PHRASES))) {
      return NameLists.read(words, phrases);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }
}
