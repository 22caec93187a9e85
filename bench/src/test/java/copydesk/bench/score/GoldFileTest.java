package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.bench.MadeRecord;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Span;
import copydesk.records.Statement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The forms of gold, and the commands that read them. */
final class GoldFileTest {
  private static final String VOICES =
      "{\"id\":\"a\",\"text\":\"“Yes,” Ana"
          + " said.\",\"statements\":[{\"quote\":\"“Yes,”\",\"start\":0,"
          + "\"end\":6,\"kind\":\"speech\",\"speaker\":\"Ana\",\"speaker_mention\":\"Ana\","
          + "\"speaker_type\":\"person\",\"via\":null}],\"parties\":[{\"name\":\"Ana\",\"type\":"
          + "\"person\",\"aliases\":[]}]}";
  private static final String NAMES =
      "{\"id\":\"a\",\"text\":\"Ana\",\"mentions\":[{\"type\":\"person\",\"start\":0,\"end\":3}]}";

  @TempDir private Path folder;

  @Test
  void form_isToldByTheFields() throws IOException {
    assertThat(read(VOICES).form()).isEqualTo(GoldFile.Form.VOICES);
    assertThat(read(VOICES.replace("\"kind\":\"speech\",", "\"scare\":false,")).form())
        .isEqualTo(GoldFile.Form.WIRES);
    assertThat(read(NAMES).form()).isEqualTo(GoldFile.Form.MENTIONS);
    assertThat(
            read("{\"id\":\"a\",\"text\":\"It is"
                    + " so.\",\"statements\":[{\"kind\":\"direct\",\"content\":[[0,5]]}]}")
                .form())
        .isEqualTo(GoldFile.Form.ATTRIBUTIONS);
    assertThatThrownBy(() -> read("{\"id\":\"a\",\"text\":\"It is so.\"}"))
        .hasMessageEndingWith("its lines have neither \"statements\" nor \"mentions\"");
  }

  @Test
  void statement_hasAllOfItsFields() throws IOException {
    GoldArticle article = read(VOICES).articles().get(0);

    assertThat(article.statements())
        .containsExactly(
            new GoldStatement(
                GoldStatement.Kind.SPEECH, "“Yes,”", new Span(0, 6), "Ana", "Ana", "person", null));
    assertThat(article.parties())
        .containsExactly(new GoldParty("Ana", Party.Type.PERSON, List.of()));
  }

  @Test
  void scareQuoteOfAWire_isNoSpeech() throws IOException {
    String wire = VOICES.replace("\"kind\":\"speech\",", "\"scare\":true,");

    assertThat(read(wire).articles().get(0).statements().get(0).kind())
        .isEqualTo(GoldStatement.Kind.SCARE);
  }

  @Test
  void ownWires_areWellFormed() throws IOException {
    Set<String> ids = new HashSet<>();
    for (GoldArticle article : GoldFile.read(Path.of("..").resolve(OwnGold.WIRES)).articles()) {
      assertThat(ids.add(article.id())).as("id %s is used once", article.id()).isTrue();
      Set<Span> spans = new HashSet<>();
      for (GoldStatement statement : article.statements()) {
        assertThat(article.text().words(statement.span()))
            .as(article.id())
            .isEqualTo(statement.quote());
        assertThat(spans.add(statement.span()))
            .as("%s: annotated once: %s", article.id(), statement.quote())
            .isTrue();
      }
      Set<String> names = new HashSet<>();
      for (GoldParty party : article.parties()) {
        assertThat(names.add(party.name()))
            .as("%s: one party: %s", article.id(), party.name())
            .isTrue();
        assertThat(Stream.concat(Stream.of(party.name()), party.aliases().stream()))
            .as("%s: named in the text: %s", article.id(), party.name())
            .anyMatch(name -> article.text().string().contains(name.replace("*", "")));
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void brokenLine_isNamed() {
    assertThatThrownBy(() -> read(VOICES + "\n\nno JSON")).hasMessageContaining("gold.jsonl:3: ");
    assertThatThrownBy(() -> read(VOICES.replace("\"quote\":\"“Yes,”\",", "")))
        .hasMessageContaining("gold.jsonl:1: no \"quote\" that is a string");
  }

  @Test
  void command_scoresRecordsOfAFile_andListsWhatIsWrong() throws IOException {
    MadeRecord record = MadeRecord.of("“Yes,” Ana said.").party(Party.Type.PERSON, "Bo");
    record.says(Statement.Kind.DIRECT, "“Yes,”", record.voice("Bo", null));
    Path predicted = folder.resolve("out.jsonl");
    Files.write(predicted, RecordJson.toBytes(record.build()));
    Files.writeString(folder.resolve("gold.jsonl"), VOICES);

    assertThat(run(new EvaluateStatements(), "--predicted", predicted.toString(), "--wrong"))
        .contains("quotations found                                     P 100.0  R 100.0")
        .endsWith(String.format("a | quotation | Yes, | want Ana | got Bo%n"));
    assertThat(run(new EvaluateParties(), "--predicted", predicted.toString()))
        .contains("P 0.0  R 0.0  F1 0.0  gold 1  predicted 1")
        .doesNotContain("want");
  }

  @Test
  void command_extractsByItself() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), VOICES);

    assertThat(run(new EvaluateStatements())).contains("gold 1  predicted 1");
  }

  @Test
  void goldOfAnotherForm_isTheCallersMistake() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), NAMES);

    assertThat(run(new EvaluateStatements())).contains("names alone: use evaluate-parties");
    Files.delete(folder.resolve("gold.jsonl"));
    assertThat(run(new EvaluateParties())).contains("no such file: ");
  }

  private String run(Object command, String... options) {
    StringWriter out = new StringWriter();
    CommandLine line =
        new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    String[] arguments = Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = folder.resolve("gold.jsonl").toString();
    line.execute(arguments);
    return out.toString();
  }

  private GoldFile read(String lines) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, lines);
    return GoldFile.read(file);
  }
}
