package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import copydesk.records.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoryLinksTest {
  @ParameterizedTest
  @CsvSource({
    "irel:evolvedFrom, b",
    "http://cv.iptc.org/newscodes/itemrelation/evolvedFrom, b",
    "rewrite_of, b",
    "isUpdateOf, b",
    "corrects, b",
    "irel:seeAlso,",
    "translatedFrom,",
    "'',",
    ","
  })
  void relation_saysWhetherItContinues(String rel, String continued) {
    assertThat(StoryLinks.continued(article(new Wire.Link(rel, "b")))).isEqualTo(continued);
  }

  @Test
  void linkToItself_isNone() {
    assertThat(
            StoryLinks.continued(
                article(new Wire.Link("updates", "a"), new Wire.Link("updates", "c"))))
        .isEqualTo("c");
  }

  private static Article article(Wire.Link... links) {
    Wire wire =
        new Wire(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(links),
            null,
            false);
    return new Article("a", 1, null, null, "x", null, null, null, List.of(), wire);
  }
}
