package copydesk.bench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.score.GoldArticle;
import copydesk.bench.score.GoldFile;
import copydesk.records.text.TextSha256;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class JoinAnnotationsTest {
  private static final String TEXT = "Ana Sousa of Portugal said it rained, Lusa reported.";

  @TempDir private Path folder;

  @Test
  void annotationsAndTexts_areOneCorpus() throws Exception {
    assertThat(join(TEXT, TextSha256.of(TEXT).substring(0, 16))).isZero();
    GoldArticle article = GoldFile.read(folder.resolve("joined")).articles().get(0);
    assertThat(article.statements())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.quote()).isEqualTo("it rained");
              assertThat(statement.speaker()).isEqualTo("Ana Sousa");
              assertThat(statement.mention()).isEqualTo("Ana Sousa");
              assertThat(statement.via()).isEqualTo("Lusa");
            });
    assertThat(article.parties().get(0).name()).isEqualTo("Portugal");
    assertThat(article.parties().get(0).aliases()).containsExactly("Portugal*");
  }

  @Test
  void textThatHasChanged_isAnError() throws Exception {
    assertThat(join(TEXT, "0000000000000000")).isNotZero();
  }

  @Test
  void missingText_isAnError() throws Exception {
    assertThat(join(null, "0000000000000000")).isNotZero();
    assertThat(folder.resolve("joined")).isEmptyFile();
  }

  private int join(String text, String sha256) throws Exception {
    Path annotations =
        Files.writeString(
            folder.resolve("annotations"),
            """
            {"id":"a","text":"SUM","statements":[{"kind":"indirect","at":[27,36],"speaker":[0,9],\
            "type":"person","mention":[0,9],"cue":[22,26],"via":[38,42]}],\
            "parties":[{"type":"country","name":[13,21],"aliases":[[13,21,1]]}]}
            """
                .replace("SUM", sha256));
    String line = text == null ? "" : "{\"id\":\"a\",\"text\":\"" + text + "\"}\n";
    Path texts = Files.writeString(folder.resolve("texts"), line);
    return new CommandLine(new JoinAnnotations())
        .setExecutionExceptionHandler((e, command, parsed) -> 1)
        .execute(
            annotations.toString(), texts.toString(), "--out", folder.resolve("joined").toString());
  }
}
