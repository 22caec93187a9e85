package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of CONTRIBUTING, for the product and its tests, in all modules. */
final class HouseLimitsTest {
  private static final int MOST_LINES_OF_A_FILE = 400;
  private static final int MOST_LINES_OF_A_METHOD = 60;

  @Test
  void noFile_isLongerThan400Lines() throws IOException {
    List<Path> sources = sources(LauncherTree.PROJECT);

    assertThat(sources).as("the modules' sources").hasSizeGreaterThan(200);
    assertThat(longFiles(sources))
        .as(
            "files of more than %d lines: give a second job in them a class of its own",
            MOST_LINES_OF_A_FILE)
        .isEmpty();
  }

  @Test
  void noMethod_isLongerThan60Lines() throws IOException {
    assertThat(longMethods(sources(LauncherTree.PROJECT)))
        .as(
            "methods of more than %d lines between their braces: give each step a method with its"
                + " name, and move long lists into a resource",
            MOST_LINES_OF_A_METHOD)
        .isEmpty();
  }

  @Test
  void whatIsTooLong_isNamed(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("app/src/main/java")).resolve("A.java");
    Files.writeString(
        file,
        "class A {\n  void fits() {"
            + "\n".repeat(59)
            + "}\n\n  void isLong() {\n    String brace = \"}\";"
            + "\n".repeat(59)
            + "}\n}\n");
    assertThat(longMethods(sources(folder))).containsExactly("A.java:63 isLong has 61 lines");
    assertThat(longFiles(sources(folder))).isEmpty();

    Files.writeString(file, "class A {" + "\n".repeat(400) + "}");
    assertThat(longFiles(sources(folder))).containsExactly("A.java has 401 lines");
  }

  /** The Java files of all modules of a project, in order. */
  private static List<Path> sources(Path project) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path source : modules.map(module -> module.resolve("src")).sorted().toList()) {
        if (Files.isDirectory(source)) {
          try (Stream<Path> files = Files.walk(source)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
          }
        }
      }
    }
    return sources;
  }

  private static List<String> longFiles(List<Path> sources) throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      int lines = Files.readAllLines(source, StandardCharsets.UTF_8).size();
      if (lines > MOST_LINES_OF_A_FILE) {
        tooLong.add(source.getFileName() + " has " + lines + " lines");
      }
    }
    return tooLong;
  }

  /** As the compiler reads them: braces in texts and comments are no braces. */
  private static List<String> longMethods(List<Path> sources) throws IOException {
    List<String> tooLong = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(toArray(sources)));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void unused) {
            BlockTree body = method.getBody();
            if (body != null) {
              long first = line(unit, positions.getStartPosition(unit, body));
              long lines = line(unit, positions.getEndPosition(unit, body)) - first + 1;
              if (lines > MOST_LINES_OF_A_METHOD) {
                String file = Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + first;
                tooLong.add(file + " " + method.getName() + " has " + lines + " lines");
              }
            }
            return super.visitMethod(method, null);
          }
        }.scan(unit, null);
      }
    }
    return tooLong;
  }

  private static Path[] toArray(List<Path> sources) {
    return sources.toArray(Path[]::new);
  }

  private static long line(CompilationUnitTree unit, long position) {
    return unit.getLineMap().getLineNumber(position);
  }
}
