package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.office.OfficeMatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [P(Tom Reyes)] <said> {it froze}. | false
          P(Bea Reyes) left P(Tom Reyes). [P(Tom Reyes)] <said> {it froze}. | false
          [P(Tom Reyes) of O(Alma Company)] <said> {it froze}. | true
          [The L(Kenya) minister] <said> {it froze}. | true
          """)
  void names_areOpenWhereSeveralCanBeMeant(String marked, boolean open) {
    SourceOf story = SourceOf.of(marked);
    Cast cast = new Cast(new Reading(story.marked.article()), new References(story.parties));
    OpenNames names = new OpenNames(cast, new OfficeMatch(story.tokens));
    assertThat(names.areOpen(story.source().words(), story.parties.within(story.source().words())))
        .isEqualTo(open);
  }
}
