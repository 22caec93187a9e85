package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GivenSectionsTest {
  private static final String TEXT =
      "Next \uD83D\uDEA2 steps\n\nThe harbour opens, Ann Lee said.\n\n(Reporting by Bo Writer)\n";

  @Test
  void whatTheFormatMarks_isWhatItSays() {
    assertThat(kinds(new Section(Section.Kind.SUBHEAD, 0, 12)))
        .containsExactly(Section.Kind.SUBHEAD, Section.Kind.PARAGRAPH, Section.Kind.CREDIT);
    assertThat(
            kinds(
                new Section(Section.Kind.CAPTION, 0, 12), new Section(Section.Kind.TABLE, 14, 46)))
        .containsExactly(Section.Kind.CAPTION, Section.Kind.TABLE, Section.Kind.CREDIT);
  }

  @Test
  void paragraph_isNoHeadlineButMayBeACredit() {
    assertThat(
            kinds(
                new Section(Section.Kind.PARAGRAPH, 0, 12),
                new Section(Section.Kind.PARAGRAPH, 14, 46),
                new Section(Section.Kind.PARAGRAPH, 48, 72)))
        .containsExactly(Section.Kind.PARAGRAPH, Section.Kind.PARAGRAPH, Section.Kind.CREDIT);
  }

  @Test
  void linesOfOnePart_areOneBlock() {
    assertThat(kinds(new Section(Section.Kind.PARAGRAPH, 0, 46)))
        .containsExactly(Section.Kind.PARAGRAPH, Section.Kind.CREDIT);
  }

  @Test
  void whatIsNotMarked_isReadByItsLook() {
    assertThat(kinds(new Section(Section.Kind.TABLE, 14, 46)))
        .containsExactly(Section.Kind.HEADLINE, Section.Kind.TABLE, Section.Kind.CREDIT);
  }

  private static List<Section.Kind> kinds(Section... sections) {
    return ArticleText.of(TEXT, List.of(sections)).layout().blocks().stream()
        .map(Block::kind)
        .toList();
  }
}
