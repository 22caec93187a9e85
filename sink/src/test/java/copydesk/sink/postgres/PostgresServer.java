package copydesk.sink.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL of the tests' own, of the programs that are installed: on a temporary folder, the
 * loopback address and a free port. It refuses to run as root, so root starts it as {@code
 * postgres}. Ends with the process, or when it is closed.
 */
public final class PostgresServer implements AutoCloseable {
  public static final String USER = "desk";
  public static final String PASSWORD = "s3cret";
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final int SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port;
  private final Thread atEnd = new Thread(this::end);

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Makes one and starts it.
   *
   * @throws TestAbortedException if PostgreSQL is not installed: the test is skipped
   */
  public static PostgresServer start() throws IOException {
    return start(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The same with its data below this folder. */
  public static PostgresServer start(Path parent) throws IOException {
    Path programs =
        programs()
            .orElseThrow(
                () -> new TestAbortedException("no initdb in /usr/lib/postgresql/*/bin or PATH"));
    Path folder = Files.createTempDirectory(parent, "copydesk-postgres");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    if (isRoot()) {
      run(folder, List.of("chown", "-R", "postgres", folder.toString()));
    }
    server.runProgram(
        "initdb",
        "--pgdata=" + server.data(),
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    server.begin();
    Runtime.getRuntime().addShutdownHook(server.atEnd);
    return server;
  }

  /** The address of its database {@code postgres}. */
  public String url() {
    return url("postgres");
  }

  /** The address of a database, which need not be there. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Settings for a schema of this name. */
  public PostgresSettings settings(String schema) {
    return new PostgresSettings(url() + "?currentSchema=" + schema, USER, PASSWORD);
  }

  /** A connection, with auto-commit, whose tables are those of the schema. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(url() + "?currentSchema=" + schema, USER, PASSWORD);
  }

  /** Runs statements in a schema. */
  public void execute(String schema, String sql) throws SQLException {
    try (Connection connection = connect(schema);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Starts it again where it was stopped. */
  public void begin() throws IOException {
    runProgram(
        "pg_ctl",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("log"),
        "--wait",
        "--options=-c listen_addresses=127.0.0.1 -c fsync=off -c max_wal_size=64MB"
            + " -c unix_socket_directories='' -p "
            + port,
        "start");
  }

  /** Stops it at once, as a crash does: its connections break. */
  public void stop() throws IOException {
    runProgram("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
  }

  private Path data() {
    return folder.resolve("data");
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atEnd);
    end();
  }

  private void end() {
    try {
      if (Files.exists(data().resolve("postmaster.pid"))) {
        stop();
      }
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runProgram(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    run(folder, command);
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Path said = Files.createTempFile("copydesk-postgres", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(
            command + " failed: " + Files.readString(said, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Of the newest release that Debian has put there, else those on the path. */
  private static Optional<Path> programs() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(INSTALLED)) {
      try (DirectoryStream<Path> releases = Files.newDirectoryStream(INSTALLED)) {
        releases.forEach(release -> found.add(release.resolve("bin")));
      }
    }
    found.sort(
        java.util.Comparator.comparing(
                (Path bin) -> bin.getParent().getFileName().toString().length())
            .thenComparing(Path::toString)
            .reversed());
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      found.add(Path.of(folder));
    }
    return found.stream().filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
  }
}
