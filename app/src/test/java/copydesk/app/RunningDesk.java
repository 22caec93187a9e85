package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code run} in a process of its own, and what is sent to it and asked of it over HTTP. */
final class RunningDesk implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("HTTP {3}(http\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private CopydeskProcess run;
  private String address;

  private RunningDesk(Path folder) {
    this.folder = folder;
  }

  /** Starts it; it may not be ready yet. */
  static RunningDesk start(Path folder) throws IOException {
    RunningDesk desk = new RunningDesk(folder);
    desk.begin("0");
    return desk;
  }

  /** Stops it, as a user does. */
  void stop() throws IOException, InterruptedException {
    run.terminate();
    assertThat(run.exitCode()).isEqualTo(143);
  }

  /** Starts it again after {@link #stop}: the same home folder, the same address. */
  void startAgain() throws IOException {
    begin(String.valueOf(URI.create(address).getPort()));
    awaitReady();
  }

  private void begin(String port) throws IOException {
    run = CopydeskProcess.start(folder, "run", "--home", "home", "--http-port", port, "--quiet");
  }

  /** Waits until it answers everything. */
  void awaitReady() throws IOException {
    run.awaitSaid("  files  ");
    Matcher found = ADDRESS.matcher(run.err());
    assertThat(found.find()).as(run.err()).isTrue();
    address = found.group(1);
    CopydeskProcess.awaitAlive(() -> status("/health/ready") == 200, run);
  }

  /** Where this is: a path, with its parameters. */
  String at(String path) {
    return address + path;
  }

  /** Sends an article, or its next version. */
  void put(String id, String text) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(at("/articles/" + id)))
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(BodyPublishers.ofString(text))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
  }

  /** Takes an article back. */
  void kill(String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(at("/articles/" + id))).DELETE().build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
  }

  /** Waits until the desk has these articles. */
  void awaitFiled(String... ids) {
    for (String id : ids) {
      CopydeskProcess.awaitAlive(() -> status("/articles/" + id) == 200, run);
    }
  }

  /**
   * Waits until so many streams are open; one that its client has left counts until that is
   * noticed.
   */
  void awaitFollowers(int least, int most) {
    CopydeskProcess.awaitAlive(
        () -> {
          List<String> streams = found("/metrics", "(?m)^copydesk_followers\\{[^}]*} (\\S+)$");
          double open = Double.parseDouble(streams.get(0));
          return open >= least && open <= most;
        },
        run);
  }

  /** What is answered with 200. */
  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** What a pattern's first group finds in an answer, in order. */
  List<String> found(String path, String pattern) throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(get(path));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private int status(String path) throws IOException, InterruptedException {
    return send(path).statusCode();
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    run.close();
  }
}
