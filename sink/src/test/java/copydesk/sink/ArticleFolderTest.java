package copydesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleFolderTest {
  @TempDir private Path temp;
  private Path root;
  private ArticleFolder folder;

  @org.junit.jupiter.api.BeforeEach
  void make() {
    root = temp.resolve("new/out");
    folder = new ArticleFolder(root);
  }

  @Test
  void open_makesTheFolderAndLeavesNothingInIt() throws IOException {
    folder.open();

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void articles_areFiledByDate() throws IOException {
    folder.write(Examples.article("own", "2021-07-09", "2022-01-01T00:00:00Z"));
    folder.write(Examples.article("arrival", null, "2022-01-01T00:00:00Z"));
    folder.write(Examples.article("none", null, null));
    folder.flush();

    assertThat(files())
        .containsExactly("2021/07/09/own.json", "2022/01/01/arrival.json", "undated/none.json");
  }

  @Test
  void file_isTheRecordPrettyPrinted() throws IOException {
    EnrichedArticle article = Examples.article("a");
    folder.write(article);

    assertThat(root.resolve("2021/07/09/a.json"))
        .hasBinaryContent(RecordJson.toPrettyBytes(article));
  }

  @Test
  void sameArticleTwice_givesTheSameBytesAndNoOtherFile() throws IOException {
    folder.write(Examples.article("a"));
    byte[] first = Files.readAllBytes(root.resolve("2021/07/09/a.json"));
    folder.write(Examples.article("a"));
    folder.flush();

    assertThat(root.resolve("2021/07/09/a.json")).hasBinaryContent(first);
    assertThat(files()).containsExactly("2021/07/09/a.json");
  }

  @Test
  void leftOversOfACrash_areWrittenOver() throws IOException {
    Files.createDirectories(root.resolve("2021/07/09"));
    Files.writeString(root.resolve("2021/07/09/.a.json.part"), "half a rec".repeat(1_000));
    folder.write(Examples.article("a"));

    assertThat(files()).containsExactly("2021/07/09/a.json");
    assertThat(root.resolve("2021/07/09/a.json"))
        .hasBinaryContent(RecordJson.toPrettyBytes(Examples.article("a")));
  }

  @Test
  void hostileId_staysInItsFolder() throws IOException {
    folder.write(Examples.article("../../../../escaped", null, null));

    assertThat(files()).containsExactly("undated/%2E.%2F..%2F..%2F..%2Fescaped.json");
    try (Stream<Path> outside = Files.list(temp)) {
      assertThat(outside).containsExactly(temp.resolve("new"));
    }
  }

  @Test
  void remove_takesTheFileFromEveryFolderNamed() throws IOException {
    folder.write(Examples.article("a", "2021-07-09", null));
    folder.write(Examples.article("a", null, null));
    folder.write(Examples.article("b", null, null));

    assertThat(folder.remove("a", "2021/07/09,undated,2020/01/01")).isEqualTo(2);
    folder.flush();
    assertThat(files()).containsExactly("undated/b.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "/", "../elsewhere", "2021/07/09/..", "", "undated/..", "2021/7/9"})
  void remove_reachesNoOtherFolder(String header) throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("new/elsewhere"));
    Files.writeString(elsewhere.resolve("a.json"), "mine");
    Files.writeString(temp.resolve("new/a.json"), "mine");
    folder.write(Examples.article("a", "2021-07-09", null));

    assertThat(folder.remove("a", header)).isZero();
    assertThat(elsewhere.resolve("a.json")).exists();
    assertThat(temp.resolve("new/a.json")).exists();
    assertThat(files()).containsExactly("2021/07/09/a.json");
  }

  @Test
  void folderThatCannotBeMade_isAnError() throws IOException {
    Files.createDirectories(root.getParent());
    Files.writeString(root, "a file");

    assertThatThrownBy(folder::open).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> folder.write(Examples.article("a"))).isInstanceOf(IOException.class);
  }

  @Test
  void fileThatCannotTakeItsPlace_isAnErrorAndLeavesNoPart() throws IOException {
    Files.createDirectories(root.resolve("2021/07/09/a.json/in-the-way"));

    assertThatThrownBy(() -> folder.write(Examples.article("a"))).isInstanceOf(IOException.class);
    assertThat(root.resolve("2021/07/09/.a.json.part")).doesNotExist();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
