package copydesk.extract.language;

import copydesk.extract.word.WordMap;
import copydesk.extract.word.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The small words of some languages, as the resource {@code function-words.txt} lists them. */
final class FunctionWords {
  /** The number of English among the languages. */
  static final int ENGLISH = 0;

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final int[] NONE = {};
  private static final FunctionWords SHIPPED = read();

  private final List<String> codes = new ArrayList<>();

  /** For each word, which entry of {@link #languages} it has. */
  private final WordMap entries = new WordMap(2_048);

  /** The numbers of the languages that have a word. */
  private final List<int[]> languages = new ArrayList<>();

  private FunctionWords() {}

  static FunctionWords shipped() {
    return SHIPPED;
  }

  /** How many languages there are; they have the numbers from 0 on. */
  int size() {
    return codes.size();
  }

  /** The ISO 639 codes of the languages, by number. */
  List<String> codes() {
    return List.copyOf(codes);
  }

  /** The numbers of the languages whose small word this is; not to be changed. */
  int[] languagesOf(long word) {
    int entry = entries.get(word, -1);
    return entry < 0 ? NONE : languages.get(entry);
  }

  private static FunctionWords read() {
    try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lists of words.
   *
   * @throws IllegalArgumentException naming what is not of the form that the resource describes
   */
  static FunctionWords read(String lines) {
    FunctionWords read = new FunctionWords();
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> read.add(line, found));
    found.forEach(read::put);
    return read;
  }

  private void add(String line, Map<String, List<Integer>> found) {
    String[] parts = line.split(": ", 2);
    if (parts.length != 2 || !CODE.matcher(parts[0]).matches() || codes.contains(parts[0])) {
      throw new IllegalArgumentException("no language and its words: " + line);
    }
    int language = codes.size();
    codes.add(parts[0]);
    for (String word : parts[1].split(" ", -1)) {
      List<Integer> having = found.computeIfAbsent(word, w -> new ArrayList<>());
      if (word.isEmpty() || !word.equals(word.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("no word in small letters: '" + word + "' in " + line);
      }
      if (having.contains(language)) {
        throw new IllegalArgumentException("'" + word + "' twice in " + parts[0]);
      }
      having.add(language);
    }
  }

  private void put(String word, List<Integer> having) {
    entries.put(Words.hash(word), languages.size());
    languages.add(having.stream().mapToInt(Integer::intValue).toArray());
  }
}
