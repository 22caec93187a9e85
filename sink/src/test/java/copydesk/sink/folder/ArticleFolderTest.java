package copydesk.sink.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.ArticleStore;
import copydesk.sink.ArticleStoreContract;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleFolderTest extends ArticleStoreContract {
  private static final Origin ANYWHERE = new Origin(0, 0, 0);

  @TempDir private Path temp;
  private ArticleFolder folder;

  @BeforeEach
  void make() throws IOException {
    folder = folderOf("channel");
    folder.open();
  }

  @Override
  protected ArticleStore store() {
    return folderOf("channel");
  }

  @Override
  protected SortedMap<String, byte[]> records() throws IOException {
    SortedMap<String, byte[]> records = new TreeMap<>();
    for (String file : files()) {
      byte[] json = Files.readAllBytes(root().resolve(file));
      records.put(RecordJson.fromBytes(json, EnrichedArticle.class).id(), json);
    }
    return records;
  }

  @Override
  protected int count() throws IOException {
    return files().size();
  }

  @Test
  void open_makesTheFolderAndLeavesNothingToBeSeenInIt() throws IOException {
    assertThat(files()).isEmpty();
    try (Stream<Path> entries = Files.list(root())) {
      assertThat(entries).containsExactly(root().resolve(".copydesk"));
    }
  }

  @Test
  void articles_areFiledByDate() throws IOException {
    Writing.write(folder, ANYWHERE, Examples.article("own", "2021-07-09", "2022-01-01T00:00:00Z"));
    Writing.write(folder, ANYWHERE, Examples.article("arrival", null, "2022-01-01T00:00:00Z"));
    Writing.write(folder, ANYWHERE, Examples.article("none", null, null));
    folder.flush();

    assertThat(files())
        .containsExactly("2021/07/09/own.json", "2022/01/01/arrival.json", "undated/14/none.json");
  }

  @Test
  void file_isTheRecordPrettyPrinted() throws IOException {
    EnrichedArticle article = Examples.article("a");
    Writing.write(folder, ANYWHERE, article);

    assertThat(root().resolve("2021/07/09/a.json"))
        .hasBinaryContent(RecordJson.toPrettyBytes(article));
  }

  @Test
  void sameArticleTwice_givesTheSameBytesAndNoOtherFile() throws IOException {
    Writing.write(folder, ANYWHERE, Examples.article("a"));
    byte[] first = Files.readAllBytes(root().resolve("2021/07/09/a.json"));
    Writing.write(folder, ANYWHERE, Examples.article("a"));
    folder.flush();

    assertThat(root().resolve("2021/07/09/a.json")).hasBinaryContent(first);
    assertThat(files()).containsExactly("2021/07/09/a.json");
  }

  @Test
  void leftOversOfACrash_areWrittenOver() throws IOException {
    Files.createDirectories(root().resolve("2021/07/09"));
    Files.writeString(root().resolve("2021/07/09/.a.json.part"), "half a rec".repeat(1_000));
    Writing.write(folder, ANYWHERE, Examples.article("a"));

    assertThat(files()).containsExactly("2021/07/09/a.json");
    assertThat(root().resolve("2021/07/09/a.json"))
        .hasBinaryContent(RecordJson.toPrettyBytes(Examples.article("a")));
  }

  @Test
  void hostileId_staysInItsFolder() throws IOException {
    Writing.write(folder, ANYWHERE, Examples.article("../../../../escaped", null, null));

    assertThat(files()).containsExactly("undated/96/%2E.%2F..%2F..%2F..%2Fescaped.json");
    try (Stream<Path> outside = Files.list(temp)) {
      assertThat(outside).containsExactly(temp.resolve("new"));
    }
  }

  @Test
  void undatedArticles_areSpreadOverTheirHashes() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      Writing.write(folder, ANYWHERE, Examples.article("article-" + i, null, null));
    }
    folder.flush();

    Map<String, Long> sizes =
        files().stream()
            .collect(Collectors.groupingBy(file -> file.substring(0, 10), Collectors.counting()));
    assertThat(sizes).hasSizeBetween(200, 256);
    assertThat(sizes.keySet()).allMatch(name -> name.matches("undated/[0-9a-f]{2}"));
    assertThat(sizes.values()).allMatch(size -> size < 20);
  }

  @Test
  void undatedFileOfAnEarlierBuild_goesWhenItsArticleIsWrittenAgain() throws IOException {
    fileOfAnEarlierBuild("a");
    fileOfAnEarlierBuild("b");
    Writing.write(folder, ANYWHERE, Examples.article("a", null, null));
    folder.flush();

    assertThat(files()).containsExactly("undated/b.json", "undated/ca/a.json");
  }

  @Test
  void undatedFileOfAnEarlierBuild_isRemovedWithItsArticle() throws IOException {
    fileOfAnEarlierBuild("a");
    fileOfAnEarlierBuild("b");
    Writing.write(folder, ANYWHERE, article("a"));

    assertThat(folder.remove(ANYWHERE, "a", List.of("undated"))).isEqualTo(1);
    folder.flush();
    assertThat(files()).containsExactly("2021/07/09/a.json", "undated/b.json");
  }

  @Test
  void undatedFileInBothPlaces_isOneRecord() throws IOException {
    Writing.write(folder, ANYWHERE, Examples.article("a", null, null));
    fileOfAnEarlierBuild("a");

    assertThat(folder.remove(ANYWHERE, "a", List.of("undated"))).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void folderThatCannotBeMade_isAnError() throws IOException {
    ArticleFolder blocked =
        new ArticleFolder(
            Files.writeString(temp.resolve("file"), "a file"), "channel", RecordForm.RECORD);

    assertThatThrownBy(blocked::open).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Writing.write(blocked, ANYWHERE, Examples.article("a")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void fileThatCannotTakeItsPlace_isAnErrorAndLeavesNoPart() throws IOException {
    Files.createDirectories(root().resolve("2021/07/09/a.json/in-the-way"));

    assertThatThrownBy(() -> Writing.write(folder, ANYWHERE, Examples.article("a")))
        .isInstanceOf(IOException.class);
    assertThat(root().resolve("2021/07/09/.a.json.part")).doesNotExist();
  }

  private void fileOfAnEarlierBuild(String id) throws IOException {
    Path undated = Files.createDirectories(root().resolve("undated"));
    Files.write(
        undated.resolve(id + ".json"), RecordJson.toPrettyBytes(Examples.article(id, null, null)));
  }

  private ArticleFolder folderOf(String channel) {
    return new ArticleFolder(root(), channel, RecordForm.RECORD);
  }

  private Path root() {
    return temp.resolve("new/out");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Files::isRegularFile)
          .map(file -> root().relativize(file).toString())
          .filter(file -> !file.startsWith(".copydesk/"))
          .sorted()
          .toList();
    }
  }
}
