package copydesk.bench.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.Bench;
import copydesk.extract.name.Name;
import copydesk.extract.name.NameTagger;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains on a made-up corpus and reads the model back. */
final class NameTrainingTest {
  private static final String[] PEOPLE = {"Ana Lopes", "Ivo Petrov", "Mary Kamau", "Li Wen"};
  private static final String[] PLACES = {"Porto", "Varna", "Nakuru", "Dalian"};

  @TempDir private static Path folder;

  @BeforeAll
  static void writeCorpusAndLists() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String person = PEOPLE[i % 4];
      String place = PLACES[i / 4 % 4];
      String text = "Yesterday the engineer " + person + " went to " + place + " by train.";
      int person0 = text.indexOf(person);
      int place0 = text.indexOf(place);
      lines.add(
          String.format(
              "{\"id\":\"made-%d\",\"text\":\"%s\",\"mentions\":[{\"type\":\"person\",\"start\":%d,"
                  + "\"end\":%d},{\"type\":\"location\",\"start\":%d,\"end\":%d}]}",
              i, text, person0, person0 + person.length(), place0, place0 + place.length()));
    }
    Files.write(folder.resolve("corpus.jsonl"), lines);
    TinyLists.write(folder);
  }

  private static Path train(String name, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train-names",
                folder.resolve("corpus.jsonl").toString(),
                "--lists",
                folder.toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    assertThat(new CommandLine(new Bench()).execute(arguments.toArray(String[]::new))).isZero();
    return out;
  }

  @Test
  void trainedModel_tagsWhatItWasShown() throws IOException {
    NameTagger tagger = ModelFiles.tagger(train("a.bin"), folder);
    Tokens tokens =
        ArticleText.of("Yesterday the engineer Ivo Petrov went to Nakuru by train.").tokens();
    assertThat(tagger.tag(tokens))
        .extracting((Name name) -> name.type() + " " + tokens.string(name.first(), name.end()))
        .containsExactly("PERSON Ivo Petrov", "LOCATION Nakuru");
  }

  @Test
  void sameCorpusAndSeed_giveTheSameBytes() throws IOException {
    assertThat(train("b.bin")).hasSameBinaryContentAs(train("c.bin"));
  }

  @Test
  void heldOutThird_isTheSameForTheSameIds() throws IOException {
    List<LabelledText> texts = LabelledText.read(folder.resolve("corpus.jsonl"));
    long held = texts.stream().filter(LabelledText::isHeldOut).count();
    assertThat(held).isBetween(5L, 22L);
    assertThat(texts.stream().filter(LabelledText::isHeldOut).map(LabelledText::id))
        .containsExactlyElementsOf(
            LabelledText.read(folder.resolve("corpus.jsonl")).stream()
                .filter(LabelledText::isHeldOut)
                .map(LabelledText::id)
                .toList());
  }

  @Test
  void evaluation_runsOnAModelOfFiles() {
    Path model = train("d.bin");
    int code =
        new CommandLine(new Bench())
            .execute(
                "evaluate-names",
                folder.resolve("corpus.jsonl").toString(),
                "--model",
                model.toString(),
                "--lists",
                folder.toString(),
                "--regions");
    assertThat(code).isZero();
  }
}
