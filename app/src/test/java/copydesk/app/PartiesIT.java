package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.records.EnrichedArticle;
import copydesk.records.JsonSchemas;
import copydesk.records.Party;
import copydesk.records.channel.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parties added, corrected and taken back by the command while everything runs. */
final class PartiesIT {
  private static final Pattern KAFKA = Pattern.compile("Kafka {2}(127\\.0\\.0\\.1:\\d+)");
  private static final String KEY = "person/john-tamworth";
  private static final String TEXT = "JoTa came to Madrid on Monday. The Badger of Brill was late.";

  @TempDir private Path folder;
  private ChannelRecords channels;
  private int posted;

  @Test
  void partyAddedByTheCommand_isKnownToTheNextArticle() throws Exception {
    String added = parties("add", KEY, "--name", "John Tamworth", "--alias", "JoTa", "--home", "h");
    assertThat(added).isEqualTo(KEY + " is John Tamworth, also JoTa, from the next article on\n");

    try (CopydeskProcess run = CopydeskProcess.start(folder, "run", "--home", "h")) {
      run.awaitSaid("  files  ");
      Matcher address = KAFKA.matcher(run.err());
      assertThat(address.find()).isTrue();
      String kafka = address.group(1);
      channels = new ChannelRecords(kafka);

      assertThat(read())
          .as("the first article after a start")
          .hasValueSatisfying(john -> assertThat(john.aliases()).containsExactly("JoTa"));
      CopydeskProcess.awaitAlive(
          () -> run.out().matches("(?s)\\d\\d:\\d\\d:\\d\\d .*article-0\n"), run);

      channels.post("parties", Map.of("person/x", "no JSON".getBytes(UTF_8)));
      parties(
          "add",
          KEY,
          "--name",
          "John Tamworth",
          "--alias",
          "Badger of Brill",
          "--ref",
          "desk:1",
          "--kafka",
          kafka);
      awaitAliases(List.of("Badger of Brill"));
      assertListed(kafka);

      parties("remove", KEY, "--kafka", kafka);
      await().atMost(CopydeskProcess.PATIENCE).until(() -> read().isEmpty());
      assertNothingToRemove(kafka);
    }
  }

  private void awaitAliases(List<String> aliases) {
    await()
        .atMost(CopydeskProcess.PATIENCE)
        .until(() -> read().map(Party::aliases).filter(aliases::equals).isPresent());
  }

  private void assertListed(String kafka) throws Exception {
    try (CopydeskProcess list =
        CopydeskProcess.start(folder, "parties", "list", "--kafka", kafka)) {
      assertThat(list.exitCode()).isZero();
      assertThat(list.out()).isEqualTo(KEY + "  John Tamworth  Badger of Brill  desk:1\n1 added\n");
      assertThat(list.err()).startsWith("copydesk: ignored person/x: ");
    }
    String json = parties("list", "--json", "--kafka", kafka);
    assertThat(JsonSchemas.faultsOfParty(json.getBytes(UTF_8))).isEmpty();
    assertThat(parties("list", "--shipped", "--kafka", kafka))
        .contains("\ncountry/pakistan ")
        .containsPattern("1 added, \\d+ shipped\n$");
  }

  private void assertNothingToRemove(String kafka) throws Exception {
    try (CopydeskProcess remove =
        CopydeskProcess.start(folder, "parties", "remove", KEY, "--kafka", kafka)) {
      assertThat(remove.exitCode()).isEqualTo(1);
      assertThat(remove.err()).isEqualTo("copydesk: no party was added under " + KEY + "\n");
    }
  }

  /** What the command prints; it succeeds. */
  private String parties(String... arguments) throws Exception {
    List<Object> line = new ArrayList<>(List.of("parties"));
    line.addAll(List.of(arguments));
    try (CopydeskProcess command = CopydeskProcess.start(folder, line.toArray())) {
      assertThat(command.exitCode()).as(command.err()).isZero();
      return command.out();
    }
  }

  /** The person as one more article has him. */
  private Optional<Party> read() throws Exception {
    String id = "article-" + posted++;
    channels.post(Map.of(id, TEXT.getBytes(UTF_8)));
    await().atMost(CopydeskProcess.PATIENCE).until(() -> enriched(id).isPresent());
    return enriched(id).orElseThrow().parties().stream()
        .filter(party -> party.key().equals(KEY))
        .findFirst();
  }

  private Optional<EnrichedArticle> enriched(String id) {
    return channels.await(Channels.ENRICHED, 0).stream()
        .filter(record -> record.key().equals(id))
        .map(record -> record.value())
        .findFirst();
  }
}
