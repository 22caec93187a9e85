package copydesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileIdsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.txt, a",
    "a, a",
    "a.wire, a.wire",
    "a.txt.txt, a.txt",
    ".txt, .txt",
    "A.TXT, A.TXT",
    "txt, txt",
    "sub/deep/a.txt, sub/deep/a",
    "sub.txt/a.txt, sub.txt/a"
  })
  void id_isThePathWithoutTxt(String path, String id) throws IOException {
    Path file = file(path);

    assertThat(FileIds.below(folder, file)).isEqualTo(id);
    assertThat(FileIds.of(file)).isEqualTo(id.substring(id.lastIndexOf('/') + 1));
  }

  @Test
  void fileBesideOneOfTheBareName_keepsItsTxt() throws IOException {
    file("sub/a");
    Path file = file("sub/a.txt");

    assertThat(FileIds.below(folder, file)).isEqualTo("sub/a.txt");
    assertThat(FileIds.below(folder.resolve("sub"), file)).isEqualTo("a.txt");
    assertThat(FileIds.of(file)).isEqualTo("a.txt");
  }

  @Test
  void folderOfTheBareName_takesNothing() throws IOException {
    file("a/b.txt");

    assertThat(FileIds.below(folder, file("a.txt"))).isEqualTo("a");
  }

  @Test
  void fileThatWasMoved_countsAsBeside() throws IOException {
    file(".done/sub/a");
    Path file = file("sub/a.txt");

    assertThat(FileIds.below(folder, file, new Places(folder, ".done")::hold))
        .isEqualTo("sub/a.txt");
    assertThat(FileIds.below(folder, file)).isEqualTo("sub/a");
  }

  @Test
  void relativePath_givesTheSameId() {
    assertThat(FileIds.of(Path.of("no/such/../a.txt"))).isEqualTo("a");
    assertThat(FileIds.of(Path.of("a.txt"))).isEqualTo("a");
    assertThat(FileIds.below(Path.of("."), Path.of("./sub/a.txt"))).isEqualTo("sub/a");
    assertThat(FileIds.below(Path.of(""), Path.of("sub/a.txt"))).isEqualTo("sub/a");
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }
}
