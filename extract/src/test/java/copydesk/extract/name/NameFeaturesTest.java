package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NameFeaturesTest {
  private final NameLists lists;
  private final Tokens tokens =
      ArticleText.of("O’Neill met Kim Hye-jin, of the UN, in Porto. O'Neill left.").tokens();
  private final NameCandidates candidates =
      NameCandidates.of(tokens, WordSet.of("of the"), WordSet.of("monday"));

  NameFeaturesTest() throws IOException {
    lists = NameLists.load();
  }

  @Test
  void ownFeaturesAndThoseAround_areAllFeatures() {
    NameFeatures all = NameFeatures.of(tokens, candidates, lists);
    NameFeatures around = NameFeatures.around(tokens, candidates, lists);
    for (int c = 0; c < candidates.size(); c++) {
      int[] own = around.own(candidates.token(c));
      assertThat(sorted(IntStream.concat(IntStream.of(own), of(around, c))))
          .isEqualTo(sorted(of(all, c)));
    }
  }

  @Test
  void wordsThatDifferInTheirApostrophe_haveTheSameOwnFeatures() {
    NameFeatures around = NameFeatures.around(tokens, candidates, lists);
    int first = candidates.token(0);
    int again =
        IntStream.range(first + 1, tokens.size())
            .filter(i -> tokens.word(i) == tokens.word(first))
            .findFirst()
            .orElseThrow();
    assertThat(around.own(again)).isEqualTo(around.own(first));
  }

  private static IntStream of(NameFeatures features, int c) {
    return Arrays.stream(features.hashes(), features.from(c), features.from(c + 1));
  }

  private static int[] sorted(IntStream features) {
    return features.sorted().toArray();
  }
}
