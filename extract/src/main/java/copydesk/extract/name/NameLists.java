package copydesk.extract.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * What the tagger knows before it reads a text.
 *
 * @param words what is known of single words
 * @param phrases the listed names
 * @param checksum that of the two files
 */
public record NameLists(WordLexicon words, NamePhrases phrases, long checksum) {
  /** Reads the lists that are shipped. */
  public static NameLists load() throws IOException {
    try (InputStream words = resource("words.bin");
        InputStream phrases = resource("phrases.bin")) {
      return read(words, phrases);
    }
  }

  /** Reads the files that the training module writes. */
  public static NameLists read(InputStream words, InputStream phrases) throws IOException {
    CheckedInputStream checkedWords = new CheckedInputStream(words, new CRC32C());
    CheckedInputStream checkedPhrases = new CheckedInputStream(phrases, new CRC32C());
    WordLexicon lexicon = WordLexicon.read(checkedWords);
    NamePhrases listed = NamePhrases.read(checkedPhrases);
    long checksum =
        checkedWords.getChecksum().getValue() << 32 | checkedPhrases.getChecksum().getValue();
    return new NameLists(lexicon, listed, checksum);
  }

  static InputStream resource(String name) throws IOException {
    InputStream found = NameLists.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException("copydesk/extract/name/" + name + " is not on the class path");
    }
    return new BufferedInputStream(found, 1 << 16);
  }
}
