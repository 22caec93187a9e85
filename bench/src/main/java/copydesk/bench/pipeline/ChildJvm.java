package copydesk.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of a measurement: with the class path of this one and the options that {@code
 * ./copydesk} gives, whatever this one was started with. What it says on standard output and error
 * goes where this one's goes, or into a file.
 */
final class ChildJvm implements AutoCloseable {
  /** From this JDK on Kafka's use of memory is warned of on standard error. */
  private static final int UNSAFE_WARNS = 23;

  private static final int PATIENCE_SECONDS = 20;

  private final Process process;

  private ChildJvm(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param flags options for Java beside the usual ones
   */
  static ChildJvm start(List<String> flags, Class<?> main, List<String> arguments)
      throws IOException {
    return start(flags, main.getName(), arguments, ProcessBuilder.Redirect.INHERIT);
  }

  /** The same with the usual options, and all that it says in a file of its own. */
  static ChildJvm start(Path words, Class<?> main, List<String> arguments) throws IOException {
    return start(
        List.of(), main.getName(), arguments, ProcessBuilder.Redirect.appendTo(words.toFile()));
  }

  private static ChildJvm start(
      List<String> flags, String main, List<String> arguments, ProcessBuilder.Redirect words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    if (Runtime.version().feature() >= UNSAFE_WARNS) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectError(words)
            .redirectOutput(words)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    return new ChildJvm(process);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit code, once it has ended. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to stop, as Ctrl-C does; kills it if it has not within 20 seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
