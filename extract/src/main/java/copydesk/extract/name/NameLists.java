package copydesk.extract.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the tagger knows before it reads a text.
 *
 * @param words what is known of single words
 * @param phrases the listed names
 */
public record NameLists(WordLexicon words, NamePhrases phrases) {
  /** Reads the lists that are shipped. */
  public static NameLists load() throws IOException {
    try (InputStream words = resource("words.bin");
        InputStream phrases = resource("phrases.bin")) {
      return new NameLists(WordLexicon.read(words), NamePhrases.read(phrases));
    }
  }

  static InputStream resource(String name) throws IOException {
    InputStream found = NameLists.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException("copydesk/extract/name/" + name + " is not on the class path");
    }
    return new BufferedInputStream(found, 1 << 16);
  }
}
