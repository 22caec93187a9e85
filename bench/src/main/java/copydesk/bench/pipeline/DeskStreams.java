package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedOptions;
import copydesk.bench.pipeline.StreamClient.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many who follow, some of them slow, while articles come in and the broker is killed. */
@Command(
    name = "streams",
    description = {
      "Has many clients follow /stream, each with a filter of its own, while articles come in, and"
          + " kills the broker in the middle. One in three takes a kilobyte a second, one in ten"
          + " hangs up every seven seconds; who is cut off comes back with Last-Event-ID.",
      "At the end all read on as fast as they can, and what each was told is compared with a plain"
          + " scan of the channel. Exit code 1 where it differs."
    })
final class DeskStreams implements Callable<Integer> {
  private static final long PATIENCE_SECONDS = 90;
  private static final int SLOW = 3;
  private static final int CUTTING = 10;

  @Option(names = "--clients", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}")
  private int clients;

  @Option(
      names = "--rate",
      defaultValue = "50",
      description = "Articles a second. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long they come in. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "2000",
      description = "How many articles there are before. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(names = "--no-restart", description = "Let the broker run through.")
  private boolean noRestart;

  @Mixin private InventedOptions invented;

  @Mixin private JobOptions job;

  @Option(names = "--json", description = "A file that the figures are added to, as a line.")
  private Path json;

  @Spec private CommandSpec spec;

  private final List<StreamClient> following = new ArrayList<>();
  private final List<DeskStreamsRun.Level> levels = new ArrayList<>();
  private long levelNanos;
  private double levelCpu;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make();
        DeskProcesses desk = DeskProcesses.start(folder.path(), job.partitions(), job.threads())) {
      return measure(desk);
    } finally {
      for (StreamClient client : following) {
        client.end();
      }
    }
  }

  private int measure(DeskProcesses desk) throws IOException, InterruptedException {
    ChannelScan channel = new ChannelScan(desk.kafka());
    NewsPoster poster = new NewsPoster(desk.kafka(), invented.wire(1));
    Map<TopicPartition, Long> beginning = channel.ends();
    channel.await(desk.all(), beginning, poster.post(warmUp, 0));
    List<ScannedRecord> before = new ArrayList<>();
    channel.read(beginning, before::add);
    Map<TopicPartition, Long> start = channel.ends();
    follow(desk, before);
    note(desk, "beginning");
    int records = comeIn(desk, poster);
    channel.await(desk.all(), start, records);
    note(desk, "end");
    following.forEach(StreamClient::hurry);

    Set<Long> last = killOneOfEachPartition(channel, start, poster);
    long began = System.nanoTime();
    double toFast = await(desk, began, client -> client.pace() == Pace.SLOW || client.knows(last));
    double toAll = await(desk, began, client -> client.knows(last));
    for (StreamClient client : following) {
      client.end();
    }
    List<ScannedRecord> since = new ArrayList<>();
    channel.read(start, since::add);
    return report(new StreamCheck(before, since), since.size(), toFast, toAll);
  }

  /** Starts the clients; on return all are let in. */
  private void follow(DeskProcesses desk, List<ScannedRecord> before)
      throws IOException, InterruptedException {
    StreamQuestions questions = new StreamQuestions(before);
    for (int i = 0; i < clients; i++) {
      Pace pace = i % SLOW == 0 ? Pace.SLOW : i % CUTTING == 1 ? Pace.CUTTING : Pace.FAST;
      StreamClient client = new StreamClient(desk.address(), questions.of(i), pace);
      following.add(client);
      client.start();
    }
    desk.all()
        .await("all clients follow", () -> following.stream().allMatch(StreamClient::isFollowing));
  }

  /** Has articles come in, and kills the broker meanwhile; returns how many records they are. */
  private int comeIn(DeskProcesses desk, NewsPoster poster)
      throws IOException, InterruptedException {
    CompletableFuture<Integer> posting =
        CompletableFuture.supplyAsync(() -> poster.post(rate * seconds, rate));
    long half = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) / 2;
    desk.all().await("half of it is over", () -> posting.isDone() || System.nanoTime() - half >= 0);
    note(desk, "middle");
    if (!noRestart) {
      desk.all().restartBroker();
    }
    desk.all().await("articles are posted", posting::isDone);
    return posting.join();
  }

  private void note(DeskProcesses desk, String when) throws IOException, InterruptedException {
    ProcessLevel level = ProcessLevel.of(desk.desk().pid());
    long now = System.nanoTime();
    double passed = (now - levelNanos) / 1e9;
    levels.add(
        new DeskStreamsRun.Level(
            when,
            level.heapKilobytes(),
            level.residentMegabytes(),
            level.threads(),
            level.sockets(),
            levels.isEmpty() ? 0 : 100 * (level.cpuSeconds() - levelCpu) / passed));
    levelNanos = now;
    levelCpu = level.cpuSeconds();
  }

  /** All are told of kills, whatever they ask for, behind all else of the partition. */
  private static Set<Long> killOneOfEachPartition(
      ChannelScan channel, Map<TopicPartition, Long> start, NewsPoster poster)
      throws InterruptedException {
    Map<Integer, Map<String, Boolean>> standing = new TreeMap<>();
    channel.read(
        start,
        record ->
            standing
                .computeIfAbsent(record.partition(), partition -> new HashMap<>())
                .put(record.id(), !record.isKill()));
    List<String> ids =
        standing.values().stream()
            .map(
                ofPartition ->
                    ofPartition.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElseThrow())
            .toList();
    poster.kill(ids);
    return ids.stream().map(StreamCheck::killHash).collect(Collectors.toSet());
  }

  /** Waits until all are so, or for as long as can be waited; returns how many seconds passed. */
  private double await(DeskProcesses desk, long began, Predicate<StreamClient> isSo)
      throws IOException, InterruptedException {
    long end = began + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && !following.stream().allMatch(isSo)) {
      desk.all().rest();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private int report(StreamCheck check, int records, double toFast, double toAll)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int differing = 0;
    for (int i = 0; i < following.size(); i++) {
      StreamClient client = following.get(i);
      var difference = check.difference(client.question(), client.received());
      if (difference.isPresent()) {
        differing++;
        out.printf(
            "client %d (%s, '%s'): %s%n",
            i, client.pace(), client.question().query(), difference.get());
      }
    }
    DeskStreamsRun run =
        new DeskStreamsRun(
            clients,
            count(client -> client.pace() == Pace.SLOW),
            rate,
            seconds,
            !noRestart,
            records,
            check.events(),
            following.stream().mapToLong(StreamClient::bytes).sum() >> 20,
            dropped(client -> client.pace() == Pace.SLOW),
            dropped(client -> client.pace() != Pace.SLOW),
            following.stream().mapToInt(StreamClient::cut).sum(),
            differing,
            toFast,
            toAll,
            levels);
    out.print(run.table());
    out.flush();
    if (json != null) {
      JsonLines.append(json, run);
    }
    return differing == 0 ? 0 : 1;
  }

  private int count(Predicate<StreamClient> isSo) {
    return (int) following.stream().filter(isSo).count();
  }

  private int dropped(Predicate<StreamClient> isSo) {
    return following.stream().filter(isSo).mapToInt(StreamClient::dropped).sum();
  }
}
