package copydesk.bench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpeechCuesTest {
  private static final String SPOKEN =
      """
      {"id":"a","text":"Ana said it rained. Ben said it froze. Ana wants rain. Ben wants ice. Cy wants ice.",\
      "statements":[{"kind":"indirect","start":9,"end":18,"speaker_mention":"Ana","cue":"said"},\
      {"kind":"indirect","start":29,"end":37,"speaker_mention":"Ben","cue":"said"}]}
      """;

  private static final String WIDE =
      """
      {"id":"b","text":"Di said it snowed. Ed wants snow. Flo wants \\"more snow\\".","statements":[\
      {"content":[[8,17]],"cue":[[3,7]],"source":[[0,2]]},\
      {"content":[[28,32]],"cue":[[22,27]],"source":[[19,21]]},\
      {"content":[[44,55]],"cue":[[38,43]],"source":[[34,37]]}]}
      """;

  @TempDir private Path folder;

  @Test
  void attributionsOfWordsThatAreNoCuesOfSpeech_areLeftOutUnlessTheyQuote() throws Exception {
    List<AttributedText> spoken =
        SpokenText.read(Files.writeString(folder.resolve("spoken.jsonl"), SPOKEN));
    List<AttributedText> wide =
        AttributedText.read(Files.writeString(folder.resolve("wide.jsonl"), WIDE));
    List<AttributedText> all = new ArrayList<>(spoken);
    all.addAll(wide);
    CueHeads heads = new CueHeads(all);
    AttributedText narrowed = new SpeechCues(spoken, heads).speech(wide, heads).get(0);
    assertThat(narrowed.attributions())
        .containsExactly(wide.get(0).attributions().get(0), wide.get(0).attributions().get(2));
  }
}
