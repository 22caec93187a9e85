package copydesk.bench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpokenTextTest {
  private static final String CORPUS =
      """
      {"id":"a","text":"Ana Sousa said that the port was closed.","statements":[\
      {"kind":"indirect","start":20,"end":39,"speaker_mention":"Ana Sousa","cue":"said"}]}
      {"id":"b","text":"\\"It is shut,\\" Ben Reis said. \\"It is.\\"","statements":[\
      {"kind":"speech","start":0,"end":13,"speaker_mention":"Ben Reis"}]}
      {"id":"c","text":"Reis said the port was \\"shut\\" for good.","statements":[\
      {"kind":"speech","start":23,"end":29,"speaker_mention":"Reis","cue":"said"}]}
      {"id":"d","text":"A plan for \\"the port\\" was shown.","statements":[\
      {"kind":"speech","start":11,"end":21}]}
      """;

  @TempDir private Path folder;

  @Test
  void clause_hasTheThatBeforeIt() throws Exception {
    assertThat(shown(0)).isEqualTo("said | that the port was closed | Ana Sousa | ");
  }

  @Test
  void quotationWithoutAnAnnotatedCue_hasTheVerbOfSayingNextToItsSpeaker() throws Exception {
    assertThat(shown(1)).isEqualTo("said | \"It is shut,\" | Ben Reis | ");
  }

  @Test
  void unquotedWordsOfAClauseThatIsPartlyQuoted_stayOpen() throws Exception {
    assertThat(shown(2)).isEqualTo("said | \"shut\" | Reis | the port was for good .");
  }

  @Test
  void wordsAroundAQuotationThatNobodyIsSeenToSay_teachNothing() throws Exception {
    AttributedText text = texts().get(3);
    assertThat(text.attributions())
        .singleElement()
        .extracting(Attribution::cue)
        .isEqualTo(List.of());
    assertThat(text.unsure().get(1)).isTrue();
    assertThat(texts().get(0).unsure().isEmpty()).isTrue();
  }

  private String shown(int text) throws Exception {
    AttributedText one = texts().get(text);
    Attribution attribution = one.attributions().get(0);
    return String.join(
        " | ",
        words(one, attribution.cue()),
        words(one, attribution.content()),
        words(one, attribution.source()),
        words(one, attribution.maybe()));
  }

  private List<AttributedText> texts() throws Exception {
    return SpokenText.read(Files.writeString(folder.resolve("corpus.jsonl"), CORPUS));
  }

  private static String words(AttributedText text, List<Range> ranges) {
    return ranges.stream()
        .map(range -> text.reading().tokens().string(range.first(), range.end()))
        .collect(Collectors.joining(" "));
  }
}
