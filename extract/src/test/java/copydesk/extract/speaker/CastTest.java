package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CastTest {
  private static final String STORY =
      "P(Ines Duarte) met P(Tom Reyes). O(Alma Company) closed. [She] <said> {P(Bea Lund) won} there.";

  private final SourceOf story = SourceOf.of(STORY);
  private final Cast cast =
      new Cast(new Reading(story.marked.article()), new References(story.parties));
  private final int source = story.source().first();

  @Test
  void candidates_areNobodyThoseWhoSpokeAndThoseNamedLastFirst() {
    cast.spoke(of("Tom Reyes"), 3);
    List<Candidate> candidates = cast.candidates(source, List.of(), of("Ines Duarte"));
    assertThat(candidates)
        .containsExactly(Candidate.NOBODY, of("Ines Duarte"), of("Tom Reyes"), of("Alma Company"));
  }

  @Test
  void candidates_areNotSpokenOf() {
    int end = story.tokens.size() - 1;
    List<Range> content = story.found().content();
    assertThat(cast.candidates(end, content, Candidate.NOBODY)).doesNotContain(of("Bea Lund"));
    assertThat(cast.candidates(end, List.of(), Candidate.NOBODY)).contains(of("Bea Lund"));
  }

  @Test
  void speakers_areRememberedTheLastFirstAndNobodyIsNot() {
    cast.spoke(of("Tom Reyes"), 3);
    cast.spoke(of("Ines Duarte"), 5);
    cast.spoke(Candidate.NOBODY, 6);
    cast.spoke(of("Tom Reyes"), 7);
    assertThat(cast.speakers())
        .extracting(Cast.Speaker::who)
        .containsExactly(of("Tom Reyes"), of("Ines Duarte"));
    assertThat(cast.statementsOf(story.entity("Tom Reyes"))).isEqualTo(2);
  }

  @Test
  void namesakes_areThePersonsWithAWordOfTheName() {
    long word = story.entity("Ines Duarte").fullest().lastWord();
    assertThat(cast.namesakes(story.entity("Bea Lund"), word))
        .containsExactly(Candidate.NOBODY, of("Bea Lund"), of("Ines Duarte"));
  }

  @Test
  void described_isWhomTheSameMainWordMeantLast() {
    cast.described(7, story.entity("Tom Reyes"));
    assertThat(cast.describedBy(7)).isSameAs(story.entity("Tom Reyes"));
    assertThat(cast.describedBy(8)).isNull();
  }

  private Candidate of(String name) {
    return Candidate.of(story.entity(name));
  }
}
