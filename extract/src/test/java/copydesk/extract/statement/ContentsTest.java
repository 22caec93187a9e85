package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He <told> {[Qureshi] that it rained}.          | that it rained
          He <told> {[the press] it rained} {and froze}. | it rained / and froze
          He <told> {[Qureshi] to leave}.                | Qureshi to leave
          He <told> {[Qureshi] not to leave}.            | Qureshi not to leave
          He <told> [Qureshi] {that it rained}.          | that it rained
          He <told> {[Qureshi]}.                         | Qureshi
          He <said> {that Qureshi left}.                 | that Qureshi left
          """)
  void after_whoIsToldIsNoPartOfWhatHeIsTold(String marked, String shown) {
    StoryOf story = StoryOf.of(marked);
    Found found = story.only();
    assertThat(shown(story, Contents.after(story.reading, found.content(), found.source())))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He <said> {, that it rained,} and left.        | that it rained
          {It rained —} he <said>.                       | It rained
          He <said> {it rained.}                         | it rained
          He <said> {it rained!}                         | it rained!
          He <said>: {“It rained.”}                      | “It rained.”
          He <said>: {“It rained.}                       | “It rained.
          {🎉 It rained 🎉} he <said>.                   | It rained
          He <said> {...}                                | ...
          He <said> {,}                                  | ,
          """)
  void withoutStops_hasNoMarksThatOnlySeparate(String marked, String shown) {
    StoryOf story = StoryOf.of(marked);
    assertThat(shown(story, Contents.withoutStops(story.reading, story.only().content())))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4-6, 0-2       | 0-2, 4-6
          0-4, 2-6       | 0-4, 4-6
          0-6, 2-4       | 0-6
          2-4, 0-3, 3-5  | 0-3, 3-4, 4-5
          """)
  void withoutStops_partsAreInOrderAndDoNotOverlap(String parts, String shown) {
    StoryOf story = StoryOf.of("It rained and it snowed all day");
    List<Range> content =
        parts.transform(p -> List.of(p.split(", ", -1))).stream().map(ContentsTest::range).toList();
    assertThat(
            Contents.withoutStops(story.reading, content).stream()
                .map(range -> range.first() + "-" + range.end())
                .collect(Collectors.joining(", ")))
        .isEqualTo(shown);
  }

  private static Range range(String bounds) {
    int minus = bounds.indexOf('-');
    return new Range(
        Integer.parseInt(bounds.substring(0, minus)),
        Integer.parseInt(bounds.substring(minus + 1)));
  }

  private static String shown(StoryOf story, List<Range> content) {
    return content.stream()
        .map(range -> story.reading.tokens().string(range.first(), range.end()))
        .collect(Collectors.joining(" / "));
  }
}
