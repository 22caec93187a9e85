package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A source tree of its own, from which {@code ./copydesk} is started as a user does. Maven is a
 * script there, so that nothing is downloaded or compiled: it notes that it was called and does
 * what the test says.
 */
final class LauncherTree {
  /** This project. */
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".git", ".copydesk", "out", "inbox", ".idea");
  private static final int PATIENCE_MINUTES = 3;

  final Path root;
  private final Path tools;

  /**
   * What a start did.
   *
   * @param out standard output
   * @param err standard error
   */
  record Ended(int exitCode, String out, String err) {}

  private LauncherTree(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("tree"));
    tools = Files.createDirectories(folder.resolve("tools"));
  }

  /** All of the project's sources, as they would be checked out. */
  static LauncherTree ofProject(Path folder) throws IOException {
    LauncherTree tree = new LauncherTree(folder);
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_SOURCES.contains(dir.getFileName().toString()) && !dir.equals(PROJECT)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(tree.copyOf(dir));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!NOT_SOURCES.contains(file.getFileName().toString())) {
              Files.copy(file, tree.copyOf(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return tree;
  }

  /** The launcher and a source file of two modules. */
  static LauncherTree small(Path folder) throws IOException {
    LauncherTree tree = new LauncherTree(folder);
    Files.copy(PROJECT.resolve("copydesk"), tree.root.resolve("copydesk"));
    for (String module : List.of("app", "bench")) {
      tree.write(module + "/src/main/java/Source.java", "class Source {}");
      tree.write(module + "/src/test/java/SourceTest.java", "class SourceTest {}");
    }
    return tree;
  }

  private Path copyOf(Path path) {
    return root.resolve(PROJECT.relativize(path));
  }

  /** A file of the tree, with its folders. */
  Path write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Changes a source file, as an editor does. */
  void edit(String name) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(Instant.now()));
  }

  /** What Maven does from now on, in bash, in the tree. */
  void mavenDoes(String script) throws IOException {
    tool("mvn", "echo \"$*\" >> '" + tools.resolve("mvn.log") + "'\n" + script);
  }

  /** The arguments of each call of Maven. */
  List<String> mavenCalls() throws IOException {
    Path log = tools.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** A JDK that prints what it is to do, an argument a line, and archives where it is told to. */
  Path javaThatTells(String version) throws IOException {
    tool("bin/javac", "");
    tool(
        "bin/java",
        """
        for argument in "$@"; do
          case $argument in -XX:ArchiveClassesAtExit=*) echo archive > "${argument#*=}" ;; esac
          printf '%s\\n' "$argument"
        done
        """);
    Files.writeString(tools.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return tools;
  }

  private void tool(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\nset -e\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs a command line of the shell in the tree. */
  Ended run(Path javaHome, Map<String, String> more, String commandLine)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(tools, "stdout", ".log");
    Path err = Files.createTempFile(tools, "stderr", ".log");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", commandLine)
            .directory(root.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("COPYDESK_"));
    environment.merge("PATH", tools + ":", (path, first) -> first + path);
    environment.put("COPYDESK_JAVA_HOME", javaHome.toString());
    environment.put("COPYDESK_HTTP_PORT", "0");
    environment.putAll(more);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running; it said: " + Files.readString(err, UTF_8));
    }
    return new Ended(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** The files below a folder of the tree whose names end so. */
  List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
