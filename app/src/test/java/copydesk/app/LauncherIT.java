package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.LauncherTree.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README's first command in a copy of the sources. Only the build itself is not repeated: Maven's
 * part is taken by a script that puts the jars there which this build has just packaged.
 */
final class LauncherIT {
  private static final Path BUILT = LauncherTree.PROJECT.resolve("app/target");

  /** How many files tell the stories of seeds/life, and how many articles stand at their end. */
  private static final int LIFE_FILES = 12;

  private static final int LIFE_STANDING = 1;

  @TempDir private Path folder;

  @Test
  void readmesFirstCommand_endsAsReadmeSays() throws Exception {
    assertThat(BUILT.resolve("lib")).as("mvn package makes it").isDirectory();
    LauncherTree tree = LauncherTree.ofProject(folder);
    tree.mavenDoes("cp -r '" + BUILT + "'/app-*.jar '" + BUILT + "/lib' app/target/\n");
    int articles = tree.files("seeds", ".txt").size() + LIFE_STANDING;

    Ended first = start(tree);
    assertThat(first.err())
        .contains("copydesk: building")
        .contains("copydesk: preparing quick starts with JDK");
    assertEndsAsReadmeSays(first, articles);
    assertThat(tree.files("out", ".json")).hasSize(articles);
    assertThat(tree.files("app/target", ".jsa"))
        .singleElement()
        .satisfies(archive -> assertThat(archive).isNotEmptyFile());

    Ended second = start(tree);
    assertThat(second.err()).as("nothing is built or prepared again").isEmpty();
    assertEndsAsReadmeSays(second, articles);
    assertThat(tree.files("out", ".json")).hasSize(articles);
    assertThat(tree.mavenCalls()).hasSize(1);
  }

  private static Ended start(LauncherTree tree) throws Exception {
    return tree.run(Path.of(System.getProperty("java.home")), Map.of(), firstCommand());
  }

  /** The first line of README that is indented and starts the launcher. */
  private static String firstCommand() throws Exception {
    return Files.readAllLines(LauncherTree.PROJECT.resolve("README.md"), UTF_8).stream()
        .filter(line -> line.startsWith("    ./copydesk "))
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static void assertEndsAsReadmeSays(Ended ended, int articles) {
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    List<String> lines = ended.out().lines().toList();
    assertThat(lines.get(lines.size() - 2))
        .matches(
            articles + " articles enriched, \\d+ statements, \\d+ with a speaker(, 2 killed)?");
    assertThat(lines.get(lines.size() - 1))
        .matches(
            (articles - LIFE_STANDING + LIFE_FILES)
                + " posted, 1 other file passed over; files in out; \\d+\\.\\d s");
    assertThat(ended.out()).contains("  Shah Mehmood Qureshi  ");
  }
}
