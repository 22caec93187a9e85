package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the desk answers as a plain scan does, and how soon while articles come in. */
@Command(
    name = "queries",
    description = {
      "Compares the answers to every combination of parameters, all pages of them, with a plain"
          + " scan of the channel, byte by byte; then takes the time of such questions, while"
          + " nothing comes in and while articles do.",
      "Exit code 1 where an answer differs."
    })
final class DeskQueries implements Callable<Integer> {
  private static final int NAMES = 40;
  private static final int MOST_ON_A_PAGE = 200;
  private static final int SINGLE = 100;
  private static final int SEED = 16;

  @Option(
      names = "--articles",
      defaultValue = "20000",
      description = "How many there are when it is asked. Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(
      names = "--rate",
      defaultValue = "200",
      description = "Articles a second while its time is taken. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--asked",
      defaultValue = "50",
      description = "Questions a second meanwhile. Default: ${DEFAULT-VALUE}")
  private int asked;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "How long each time, the first third to settle. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Mixin private InventedOptions invented;

  @Mixin private JobOptions job;

  @Option(names = "--json", description = "A file that the figures are added to, as a line.")
  private Path json;

  @Spec private CommandSpec spec;

  private final long began = System.nanoTime();
  private int compared;
  private int differing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make();
        DeskProcesses desk = DeskProcesses.start(folder.path(), job.partitions(), job.threads())) {
      InventedWire wire = invented.wire(1);
      NewsPoster poster = new NewsPoster(desk.kafka(), wire);
      StandingNews news = fill(desk, poster);
      awaitAnswered(desk, news);
      progress("all articles are there");
      DeskClient client = new DeskClient(desk.address());
      DeskQuestions questions = new DeskQuestions(news.records(), SEED);
      compareLists(client, questions, news);
      compareSingles(client, questions, news);
      progress("all answers are compared");

      double disk = kilobytes(folder.path().resolve("desk")) / articles;
      List<DeskQueriesRun.Time> still =
          new QuestionLoad(client, questions).run(asked, seconds, seconds / 3);
      progress("the time is taken while nothing comes in");
      CompletableFuture<Integer> posting =
          CompletableFuture.supplyAsync(() -> poster.post(rate * seconds, rate));
      List<DeskQueriesRun.Time> times =
          new QuestionLoad(client, questions).run(asked, seconds, seconds / 3);
      desk.all().await("articles are posted", posting::isDone);
      long posted = System.nanoTime();
      String last = "/articles/" + DeskClient.encoded(wire.id(poster.last()));
      desk.all().await("the last is answered", () -> client.answer(last).statusCode() == 200);
      return report(
          new DeskQueriesRun(
              articles,
              news.records().stream().mapToInt(each -> each.statements().size()).sum(),
              disk,
              compared,
              client.pages(),
              differing,
              rate,
              asked,
              seconds,
              (System.nanoTime() - posted) / 1e9,
              still,
              times));
    }
  }

  private StandingNews fill(DeskProcesses desk, NewsPoster poster)
      throws IOException, InterruptedException {
    ChannelScan channel = new ChannelScan(desk.kafka());
    Map<TopicPartition, Long> beginning = channel.ends();
    channel.await(desk.all(), beginning, poster.post(articles, 0));
    StandingNews news = new StandingNews();
    channel.read(beginning, news::apply);
    return news;
  }

  /** Waits until the desk has all of it: each partition's last article. */
  private static void awaitAnswered(DeskProcesses desk, StandingNews news)
      throws IOException, InterruptedException {
    DeskClient client = new DeskClient(desk.address());
    for (ScannedRecord last : news.newestOfEachPartition()) {
      String path = "/articles/" + DeskClient.encoded(last.id());
      desk.all().await("the desk has " + last.id(), () -> last.isIn(client.answer(path).body()));
    }
  }

  private void compareLists(DeskClient client, DeskQuestions questions, StandingNews news)
      throws IOException {
    for (int chosen = 0; chosen < 1 << DeskQuestions.OF_ARTICLES.size(); chosen++) {
      DeskQuestion question = questions.of(DeskQuestions.OF_ARTICLES, chosen);
      note(client.difference("/articles?" + question.query(), limit(), news.articles(question)));
    }
    for (int chosen = 0; chosen < 1 << DeskQuestions.OF_STATEMENTS.size(); chosen++) {
      DeskQuestion question = questions.of(DeskQuestions.OF_STATEMENTS, chosen);
      note(
          client.difference("/statements?" + question.query(), limit(), news.statements(question)));
    }
    note(client.difference("/parties", MOST_ON_A_PAGE, news.parties(null)));
    for (int i = 0; i < NAMES; i++) {
      String sought = questions.beginnings();
      note(
          client.difference(
              "/parties?q=" + DeskClient.encoded(sought), limit(), news.parties(sought)));
    }
    note(client.difference("/topics", 1 + compared % MOST_ON_A_PAGE, news.topics()));
  }

  /** Sizes of pages that fall now here, now there, and are not too many for long lists. */
  private int limit() {
    return MOST_ON_A_PAGE - compared * 37 % (MOST_ON_A_PAGE / 2);
  }

  private void compareSingles(DeskClient client, DeskQuestions questions, StandingNews news) {
    for (int i = 0; i < SINGLE; i++) {
      ScannedRecord article = questions.article();
      String path = "/articles/" + DeskClient.encoded(article.id());
      boolean same = article.isIn(client.answer(path).body());
      note(same ? Optional.empty() : Optional.of(path + " is not the record"));
    }
    for (String id : news.killed()) {
      int status = client.answer("/articles/" + DeskClient.encoded(id)).statusCode();
      note(status == 410 ? Optional.empty() : Optional.of(id + " was killed, and is " + status));
    }
  }

  private void progress(String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(Locale.ROOT, "%4d s: %s%n", (System.nanoTime() - began) / 1_000_000_000L, what);
    err.flush();
  }

  private void note(Optional<String> difference) {
    compared++;
    if (difference.isPresent()) {
      differing++;
      spec.commandLine().getOut().println(difference.get());
    }
  }

  private int report(DeskQueriesRun run) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(run.table());
    out.flush();
    if (json != null) {
      JsonLines.append(json, run);
    }
    return differing == 0 ? 0 : 1;
  }

  private static double kilobytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
              .filter(file -> file.getFileName().toString().startsWith("desk.sqlite"))
              .mapToLong(file -> file.toFile().length())
              .sum()
          / 1024.0;
    }
  }
}
