package copydesk.bench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrameTrainingTest {
  private static final String CORPUS =
      """
      {"id":"a","text":"Ana Sousa said the port was closed.","statements":[\
      {"content":[[15,34]],"cue":[[10,14]],"source":[[0,9]]}]}
      {"id":"b","text":"The port will open soon, Ben Reis said.","statements":[\
      {"content":[[0,23]],"cue":[[34,38]],"source":[[25,33]]}]}
      """;

  @TempDir private Path folder;

  @Test
  void trainedFrames_haveTheLabelsOfTheirCorpus() throws Exception {
    Path file = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    List<AttributedText> corpus = AttributedText.read(file);
    FrameFinder finder =
        new FrameFinder(FrameTraining.train(corpus, new CueHeads(corpus), 12, 20, 7));
    assertThat(labels(finder, corpus.get(0), 2)).isEqualTo("SS_CCCC_");
    assertThat(labels(finder, corpus.get(1), 8)).isEqualTo("CCCCC_SS__");
  }

  @Test
  void labelsThatStayOpen_areLearnedFromWhatIsKnownElsewhere() throws Exception {
    Path file = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    List<AttributedText> corpus = new ArrayList<>(AttributedText.read(file));
    AttributedText first = corpus.get(0);
    Attribution known = first.attributions().get(0);
    Range content = known.content().get(0);
    Attribution open =
        new Attribution(
            known.cue(),
            List.of(content.from(content.first() + 2)),
            known.source(),
            List.of(content.upTo(content.first() + 2)));
    corpus.add(new AttributedText("c", first.reading(), List.of(open), true, new BitSet()));
    FrameFinder finder =
        new FrameFinder(FrameTraining.train(corpus, new CueHeads(corpus), 12, 20, 7));
    assertThat(labels(finder, first, 2)).isEqualTo("SS_CCCC_");
  }

  private static String labels(FrameFinder finder, AttributedText text, int cue) {
    Reading reading = text.reading();
    int from = FrameFinder.windowStart(reading, cue);
    int to = FrameFinder.windowEnd(reading, cue);
    StringBuilder letters = new StringBuilder();
    for (byte label : finder.label(reading, cue, from, to)) {
      letters.append("_SC".charAt(label));
    }
    return letters.toString();
  }
}
