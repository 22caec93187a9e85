package copydesk.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordListReaderTest {
  @Test
  void list_isWhatIsIndentedBelowItsName() throws IOException {
    WordLists lists = read("# A file.\n\n[colours]\n  # Used by nobody.\n  red green\n  blue\n");

    assertThat(lists.names()).containsExactly("colours");
    assertThat(lists.entries("colours")).containsExactly("red", "green", "blue");
  }

  @Test
  void underscore_isABlankInAPhrase() throws IOException {
    assertThat(read("[starts]\n  read_more (c)_\n").entries("starts"))
        .containsExactly("read more", "(c) ");
  }

  @Test
  void plus_takesAllOfAListAbove() throws IOException {
    assertThat(read("[warm]\n  red\n[colours]\n  +warm blue\n").entries("colours"))
        .containsExactly("red", "blue");
  }

  @Test
  void table_isTheListsOfOneName_byTheRestOfIt() throws IOException {
    assertThat(read("[act.say]\n  said\n[other]\n  said\n[act.ask]\n  asked\n").table("act"))
        .containsOnlyKeys("say", "ask");
  }

  @Test
  void marks_areEntriesWhereTheyStandAlone() throws IOException {
    assertThat(read("[marks]\n  + ! [file] *\n").entries("marks"))
        .containsExactly("+", "!", "[file]", "*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a]%  red red              | some.txt:2: \"red\" stands in [a] twice",
        "[a]%  red%[b]%  +a red     | some.txt:4: \"red\" stands in [b] twice",
        "[a]%  red%[a]%  blue       | some.txt:3: there is a list [a] already",
        "[t.a]%  red%[t.b]%  red    | some.txt:4: \"red\" stands in [t.a] and [t.b]",
        "[a]%  red%[b]%  !a red     | some.txt:4: \"red\" stands in [a], which [b] is apart from",
        "[a]%  red%[b]%  red !a     | some.txt:4: \"red\" stands in [a], which [b] is apart from",
        "[a]%  Red                  | some.txt:2: \"Red\" is not in small letters",
        "[a]%[b]%  red              | some.txt:2: [a] is empty",
        "[a]%  red%[b]              | some.txt:3: [b] is empty",
        "[b]%  +a%[a]%  red         | some.txt:2: there is no list [a] above",
        "[b]%  !a red               | some.txt:2: there is no list [a] above",
        "[A]%  red                  | some.txt:1: \"[A]\" is no \"[name-of-a-list]\"",
        "[a.b.c]%  red              | some.txt:1: \"[a.b.c]\" is no \"[name-of-a-list]\"",
        "[a]%  blue%red            | some.txt:3: \"red\" is no \"[name-of-a-list]\"",
        "' red%[a]%  blue'          | some.txt:1: \"red\" stands before the first list",
      })
  void whatBreaksTheForm_isRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace('%', '\n')))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void unknownNames_areRefused() throws IOException {
    WordLists lists = read("[colours]\n  red\n");
    assertThatThrownBy(() -> lists.entries("colors"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no word list [colors]");
    assertThatThrownBy(() -> lists.table("colours"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[colours.…]");
  }

  private static WordLists read(String text) throws IOException {
    WordListReader reader = new WordListReader();
    reader.read("some.txt", new BufferedReader(new StringReader(text)));
    return reader.lists();
  }
}
