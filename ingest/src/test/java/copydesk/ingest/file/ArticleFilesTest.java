package copydesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleFilesTest {
  @TempDir private Path folder;
  private final List<String> refused = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();

  @Test
  void folder_isTakenInOrderBelowItself() throws Exception {
    files("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.txt");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.txt", "")))
        .containsExactly("a", "b", "sub/c", "sub/deep/d");
    assertThat(refused).isEmpty();
  }

  @Test
  void otherFiles_arePassedOverAndHiddenOnesNotSeen() throws Exception {
    files("a.txt", "README.md", ".hidden.txt", ".git/b.txt");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.txt", ""))).containsExactly("a");
    assertThat(passedOver).containsExactly("README.md");
  }

  @Test
  void include_choosesByName() throws Exception {
    files("a.txt", "b.xml", "c.wire");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.{xml,wire}", "")))
        .containsExactly("b.xml", "c.wire");
  }

  @Test
  void readable_isEveryFormatInCapitalLettersOrSmall() throws Exception {
    String[] read = {
      "a.txt", "b.TXT", "c.html", "d.Htm", "e.xhtml", "f.json", "g.JSON", "h.jsonl", "i.ndjson",
      "j.xml", "k.XML", "l.nitf", "m.newsml", "n.rss", "o.atom", "p.rdf", "q.anpa", "r.iptc",
      "s.ninjs", "t.text"
    };
    files(read);
    files(
        "u.json.part", "v.xml.tmp", "w.txt.partial", "x.txt~", "README.md", "y.png", "z", ".h.xml");

    List<String> ids = ids(ArticleFiles.below(List.of(folder), ArticleFiles.READABLE, ""));

    assertThat(ids).hasSameSizeAs(read).contains("a", "b.TXT", "k.XML");
    assertThat(passedOver)
        .containsExactly(
            "README.md", "u.json.part", "v.xml.tmp", "w.txt.partial", "x.txt~", "y.png", "z");
  }

  @Test
  void include_takesCapitalLettersAndSmallAlike() throws Exception {
    files("a.Wire", "b.XML");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.{WIRE,xml}", "")))
        .containsExactly("a.Wire", "b.XML");
  }

  @Test
  void prefix_startsEveryId() throws Exception {
    files("a.txt", "sub/b.txt");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.txt", "wire/")))
        .containsExactly("wire/a", "wire/sub/b");
  }

  @Test
  void severalFolders_standBeforeTheirIds() throws Exception {
    files("one/a.txt", "two/a.txt", "b.txt");

    assertThat(
            ids(
                ArticleFiles.below(
                    List.of(folder.resolve("one"), folder.resolve("two"), folder.resolve("b.txt")),
                    "*.txt",
                    "")))
        .containsExactly("one/a", "two/a", "b");
  }

  @Test
  void namedFile_isTakenWhateverItsName() throws Exception {
    files("story.wire");

    assertThat(ids(ArticleFiles.below(List.of(folder.resolve("story.wire")), "*.txt", "")))
        .containsExactly("story.wire");
  }

  @Test
  void namesThatDifferByTxtOnly_keepDifferentIds() throws Exception {
    files("a", "a.txt", ".txt");

    assertThat(ids(ArticleFiles.below(List.of(folder), "*", ""))).containsExactly("a", "a.txt");
  }

  @Test
  void givenId_isTheOneFiles() throws Exception {
    files("a.txt");

    assertThat(ids(ArticleFiles.single(folder.resolve("a.txt"), "my/id"))).containsExactly("my/id");
  }

  @Test
  void linkToNothing_isNotPassedOverInSilence() throws Exception {
    files("a.txt");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.txt", ""))).containsExactly("a", "b");
  }

  @Test
  void linksToFolders_areNotFollowed() throws Exception {
    files("a.txt");
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    assertThat(ids(ArticleFiles.below(List.of(folder), "*.txt", ""))).containsExactly("a");
    assertThat(passedOver).containsExactly("loop");
  }

  @Test
  void folderThatGoesAway_isPassedOverAndTheRestGoesOn() throws Exception {
    files("a.txt", "gone/b.txt", "z.txt");
    List<String> ids = new ArrayList<>();
    ArticleFiles.below(List.of(folder), "*.txt", "")
        .forEach(
            file -> {
              ids.add(file.id());
              delete(folder.resolve("gone/b.txt"));
              delete(folder.resolve("gone"));
            },
            listener());

    assertThat(ids).containsExactly("a", "z");
    assertThat(passedOver).containsExactly("gone");
  }

  @Test
  void missingPath_isRefusedAtOnce() {
    assertThatThrownBy(() -> ArticleFiles.below(List.of(folder.resolve("no")), "*.txt", ""))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("no such file or folder")
        .hasMessageContaining(folder.resolve("no").toString());
    assertThatThrownBy(() -> ArticleFiles.single(folder.resolve("no"), "a"))
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void pathsThatWouldGiveTheSameIds_areRefused() throws Exception {
    files("one/a.txt", "two/a.txt");

    assertThatThrownBy(
            () ->
                ArticleFiles.below(
                    List.of(folder.resolve("one/a.txt"), folder.resolve("two/a.txt")), "*", ""))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("--id-prefix");
  }

  @Test
  void badPatternOrId_isRefused() throws Exception {
    files("a.txt");

    assertThatThrownBy(() -> ArticleFiles.below(List.of(folder), "[", ""))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("[");
    assertThatThrownBy(() -> ArticleFiles.single(folder.resolve("a.txt"), " "))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> ArticleFiles.single(folder, "a"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("one file only");
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> ids(ArticleFiles files) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    files.forEach(file -> ids.add(file.id()), listener());
    return ids;
  }

  private FileListener listener() {
    return new FileListener() {
      @Override
      public void refused(Path file, String why) {
        refused.add(folder.relativize(file) + " " + why);
      }

      @Override
      public void passedOver(Path file) {
        passedOver.add(folder.relativize(file).toString());
      }
    };
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
