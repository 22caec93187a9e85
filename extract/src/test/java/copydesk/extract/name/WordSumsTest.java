package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WordSumsTest {
  private static NameModel model;
  private static NameLists lists;

  private final WordSums sums = new WordSums(model);

  @BeforeAll
  static void load() throws IOException {
    lists = NameLists.load();
    try (InputStream in = NameLists.resource("names.bin")) {
      model = NameModel.read(in, NameFeatureSpace.of(lists));
    }
  }

  @Test
  void sumsThatAreKept_areThoseOfTheWord() {
    String text = "Ann Lee met Bob Ray. ANN LEE MET BOB RAY IN PARIS. Ann Lee left Paris.";

    assertSums(text);
    assertSums(text);
  }

  @Test
  void wordThatTakesAnothersPlace_hasItsOwnSums() {
    String manyWords =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "X" + Integer.toString(i, 36).replaceAll("[0-9]", "q"))
            .collect(Collectors.joining(" said. "));

    assertSums("Ann Lee met Bob Ray.");
    assertSums(manyWords);
    assertSums("Ann Lee met Bob Ray.");
  }

  private void assertSums(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    NameCandidates candidates = NameCandidates.of(tokens, model.inner(), model.outer());
    NameFeatures features = NameFeatures.around(tokens, candidates, lists);
    assertThat(candidates.size()).isPositive();
    for (int c = 0; c < candidates.size(); c++) {
      int token = candidates.token(c);
      int[] own = features.own(token);
      long[] expected = new long[NameModel.SUMS];
      int found = model.add(own, 0, own.length, expected, 0);
      long[] actual = new long[NameModel.SUMS];

      assertThat(sums.add(features, token, actual, 0)).isEqualTo(found);
      assertThat(actual).isEqualTo(expected);
    }
  }
}
