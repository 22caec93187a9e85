package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  @Test
  void stop_endsASentence_withTheMarksThatCloseThere() {
    assertThat(sentences("He came. \"I won.\" She left! (So did he.) Why? 3 others stayed."))
        .containsExactly(
            "He came.", "\"I won.\"", "She left!", "(So did he.)", "Why?", "3 others stayed.");
  }

  @Test
  void foreignMarks_closeWithTheirSentence() {
    assertThat(sentences("»It rained.« They left. ‚It froze.‘ She stayed."))
        .containsExactly("»It rained.«", "They left.", "‚It froze.‘", "She stayed.");
  }

  @Test
  void smallLetterAfterAQuestion_goesOnWithTheSentence() {
    assertThat(sentences("\"Why now?\" he asked. Nobody knew."))
        .containsExactly("\"Why now?\" he asked.", "Nobody knew.");
  }

  @Test
  void abbreviation_endsNothing() {
    assertThat(sentences("Mr. Osei met Gen. Diaz at 3 p.m. on Jan. 5. They spoke."))
        .containsExactly("Mr. Osei met Gen. Diaz at 3 p.m. on Jan. 5.", "They spoke.");
  }

  @Test
  void acronymBeforeAStarter_endsASentence() {
    assertThat(sentences("He flew to the U.S. The talks began. The U.S. Senate met."))
        .containsExactly("He flew to the U.S.", "The talks began.", "The U.S. Senate met.");
  }

  @Test
  void block_alwaysEndsASentence() {
    assertThat(sentences("a line without a stop\nanother line"))
        .containsExactly("a line without a stop", "another line");
  }

  private static List<String> sentences(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      sentences.add(tokens.string(tokens.sentenceStart(s), tokens.sentenceEnd(s)));
    }
    return sentences;
  }
}
