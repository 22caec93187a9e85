package copydesk.bench.name;

import copydesk.extract.name.WordLexicon;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists that know nothing, in the form that the tagger reads. */
final class TinyLists {
  private TinyLists() {}

  static void write(Path folder) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(folder.resolve("words.bin")))) {
      out.writeInt(0);
      out.write(new byte[WordLexicon.CLUSTERS]);
    }
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(folder.resolve("phrases.bin")))) {
      out.writeInt(0);
      out.writeInt(0);
    }
  }
}
