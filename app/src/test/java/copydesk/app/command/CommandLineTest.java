package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.JsonSchemas;
import copydesk.records.RecordCheck;
import copydesk.records.RecordJson;
import copydesk.records.Topic;
import copydesk.records.channel.Channels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as far as it needs no Kafka. */
final class CommandLineTest {
  private static final String STORY = "Bridge opens 🌉\n\n\"It is open,\" Ann Lee said. 🎉\n";

  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;
  private final InputStream stdin = System.in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @AfterEach
  void restore() {
    System.setOut(stdout);
    System.setErr(stderr);
    System.setIn(stdin);
  }

  @ParameterizedTest
  @CsvSource({"replay", "run", "extract", "ingest", "enrich", "sink", "desk", "parties"})
  void help_isThereForEveryCommand(String command) {
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("  " + command).contains("copydesk replay seeds");
    assertThat(run(command, "--help")).isZero();
    assertThat(out()).startsWith("Usage: copydesk " + command).contains("--verbose");
  }

  @Test
  void noCommand_showsTheHelp() {
    assertThat(run()).isZero();
    assertThat(out()).startsWith("Usage: copydesk");
  }

  @Test
  void version_namesReleaseAndModel() {
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("copydesk \\S+, model \\S+\n");
  }

  @ParameterizedTest
  @CsvSource({
    "replay,Missing required parameter: 'PATH'",
    "replay x --colour,Unknown option: '--colour'",
    "fly,Unmatched argument at index 0: 'fly'",
    "parties add person/x,Missing required option: '--name=NAME'",
    "parties remove,Missing required parameter: 'KEY'",
    "parties list x,Unmatched argument at index 2: 'x'",
    "enrich --threads many,Invalid value for option '--threads'",
    "ingest x --received never,Invalid value for option '--received'"
  })
  void whatCannotBeUnderstood_isOneLineAndTwo(String arguments, String message) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(errLines()).hasSize(1).first().asString().startsWith("copydesk: " + message);
    assertThat(errLines().get(0)).contains("--help lists all options");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "replay no-such-folder,no such file or folder: no-such-folder",
    "ingest no-such-folder,no such file or folder: no-such-folder",
    "ingest,'say what to post: files and folders, - for standard input, --watch DIR, --http or'",
    "ingest pom.xml src --id a,'--id goes with one file, not with 2'",
    "ingest src --id a,'an id can be given to one file only, not to src'",
    "ingest src --include [,no file name pattern: [",
    "parties add x --name X,'a party''s key is person/…, organisation/…, country/…, place/… or'",
    "parties add ghost/x --name X,a party's key is",
    "parties add person/x --name=,a party's name cannot be blank",
    "parties add person/x --name X --alias=,a party's alias cannot be blank",
    "extract no-such-file,no such file: no-such-file",
    "extract src,'src is a folder; name its files, or use replay or ingest'",
    "enrich --partitions 0,'--partitions must be at least 1, not 0'",
    "enrich --broker-port 70000,'broker port must be 0 to 65535, not 70000'",
    "enrich --kafka host:1 --kafka-config no-such-file,--kafka-config no-such-file cannot be read"
  })
  void callersMistake_isOneLineAndOne(String arguments, String message) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(1);
    assertThat(errLines()).hasSize(1).first().asString().startsWith("copydesk: " + message);
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "add", "remove"})
  void help_isThereForPartiesToo(String command) {
    assertThat(run("parties")).isZero();
    assertThat(out()).startsWith("Usage: copydesk parties").contains("  " + command);
    assertThat(run("parties", command, "--help")).isZero();
    assertThat(out()).startsWith("Usage: copydesk parties " + command).contains("--kafka");
  }

  @Test
  void serverThatIsNone_isOneLineAndOne() {
    assertThat(run("enrich", "--kafka", "nonsense")).isEqualTo(1);
    assertThat(errLines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("copydesk: cannot use Kafka at nonsense: ");
  }

  @Test
  void unknownClientSetting_isOneLineAndOne() throws IOException {
    Path config = write("client.properties", "security.protocoll=SSL\n");

    assertThat(run("sink", "--kafka", "host:1", "--kafka-config", config.toString())).isEqualTo(1);
    assertThat(errLines())
        .containsExactly(
            "copydesk: --kafka-config "
                + config
                + ": no client of Kafka has a setting security.protocoll");
  }

  @Test
  void extract_printsOneValidLineAnArticle() throws IOException {
    Path one = write("one.txt", STORY);
    Path two = write("two.wire", STORY);

    assertThat(run("extract", one.toString(), two.toString())).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("one", "two.wire");
    assertThat(articles()).allSatisfy(a -> assertThat(a.text()).isEqualTo(STORY));
    assertThat(articles()).allSatisfy(RecordCheck::verify);
    for (String line : out().lines().toList()) {
      assertThat(JsonSchemas.faultsOfArticle(line.getBytes(UTF_8))).isEmpty();
    }
  }

  @Test
  void extract_readsEveryEncoding() throws IOException {
    Path wire = folder.resolve("wire.txt");
    Files.write(wire, "\uFEFFCafé à Zürich".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

    assertThat(run("extract", wire.toString())).isZero();
    assertThat(articles().get(0).text()).isEqualTo("Café à Zürich");
  }

  @Test
  void extractOfJsonLines_keepsTheIds() throws IOException {
    Path lines =
        write(
            "x.jsonl",
            "{\"id\":\"a/1\",\"text\":\"One.\"}\n\n{\"text\":\"Two.\",\"id\":\"ü\",\"more\":1}\n");

    assertThat(run("extract", lines.toString())).isZero();
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("a/1", "ü");
  }

  @Test
  void extractOfAJsonArticle_takesWhatItKnows() throws IOException {
    String known = "\"headline\":\"Bridge\",\"published\":\"2021-07-09\",\"source\":\"urn:w\"";
    Path named = write("a.json", "{\"id\":\"w-1\"," + known + ",\"text\":\"It is open.\"}");
    Path nameless = write("b.json", "{\"text\":\"It is open.\"}");

    assertThat(run("extract", named.toString(), nameless.toString())).isZero();
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("w-1", "b");
    EnrichedArticle article = articles().get(0);
    assertThat(article.headline()).isEqualTo("Bridge");
    assertThat(article.published()).isEqualTo("2021-07-09");
    assertThat(article.source()).isEqualTo("urn:w");
    assertThat(article.sections()).hasSize(1);
  }

  @Test
  void extractOfAnImage_saysWhatItLooksLike() throws IOException {
    Path page = write("story.txt", "<svg xmlns='x'><path/></svg>");

    assertThat(run("extract", page.toString())).isEqualTo(1);
    assertThat(errLines())
        .containsExactly(
            "copydesk: "
                + page
                + " unsupported-content-type: this looks like an SVG image; articles are read as"
                + " plain text, web pages, JSON, ninjs, NewsML-G2, NITF, teletype, RSS and Atom");
    assertThat(out()).isEmpty();
  }

  @Test
  void extractOfStandardInput_takesTextOrLines() throws IOException {
    System.setIn(new ByteArrayInputStream(STORY.getBytes(UTF_8)));
    assertThat(run("extract", "-")).isZero();
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("stdin");

    System.setIn(new ByteArrayInputStream("{\"id\":\"a\",\"text\":\"One.\"}".getBytes(UTF_8)));
    assertThat(run("extract", "--jsonl", "-")).isZero();
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("a");
  }

  @Test
  void explanation_showsWhoSaysWhatAndWhy() throws IOException {
    Path story =
        write(
            "harbour.txt",
            """
            Harbour master Ines Duarte met crane driver Tom Reyes on Monday.

            “It fell at noon,” Reyes said.

            “Nobody stood below,” he told reporters.
            """);

    assertThat(run("extract", "--explain", story.toString())).isZero();
    assertThat(out())
        .contains("[1 “It fell at noon,”] Reyes said.")
        .contains("1  Tom Reyes  direct, say, cue “said”, named “Reyes”, by name")
        .contains("2  Tom Reyes to reporters  direct")
        .contains("named “he”, by pronoun")
        .contains("PersonMerger: name “Reyes”: the person's surname or given name alone");
  }

  @Test
  void ownTopics_areFound() throws IOException {
    Path topics = write("own.tsv", "desk:bridges\tBridges\t\tbridge\n");
    Path story = write("one.txt", STORY);

    assertThat(run("extract", "--topics", topics.toString(), story.toString())).isZero();
    assertThat(articles().get(0).topics()).extracting(Topic::id).contains("desk:bridges");
  }

  @Test
  void vocabulary_givesNamesAndSaysWhatTheModelCannotAssign() throws IOException {
    Path vocabulary =
        write(
            "v.json",
            """
            {"conceptSet": [
              {"qcode": "medtop:04000000", "prefLabel": {"de": "Wirtschaft"}},
              {"qcode": "medtop:20000274", "prefLabel": {"de": "Banken"},
               "broader": ["medtop:04000000"]},
              {"qcode": "medtop:20000275", "prefLabel": {"de": "alt"}, "retired": "2020"},
              {"qcode": "medtop:99999999", "prefLabel": {"de": "neu"}}]}
            """);
    Path story = write("one.txt", "Bank lends more\n\nThe bank raised its loans and profits.\n");

    assertThat(run("extract", "--vocabulary", vocabulary.toString(), story.toString())).isZero();
    assertThat(articles().get(0).topics()).extracting(Topic::name).contains("Banken");
    assertThat(errLines())
        .singleElement()
        .asString()
        .startsWith("copydesk: --vocabulary " + vocabulary + ": 3 topics; the model cannot assign");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--vocabulary;{;is no JSON file of IPTC's Media Topics: it is no JSON",
        "--vocabulary;{};is no JSON file of IPTC's Media Topics: it has no conceptSet",
        "--topics;a b c;, line 1: a topic is an id, a name, a parent or nothing, and terms,"
      })
  void badTopicFile_isOneLineAndOne(String option, String content, String message)
      throws IOException {
    Path file = write("topics", content);
    Path story = write("one.txt", STORY);

    assertThat(run("extract", option, file.toString(), story.toString())).isEqualTo(1);
    assertThat(errLines())
        .singleElement()
        .asString()
        .contains(option + " " + file)
        .contains(message);
    assertThat(out()).isEmpty();
  }

  @Test
  void linesOfWires_areReadWithWhatStandsBesideTheText() throws IOException {
    Path lines =
        write(
            "x.jsonl",
            """
            {"id": 9007199254740993, "text": "One."}
            {"uri": "tag:9", "versionCreated": "2026-11-24T14:00:00Z", "bodies": [{"value": "Nine."}]}
            {"id": "a", "text": "It is open.", "headline": "Bridge", "published": "2026-11-24T10:00:00Z", "language": "en", "source": "urn:mna"}
            {"id": "a", "text": "It is shut."}
            {"id": "a", "pubStatus": "canceled"}
            """);

    assertThat(run("extract", lines.toString())).isZero();
    assertThat(articles())
        .extracting(a -> a.id() + " " + a.version() + " " + a.published())
        .containsExactly("9007199254740993 1 null", "tag:9 1 null", "a 1 2026-11-24", "a 2 null");
    assertThat(articles().get(1).wire().versionCreated()).isEqualTo("2026-11-24T14:00:00Z");
  }

  @Test
  void badLines_areNamedAndTheRestGoesThrough() throws IOException {
    Path lines =
        write(
            "x.jsonl",
            """
            {"id":"good","text":"One."}
            {"id":"broken","text":
            ["an","array"]
            {"id":[7],"text":"Seven."}
            {"id":"blank","text":" "}
            {"id":"half","text":"\\ud83d"}
            {"id":"good-again","text":"Two."}
            """);

    assertThat(run("extract", lines.toString())).isEqualTo(1);
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("good", "good-again");
    assertThat(errLines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).startsWith("copydesk: " + lines + ":"));
    assertThat(errLines().get(0)).contains("x.jsonl:2 undecodable: the bytes are no JSON");
    assertThat(errLines().get(1)).contains("x.jsonl:3 unsupported-content-type: this is JSON");
    assertThat(errLines().get(2)).contains("x.jsonl:4 missing-key: has no \"id\"");
    assertThat(errLines().get(3)).contains("x.jsonl:5 empty: the article has no text");
    assertThat(errLines().get(4)).contains("x.jsonl:6 undecodable: half a surrogate pair");
  }

  @Test
  void badFiles_areNamedAndTheRestGoesThrough() throws IOException {
    Path empty = write("empty.txt", "");
    Path binary = Files.write(folder.resolve("image.txt"), new byte[] {0, 1, 2, 3, 4});
    Path giant = folder.resolve("giant.txt");
    Files.write(giant, new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    Path good = write("good.txt", STORY);

    assertThat(
            run("extract", empty.toString(), binary.toString(), giant.toString(), good.toString()))
        .isEqualTo(1);
    assertThat(articles()).extracting(EnrichedArticle::id).containsExactly("good");
    assertThat(errLines())
        .containsExactly(
            "copydesk: " + empty + " empty: the article has no text",
            "copydesk: " + binary + " not-text: the bytes are no text",
            "copydesk: " + giant + " is larger than 4194304 bytes, the most an article has");
  }

  @Test
  void outputThatIsGone_isOneLineAndOne() throws IOException {
    Path story = write("story.txt", STORY);
    System.setOut(
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            }));
    System.setErr(new PrintStream(err, true, UTF_8));

    assertThat(Copydesk.execute("extract", story.toString())).isEqualTo(1);
    assertThat(errLines()).containsExactly("copydesk: standard output is closed or full");
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    return Copydesk.execute(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private List<String> errLines() {
    return err.toString(UTF_8).lines().toList();
  }

  private List<EnrichedArticle> articles() throws IOException {
    List<EnrichedArticle> articles = new java.util.ArrayList<>();
    for (String line : out().lines().toList()) {
      articles.add(RecordJson.fromBytes(line.getBytes(UTF_8), EnrichedArticle.class));
    }
    return articles;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
