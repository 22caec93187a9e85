package copydesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlacesTest {
  @TempDir private Path folder;
  private Places places;

  @BeforeEach
  void make() {
    places = new Places(folder, ".done");
  }

  @Test
  void path_staysTheSameBelowTheFirstFolder() throws IOException {
    assertThat(places.of(Path.of("sub", "a.txt"))).isEqualTo(".done/sub/a.txt");
    file(".done/sub/a.txt");
    assertThat(places.of(Path.of("sub", "a.txt"))).as("in its place").isEqualTo(".done/sub/a.txt");
  }

  @Test
  void pathBelowAFile_isFreeInTheNextFolder() throws IOException {
    file(".done/sub");
    assertThat(places.of(Path.of("sub", "deep", "a.txt"))).isEqualTo(".done-2/sub/deep/a.txt");
    file(".done-2/sub/deep");
    assertThat(places.of(Path.of("sub", "deep", "a.txt"))).isEqualTo(".done-3/sub/deep/a.txt");
  }

  @Test
  void pathOfAFolder_isFreeInTheNextFolder() throws IOException {
    file(".done/sub/a.txt");
    assertThat(places.of(Path.of("sub"))).isEqualTo(".done-2/sub");
  }

  @Test
  void fileThatWasMoved_isHeldWhereverItLies() throws IOException {
    assertThat(places.hold(Path.of("sub"))).isFalse();
    file(".done/sub/a.txt");
    assertThat(places.hold(Path.of("sub"))).isFalse();
    file(".done-2/sub");
    assertThat(places.hold(Path.of("sub"))).isTrue();
    assertThat(places.hold(Path.of("sub", "a.txt"))).isTrue();
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }
}
