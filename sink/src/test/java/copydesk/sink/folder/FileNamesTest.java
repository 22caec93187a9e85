package copydesk.sink.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "000_8099847e28c7dbda,000_8099847e28c7dbda.json",
    "wire/2021/a-1,wire%2F2021%2Fa-1.json",
    "../../etc/passwd,%2E.%2F..%2Fetc%2Fpasswd.json",
    "..,%2E..json",
    ".,%2E.json",
    ".hidden,%2Ehidden.json",
    "/etc/passwd,%2Fetc%2Fpasswd.json",
    "C:\\x,C%3A%5Cx.json",
    "a b,a%20b.json",
    "a%20b,a%2520b.json",
    "grün,gr%C3%BCn.json",
    "🎉,%F0%9F%8E%89.json",
    "a~b,a%7Eb.json",
    "con,%63on.json",
    "NUL.txt,%4EUL.txt.json",
    "console,console.json"
  })
  void id_isEscaped(String id, String name) {
    assertThat(FileNames.of(id)).isEqualTo(name);
  }

  @Test
  void controlCharacters_areEscaped() {
    assertThat(FileNames.of("a\u0000b\nc\r")).isEqualTo("a%00b%0Ac%0D.json");
  }

  @Test
  void longId_isCutAndKeepsItsOwnName() {
    String one = FileNames.of("x".repeat(5_000) + "1");
    String two = FileNames.of("x".repeat(5_000) + "2");

    assertThat(one).hasSize(205).matches("x{167}~[0-9a-f]{32}\\.json");
    assertThat(two).isNotEqualTo(one);
    assertThat(FileNames.of("x".repeat(200))).isEqualTo("x".repeat(200) + ".json");
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyId_hasANameOfItsOwnThatStaysInTheFolder(int seed) {
    Random random = new Random(seed);
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String id = id(random);
      String name = FileNames.of(id);
      assertThat(name).matches("[A-Za-z0-9_%~-][A-Za-z0-9._%~-]*\\.json");
      assertThat(Path.of("out").resolve(name).normalize().getParent()).isEqualTo(Path.of("out"));
      ids.add(id);
      names.add(name);
    }

    assertThat(names).hasSameSizeAs(ids);
  }

  private static String id(Random random) {
    String alphabet = "./\\%~: aA-_\u0000\n\u00fc\u20ac";
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 4);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      id.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return id.toString();
  }
}
