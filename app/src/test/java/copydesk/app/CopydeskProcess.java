package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import copydesk.app.command.Copydesk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The command line in a process of its own, as a user starts it. */
final class CopydeskProcess implements AutoCloseable {
  /** From this JDK on Kafka's use of memory is warned of on standard error. */
  private static final int UNSAFE_WARNS = 23;

  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;
  private final Path err;

  private CopydeskProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param folder its working directory; what it prints goes into files there
   */
  static CopydeskProcess start(Path folder, Object... arguments) throws IOException {
    return start(folder, Path.of("/dev/null"), arguments);
  }

  /**
   * The same with a file as standard input.
   *
   * @param folder its working directory
   */
  static CopydeskProcess start(Path folder, Path input, Object... arguments) throws IOException {
    return start(folder, input, List.of(), arguments);
  }

  /**
   * The same with another command of the shell as the reader of its output; the exit code is still
   * its own.
   *
   * @param folder its working directory
   */
  static CopydeskProcess startInto(Path folder, String reader, Object... arguments)
      throws IOException {
    String line = "\"$@\" | " + reader + "; exit ${PIPESTATUS[0]}";
    return start(folder, Path.of("/dev/null"), List.of("bash", "-c", line, "-"), arguments);
  }

  private static CopydeskProcess start(
      Path folder, Path input, List<String> shell, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                Copydesk.class.getName()));
    if (Runtime.version().feature() >= UNSAFE_WARNS) {
      command.add(1, "--sun-misc-unsafe-memory-access=allow"); // as the launcher does
    }
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    command.addAll(0, shell);
    Path out = Files.createTempFile(folder, "stdout", ".log");
    Path err = Files.createTempFile(folder, "stderr", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("COPYDESK_HTTP_PORT", "0"); // several run at once
    Process process = builder.start();
    return new CopydeskProcess(process, out, err);
  }

  /** Without the tests, whose settings for logs would be found first. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  long pid() {
    return process.pid();
  }

  /** Its exit code, once it has ended by itself. */
  int exitCode() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running; it said: " + err());
    }
    return process.exitValue();
  }

  /** Waits until it has said this on standard error. */
  void awaitSaid(String words) {
    awaitAlive(() -> err().contains(words), this);
  }

  /**
   * Waits until something holds that these processes bring about. One that ends meanwhile, or whose
   * time runs out, fails with what all of them said.
   */
  static void awaitAlive(Callable<Boolean> condition, CopydeskProcess... processes) {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .pollInSameThread()
          .failFast(
              "one of them ended",
              () -> !Arrays.stream(processes).allMatch(CopydeskProcess::isRunning))
          .until(condition);
    } catch (ConditionTimeoutException | TerminalFailureException e) {
      throw new AssertionError(
          e.getMessage()
              + Arrays.stream(processes).map(CopydeskProcess::state).collect(Collectors.joining()),
          e);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  private String state() {
    String state = process.isAlive() ? "running" : "ended with " + process.exitValue();
    try {
      return "\n" + process.pid() + " " + state + ", said:\n" + err();
    } catch (IOException e) {
      return "\n" + process.pid() + " " + state + ", standard error is unreadable: " + e;
    }
  }

  String out() throws IOException {
    return Files.readString(out, UTF_8);
  }

  String err() throws IOException {
    return Files.readString(err, UTF_8);
  }

  /**
   * Asks it to stop with SIGTERM, as a container's stop does. Ctrl-C's SIGINT is handled alike, but
   * does not reach it where the tests themselves run in the background of a shell.
   */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
