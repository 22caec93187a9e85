package copydesk.extract.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists of words that the rules read, each by its name: text files beside this class, whose
 * form and lists docs/words.md describes. Those that ship are read once, all together, when the
 * first is asked for. Immutable, thread-safe.
 */
public final class WordLists {
  /** The files, in the order in which they are read: a list may only build on those before it. */
  static final List<String> FILES =
      List.of(
          "small-words.txt",
          "dates.txt",
          "layout.txt",
          "names.txt",
          "organisations.txt",
          "offices.txt",
          "speech.txt",
          "features.txt");

  private static final WordLists SHIPPED = load();

  private final Map<String, Set<String>> lists;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  /** These lists, by their names; rows of tables as {@code table.row}. */
  public static WordLists of(Map<String, Set<String>> lists) {
    return new WordLists(Collections.unmodifiableMap(new LinkedHashMap<>(lists)));
  }

  private static WordLists load() {
    WordListReader reader = new WordListReader();
    for (String file : FILES) {
      try (InputStream in = WordLists.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IOException("no word lists " + file);
        }
        reader.read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return reader.lists();
  }

  /** The lists that come with this release. */
  public static WordLists shipped() {
    return SHIPPED;
  }

  /**
   * The words of a list that ships, as a set.
   *
   * @throws IllegalArgumentException if there is no such list, or phrases are in it
   */
  public static WordSet set(String list) {
    Set<String> words = SHIPPED.entries(list);
    for (String word : words) {
      if (word.indexOf(' ') >= 0) {
        throw new IllegalArgumentException("[" + list + "] is a list of phrases");
      }
    }
    return WordSet.of(words);
  }

  /**
   * The entries of a list, in the order of the file, those of lists that it builds on first; in
   * small letters, and blanks where the file has underscores.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public Set<String> entries(String list) {
    Set<String> found = lists.get(list);
    if (found == null) {
      throw new IllegalArgumentException("there is no word list [" + list + "]");
    }
    return found;
  }

  /**
   * The rows of a table, in the order of the file: the lists whose names start with the table's and
   * a point, by the rest of their names. No entry is in two of them.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public Map<String, Set<String>> table(String table) {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> list : lists.entrySet()) {
      if (list.getKey().startsWith(table + ".")) {
        rows.put(list.getKey().substring(table.length() + 1), list.getValue());
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("there is no table of words [" + table + ".…]");
    }
    return rows;
  }

  /** The names of all lists, in the order of the files. */
  public Set<String> names() {
    return lists.keySet();
  }
}
