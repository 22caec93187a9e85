package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles over HTTP and standard input, on a real broker, in processes of 256 MiB of heap. */
final class HttpIT {
  private static final int POSTS = 1_000;
  private static final Pattern ADDRESS = Pattern.compile("listening at (http://[^;]+);");
  private static final Pattern PLACE = Pattern.compile("\"partition\":(\\d+),\"offset\":(\\d+)");

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void postsWhileTheBrokerRestarts_areAllThereAndNothingIsDoubled() throws Exception {
    Path home = folder.resolve("kafka");
    KafkaConnection kafka = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 3));
    int port = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
    try (CopydeskProcess enrich = stage("enrich", kafka);
        CopydeskProcess ingest = stage("ingest", kafka, "--http")) {
      String address = address(ingest);
      Map<String, CompletableFuture<HttpResponse<String>>> answers = new TreeMap<>();
      for (int i = 0; i < POSTS; i++) {
        String id = "wire/" + i;
        answers.put(id, post(address, id));
        if (i == POSTS / 2) {
          await().until(() -> answers.get("wire/0").isDone());
          kafka.close();
        }
      }
      kafka = KafkaConnection.embedded(new EmbeddedSettings(home, port, 3));
      ChannelRecords channels = new ChannelRecords(kafka.bootstrapServers(), enrich, ingest);
      Map<String, String> places = new TreeMap<>();
      for (Map.Entry<String, CompletableFuture<HttpResponse<String>>> answer : answers.entrySet()) {
        places.put(answer.getKey(), place(answer.getValue().get(3, TimeUnit.MINUTES).body()));
      }
      List<ConsumerRecord<byte[], byte[]>> raw = channels.await(Channels.RAW, POSTS);
      Map<String, String> there = new TreeMap<>();
      raw.forEach(r -> there.put(r.partition() + " " + r.offset(), new String(r.key(), UTF_8)));
      assertThat(places).allSatisfy((id, place) -> assertThat(there.get(place)).isEqualTo(id));
      List<ConsumerRecord<String, EnrichedArticle>> enriched =
          channels.await(Channels.ENRICHED, POSTS);
      assertThat(enriched).hasSizeBetween(POSTS, raw.size());
      assertThat(enriched).allSatisfy(r -> assertThat(r.value().version()).isEqualTo(1));
      assertThat(enriched.stream().map(ConsumerRecord::key).distinct()).hasSize(POSTS);
      enrich.terminate();
      assertThat(enrich.exitCode()).isEqualTo(143);
    } finally {
      kafka.close();
    }
  }

  @Test
  void hugeAndSlowBodies_costNoMemory() throws Exception {
    try (CopydeskProcess ingest =
        CopydeskProcess.start(folder, "ingest", "--http", "--home", "home")) {
      String address = address(ingest);
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        slow.add(connect(address));
        slow.get(i).getOutputStream().write(head("text/plain", "Content-Length: 4000000"));
        slow.get(i).getOutputStream().write(new byte[1_000]);
      }
      assertThat(sentUntilRefused(address, 1L << 30)).isLessThan(64L << 20);
      assertThat(post(address, "after").get().statusCode()).isEqualTo(202);

      int count = 30_000;
      String line = "{\"text\":\"" + "Ann Lee said. ".repeat(700) + "\"}\n"; // 300 MB of lines
      assertThat(takenLines(address, line.getBytes(UTF_8), count)).isEqualTo(count);
      assertThat(post(address, "at last").get().statusCode()).isEqualTo(202);
      for (Socket socket : slow) {
        socket.close();
      }
      ingest.terminate();
      assertThat(ingest.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void run_takesArticlesAndWritesTheirFiles() throws Exception {
    try (CopydeskProcess run = CopydeskProcess.start(folder, "run", "--home", "home")) {
      run.awaitSaid("  files  ");
      Matcher address = Pattern.compile("HTTP {3}(http\\S+)").matcher(run.err());
      assertThat(address.find()).isTrue();
      String ready = address.group(1) + "/health/ready";
      CopydeskProcess.awaitAlive(() -> get(ready).statusCode() == 200, run);
      assertThat(post(address.group(1), "a").get().statusCode()).isEqualTo(202);
      Path out = folder.resolve("out");
      CopydeskProcess.awaitAlive(() -> ended(out, "a.json"), run);
      assertThat(extracted(address.group(1))).contains("\"text\":\"It is open,\"");
      String asked = address.group(1) + "/articles/a";
      CopydeskProcess.awaitAlive(() -> get(asked).statusCode() == 200, run);
      HttpRequest kill =
          HttpRequest.newBuilder(URI.create(address.group(1) + "/articles/a")).DELETE().build();
      assertThat(client.send(kill, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
      CopydeskProcess.awaitAlive(() -> !ended(out, "a.json"), run);
      CopydeskProcess.awaitAlive(() -> get(asked).statusCode() == 410, run);
      run.terminate();
      assertThat(run.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void standardInput_isPosted() throws Exception {
    Path lines =
        Files.writeString(folder.resolve("lines.jsonl"), "{\"id\":\"a\",\"text\":\"x\"}\n[]\n");
    try (CopydeskProcess ingest =
        CopydeskProcess.start(folder, lines, "ingest", "-", "--home", "home")) {
      assertThat(ingest.exitCode()).isEqualTo(1);
      assertThat(ingest.err()).contains("copydesk: refused line 2: unsupported-content-type: ");
      assertThat(ingest.out()).isEqualTo("1 posted (21 bytes), 1 refused\n");
    }
  }

  private static boolean ended(Path out, String name) throws IOException {
    if (!Files.exists(out)) {
      return false;
    }
    try (var files = Files.walk(out)) {
      return files.anyMatch(file -> file.endsWith(name));
    }
  }

  private CopydeskProcess stage(String stage, KafkaConnection kafka, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(stage));
    arguments.addAll(List.of("--kafka", kafka.bootstrapServers(), "--home", "home-" + stage));
    arguments.addAll(List.of(more));
    return CopydeskProcess.start(folder, arguments.toArray());
  }

  private static String address(CopydeskProcess ingest) throws IOException {
    ingest.awaitSaid("listening at ");
    Matcher found = ADDRESS.matcher(ingest.err());
    assertThat(found.find()).as(ingest.err()).isTrue();
    return found.group(1);
  }

  private static String place(String answer) {
    Matcher found = PLACE.matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1) + " " + found.group(2);
  }

  /** Puts an article until it is taken, as a sender does: again after a while where it is not. */
  private CompletableFuture<HttpResponse<String>> post(String address, String id) {
    String text = "Bridge " + id + " opens\n\n“It is open,” said Ann Lee.\n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/articles/" + id.replace(' ', '-')))
            .PUT(BodyPublishers.ofString(text))
            .build();
    CompletableFuture<HttpResponse<String>> taken = new CompletableFuture<>();
    send(request, taken);
    return taken;
  }

  private void send(HttpRequest request, CompletableFuture<HttpResponse<String>> taken) {
    var unused =
        client
            .sendAsync(request, BodyHandlers.ofString())
            .whenComplete(
                (answer, failure) -> {
                  if (failure == null && answer.statusCode() == 202) {
                    taken.complete(answer);
                  } else {
                    LATER.execute(() -> send(request, taken));
                  }
                });
  }

  private String extracted(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/extract"))
            .POST(BodyPublishers.ofString("Bridge opens\n\n“It is open,” said Ann Lee.\n"))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static Socket connect(String address) throws IOException {
    URI server = URI.create(address);
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout((int) Duration.ofMinutes(2).toMillis());
    return socket;
  }

  private static byte[] head(String type, String length) {
    return String.join(
            "\r\n",
            "POST /articles HTTP/1.1",
            "Host: localhost",
            "Content-Type: " + type,
            length,
            "Connection: close",
            "",
            "")
        .getBytes(UTF_8);
  }

  /** How many bytes of a body the server lets one send before it says 413 and closes. */
  private static long sentUntilRefused(String address, long most) throws IOException {
    byte[] chunk = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(UTF_8);
    long sent = 0;
    try (Socket socket = connect(address)) {
      OutputStream out = socket.getOutputStream();
      out.write(head("text/plain", "Transfer-Encoding: chunked"));
      while (sent < most && socket.getInputStream().available() == 0) {
        out.write(chunk);
        sent += 1 << 16;
      }
      String answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
      assertThat(answer).startsWith("HTTP/1.1 413");
    } catch (IOException e) {
      assertThat(sent).as(e.toString()).isLessThan(most);
    }
    return sent;
  }

  /** Sends the line so often on one thread, and counts what is taken on another. */
  private static long takenLines(String address, byte[] line, int count) throws Exception {
    try (Socket socket = connect(address)) {
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  OutputStream out = socket.getOutputStream();
                  out.write(
                      head("application/jsonl", "Content-Length: " + (long) line.length * count));
                  for (int i = 0; i < count; i++) {
                    out.write(line);
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      BufferedReader answers =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      long taken = answers.lines().filter(answer -> answer.contains("\"status\":202")).count();
      sending.get(1, TimeUnit.MINUTES);
      return taken;
    }
  }
}
