package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.LauncherTree.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./copydesk} does before Java runs: JDK and Maven are scripts that tell of it. */
final class LauncherTest {
  private static final String ONE_JAR = "touch app/target/app-1.jar\n";
  private static final String SHORT = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;
  private LauncherTree tree;

  @BeforeEach
  void prepare() throws IOException {
    tree = LauncherTree.small(folder);
    tree.mavenDoes(ONE_JAR);
  }

  @Test
  void firstStart_buildsAndArchives_theNextDoesNeither() throws Exception {
    Ended first = start("17.0.9", "--version");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err().lines())
        .containsExactly(
            "copydesk: building (a minute or two the first time) …",
            "copydesk: preparing quick starts with JDK 17 …");
    assertThat(tree.mavenCalls())
        .singleElement()
        .asString()
        .endsWith("--projects app --also-make package");

    Ended second = start("17.0.9", "--version");
    assertThat(second.err()).isEmpty();
    assertThat(tree.mavenCalls()).hasSize(1);
    assertThat(arguments(second))
        .containsSubsequence("-Xmx512m", "-cp", "copydesk.app.command.Copydesk", "--version")
        .anyMatch(argument -> argument.matches("-XX:SharedArchiveFile=.*/classes-17-.*\\.jsa"))
        .contains(tree.root.toRealPath().resolve("app/target/app-1.jar") + ":" + lib());
  }

  @ParameterizedTest
  @CsvSource({
    "app/src/main/java/Source.java,2",
    "app/src/test/java/SourceTest.java,1",
    "bench/src/main/java/Source.java,1"
  })
  void changedSource_isBuiltAgain_ifItIsPartOfTheProduct(String source, int builds)
      throws Exception {
    start("17.0.9", "--version");
    tree.edit(source);
    start("17.0.9", "--version");
    start("17.0.9", "--version");

    assertThat(tree.mavenCalls()).hasSize(builds);
  }

  @Test
  void failedBuild_saysWhy_andIsTriedAgain() throws Exception {
    tree.mavenDoes("echo 'ERROR: a semicolon is missing' >&2\nexit 1\n");
    Ended failed = start("17.0.9", "--version");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err().lines())
        .contains("ERROR: a semicolon is missing")
        .last()
        .asString()
        .matches("copydesk: the build failed; the whole log is in .*/app/target/build\\.log");
    assertThat(failed.out()).isEmpty();

    tree.mavenDoes(ONE_JAR);
    assertThat(start("17.0.9", "--version").exitCode()).isZero();
    assertThat(tree.mavenCalls()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "replay small,true",
    "replay small --out elsewhere,true",
    "extract --explain small/story.txt,true",
    "extract,true",
    "extract -,false",
    "replay large,false",
    "replay many,false",
    "replay --home large small,true",
    "run,false",
    "ingest small,false"
  })
  void shortWork_isDoneWithTheQuickCompilerAlone(String arguments, boolean isShort)
      throws Exception {
    tree.write("small/story.txt", "A story.");
    tree.write("large/wires.jsonl", "x".repeat((1 << 20) + 1));
    if (arguments.contains("many")) {
      for (int i = 0; i < 20_000; i++) {
        tree.write("many/" + i + ".txt", "");
      }
    }
    List<String> said = arguments(start("17.0.9", arguments));

    assertThat(said.contains(SHORT)).isEqualTo(isShort);
    assertThat(said).endsWith(arguments.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"17.0.9,false,false", "21,false,false", "22.0.1,true,false", "25,true,true"})
  void newerJdks_areToldOfNativeCodeAndUnsafe(String version, boolean nativeCode, boolean unsafe)
      throws Exception {
    List<String> said = arguments(start(version, "--version"));

    assertThat(said.contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(nativeCode);
    assertThat(said.contains("--sun-misc-unsafe-memory-access=allow")).isEqualTo(unsafe);
  }

  @Test
  void settings_goToJava() throws Exception {
    Map<String, String> settings =
        Map.of("COPYDESK_HEAP", "2g", "COPYDESK_JAVA_OPTS", "-Da=1 -Db=2");
    Ended ended = tree.run(tree.javaThatTells("17.0.9"), settings, "./copydesk 'extract' 'a b'");

    assertThat(arguments(ended)).contains("-Xmx2g", "-Da=1", "-Db=2").endsWith("extract", "a b");
  }

  @Test
  void linkToTheLauncher_startsTheSame() throws Exception {
    Files.createSymbolicLink(folder.resolve("copydesk"), tree.root.resolve("copydesk"));
    Ended ended =
        tree.run(tree.javaThatTells("17.0.9"), Map.of(), "cd / && '" + folder + "/copydesk' run");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(arguments(ended)).endsWith("copydesk.app.command.Copydesk", "run");
  }

  private Ended start(String version, String arguments) throws Exception {
    return tree.run(tree.javaThatTells(version), Map.of(), "./copydesk " + arguments);
  }

  /** The pattern stands for itself where there is no library. */
  private String lib() throws IOException {
    return tree.root.toRealPath().resolve("app/target/lib") + "/*.jar";
  }

  private static List<String> arguments(Ended ended) {
    return ended.out().lines().toList();
  }
}
