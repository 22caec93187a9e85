package copydesk.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the lists that ship, the code that reads them and docs/words.md to one another. */
final class WordListsTest {
  private static final Pattern HEAD = Pattern.compile("^\\[(.+)]$");
  private static final Pattern READ =
      Pattern.compile("(?:WordLists\\s*\\.set|\\.entries|\\.table)\\(\\s*\"([a-z.-]+)\"\\)");
  private static final Pattern IN_CODE =
      Pattern.compile("WordSet\\.of\\(((?:\\s*\"[^\"]*\",?)+)\\)");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.*-]+)` \\| ([^|]+) \\|.*");
  private static final Pattern USED_BY = Pattern.compile("Used by ([A-Za-z, ]+)");
  private static final int MOST_IN_CODE = 4;
  private static final int LEAST_COMPARED = 8;

  private static final Map<String, String> sources = new TreeMap<>();
  private static final Map<String, String> sections = new LinkedHashMap<>();
  private static final Map<String, String> fileOf = new LinkedHashMap<>();

  @BeforeAll
  static void readSources() throws IOException {
    for (String root : List.of("src/main/java", "../bench/src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    for (String file : WordLists.FILES) {
      String name = null;
      for (String line : Files.readAllLines(folder().resolve(file))) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
          name = head.group(1);
          fileOf.put(name, file);
        } else if (name != null) {
          sections.merge(name, line.strip() + "\n", String::concat);
        }
      }
    }
  }

  private static Path folder() {
    return Path.of("src/main/resources/copydesk/extract/word");
  }

  @Test
  void everyFileOfTheFolder_isRead() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(WordLists.FILES);
    }
    assertThat(WordLists.shipped().names()).containsExactlyElementsOf(fileOf.keySet());
  }

  @Test
  void everyListThatCodeNames_exists_andEveryListIsNamedByCodeOrAList() {
    Set<String> used = new TreeSet<>();
    readBy().values().forEach(used::addAll);
    Set<String> names = new TreeSet<>(namesOfTablesAsOne(WordLists.shipped().names()));
    assertThat(names).containsAll(used);

    sections
        .values()
        .forEach(section -> Stream.of(section.split("\\s+")).forEach(word -> note(word, used)));
    assertThat(used).containsAll(names);
  }

  /** Notes the list of "+list". */
  private static void note(String word, Set<String> used) {
    if (word.length() > 1 && word.charAt(0) == '+') {
      used.add(word.substring(1));
    }
  }

  @Test
  void docs_listEveryList_withTheClassesThatReadIt() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/words.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> readers = new TreeSet<>(List.of(row.group(2).strip().split(", ")));
        readers.removeIf(reader -> !Character.isUpperCase(reader.charAt(0)));
        documented.put(row.group(1).replace(".*", ""), readers);
      }
    }
    Map<String, Set<String>> actual = new TreeMap<>();
    namesOfTablesAsOne(WordLists.shipped().names())
        .forEach(name -> actual.put(name, new TreeSet<>()));
    readBy().forEach((reader, lists) -> lists.forEach(list -> actual.get(list).add(reader)));
    assertThat(documented).isEqualTo(actual);
  }

  @Test
  void comment_saysWhichClassesReadTheList() {
    Map<String, Set<String>> said = new TreeMap<>();
    sections.forEach(
        (name, section) -> {
          Matcher used = USED_BY.matcher(comment(name));
          if (used.find()) {
            String readers = used.group(1).replaceAll(" of the module bench", "");
            List.of(readers.split(", "))
                .forEach(
                    reader -> said.computeIfAbsent(reader, r -> new TreeSet<>()).add(asOne(name)));
          }
        });
    assertThat(said).isEqualTo(readBy());
  }

  @Test
  void listsInCode_areFourWordsAtMost() {
    sources.forEach(
        (name, source) -> {
          Matcher set = IN_CODE.matcher(source);
          while (set.find()) {
            String words = set.group(1).replaceAll("\"|,", " ").strip();
            assertThat(words.split("\\s+"))
                .as(name + ": " + words)
                .hasSizeLessThan(MOST_IN_CODE + 1);
          }
        });
  }

  /**
   * Lists that share half of the shorter one's words or more are built on a common list, or one
   * says in its comment what the difference is. Lists of small words are let off: each is what one
   * rule needs, of the few that there are.
   */
  @Test
  void listsThatShareHalfTheirWords_sayWhy() {
    List<String> names = new ArrayList<>(fileOf.keySet());
    List<String> unexplained = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int k = i + 1; k < names.size(); k++) {
        if (isAlike(names.get(i), names.get(k)) && !isExplained(names.get(i), names.get(k))) {
          unexplained.add(names.get(i) + " and " + names.get(k));
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }

  private static boolean isAlike(String one, String other) {
    Set<String> shared = new TreeSet<>(WordLists.shipped().entries(one));
    int shorter = Math.min(shared.size(), WordLists.shipped().entries(other).size());
    shared.retainAll(WordLists.shipped().entries(other));
    boolean small = isSmall(one) || isSmall(other);
    return !small && shorter >= LEAST_COMPARED && shared.size() * 2 >= shorter;
  }

  private static boolean isSmall(String list) {
    return fileOf.get(list).equals("small-words.txt");
  }

  private static boolean isExplained(String one, String other) {
    Set<String> common = builtOn(one);
    common.retainAll(builtOn(other));
    return !common.isEmpty() || names(one, other) || names(other, one);
  }

  /** The list and all that it builds on. */
  private static Set<String> builtOn(String list) {
    Set<String> all = new TreeSet<>(List.of(list));
    Set<String> direct = new TreeSet<>();
    Stream.of(sections.get(list).split("\\s+")).forEach(word -> note(word, direct));
    direct.forEach(base -> all.addAll(builtOn(base)));
    return all;
  }

  private static boolean names(String list, String other) {
    return comment(list).contains(asOne(other));
  }

  private static String comment(String list) {
    return sections
        .get(list)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(1))
        .reduce("", String::concat);
  }

  private static Map<String, Set<String>> readBy() {
    Map<String, Set<String>> readBy = new TreeMap<>();
    sources.forEach(
        (name, source) -> {
          Matcher read = READ.matcher(source);
          while (read.find()) {
            readBy.computeIfAbsent(name, key -> new TreeSet<>()).add(read.group(1));
          }
        });
    return readBy;
  }

  private static Set<String> namesOfTablesAsOne(Set<String> names) {
    Set<String> all = new TreeSet<>();
    names.forEach(name -> all.add(asOne(name)));
    return all;
  }

  private static String asOne(String list) {
    int point = list.indexOf('.');
    return point < 0 ? list : list.substring(0, point);
  }

  @Test
  void listOfPhrases_isNoSetOfWords() {
    assertThatThrownBy(() -> WordLists.set("note-starts"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[note-starts] is a list of phrases");
  }

  @Test
  void set_findsWordsWhateverTheirCase() {
    WordSet heads = WordLists.set("office-heads");
    assertThat(heads.contains(Words.hash("Minister"))).isTrue();
    assertThat(heads.contains(Words.hash("table"))).isFalse();
  }
}
