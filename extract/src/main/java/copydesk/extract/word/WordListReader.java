package copydesk.extract.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads word lists of the form that docs/words.md describes, one file after the other, and refuses
 * with file and line what breaks it: a list may only build on lists above it, holds no entry twice
 * and none of a list that it is told apart from; the rows of a table share none. Not thread-safe.
 */
final class WordListReader {
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  /** For each table, the row of each of its entries. */
  private final Map<String, Map<String, String>> tables = new HashMap<>();

  private String file;
  private int line;
  private String name;
  private Set<String> entries;

  /** The lists that this one may share no entry with, by what the file calls them. */
  private final Map<String, Set<String>> apart = new LinkedHashMap<>();

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is not of the form
   */
  void read(String fileName, BufferedReader in) throws IOException {
    file = fileName;
    line = 0;
    name = null;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      String stripped = text.strip();
      if (stripped.isEmpty() || stripped.charAt(0) == '#') {
        continue;
      }
      if (text.charAt(0) != ' ') {
        start(text);
      } else {
        addAll(stripped);
      }
    }
    finish();
  }

  /** What was read so far. */
  WordLists lists() {
    return WordLists.of(lists);
  }

  private void start(String text) throws IOException {
    finish();
    if (!isHead(text)) {
      throw wrong("\"" + text + "\" is no \"[name-of-a-list]\"; entries are indented");
    }
    name = text.substring(1, text.length() - 1);
    if (lists.containsKey(name)) {
      throw wrong("there is a list [" + name + "] already");
    }
    entries = new LinkedHashSet<>();
    apart.clear();
  }

  private void finish() throws IOException {
    if (name != null) {
      if (entries.isEmpty()) {
        throw wrong("[" + name + "] is empty");
      }
      lists.put(name, Collections.unmodifiableSet(entries));
    }
  }

  /** "[small-letters-and-hyphens]", one point at most. */
  private static boolean isHead(String text) {
    int last = text.length() - 1;
    int points = 0;
    for (int i = 1; i < last; i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < 'a' || c > 'z') && c != '-' && c != '.') {
        return false;
      }
    }
    return last > 1 && text.charAt(0) == '[' && text.charAt(last) == ']' && points <= 1;
  }

  private void addAll(String words) throws IOException {
    int start = 0;
    for (int at = 0; at <= words.length(); at++) {
      if (at == words.length() || words.charAt(at) == ' ') {
        if (at > start) {
          add(words.substring(start, at));
        }
        start = at + 1;
      }
    }
  }

  private void add(String word) throws IOException {
    if (name == null) {
      throw wrong("\"" + word + "\" stands before the first list");
    }
    if (word.length() > 1 && word.charAt(0) == '+') {
      for (String entry : listAbove(word)) {
        addEntry(entry);
      }
    } else if (word.length() > 1 && word.charAt(0) == '!') {
      keepApart(word);
    } else {
      addEntry(word.replace('_', ' '));
    }
  }

  private void keepApart(String reference) throws IOException {
    apart.put(reference.substring(1), listAbove(reference));
    for (String entry : entries) {
      checkApart(entry);
    }
  }

  private void checkApart(String entry) throws IOException {
    for (Map.Entry<String, Set<String>> other : apart.entrySet()) {
      if (other.getValue().contains(entry)) {
        throw wrong(
            "\""
                + entry
                + "\" stands in ["
                + other.getKey()
                + "], which ["
                + name
                + "] is apart from");
      }
    }
  }

  private Set<String> listAbove(String reference) throws IOException {
    Set<String> found = lists.get(reference.substring(1));
    if (found == null) {
      throw wrong("there is no list [" + reference.substring(1) + "] above");
    }
    return found;
  }

  private void addEntry(String entry) throws IOException {
    if (hasCapital(entry)) {
      throw wrong("\"" + entry + "\" is not in small letters");
    }
    if (!entries.add(entry)) {
      throw wrong("\"" + entry + "\" stands in [" + name + "] twice");
    }
    checkApart(entry);
    int point = name.indexOf('.');
    if (point > 0) {
      String other =
          tables
              .computeIfAbsent(name.substring(0, point), table -> new HashMap<>())
              .put(entry, name);
      if (other != null) {
        throw wrong("\"" + entry + "\" stands in [" + other + "] and [" + name + "]");
      }
    }
  }

  private static boolean hasCapital(String entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (Character.toLowerCase(entry.charAt(i)) != entry.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  private IOException wrong(String what) {
    return new IOException(file + ":" + line + ": " + what);
  }
}
