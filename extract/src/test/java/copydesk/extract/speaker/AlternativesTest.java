package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.References;
import copydesk.extract.statement.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlternativesTest {
  private static final String STORY = "Mrs P(Ann Lee) met Mr P(Tom Reyes) and P(Sam Poe). ";
  private static final String SAID = STORY + "[He] <said> {that she feared rain}.";

  private final SourceOf story = SourceOf.of(SAID);
  private final Coreference coreference =
      new Coreference(story.tokens, new References(story.parties), story.speakers);

  @Test
  void otherSpeakersThatWereConsidered_areRunnersUp() {
    Alternatives alternatives = alternatives(List.of());
    assertThat(coreference.byPronoun(story.marked.source().first()))
        .isSameAs(story.entity("Sam Poe"));
    assertThat(alternatives.to(story.found(), chosen("Sam Poe")))
        .extracting(Spoken.Alternative::what)
        .containsExactly("Tom Reyes");
  }

  @Test
  void whereNobodyWasChosen_allAreRunnersUpTheLikeliestFirst() {
    Alternatives alternatives = alternatives(List.of());
    coreference.byPronoun(story.marked.source().first());
    List<Spoken.Alternative> found = alternatives.to(story.found(), null);
    assertThat(found).extracting(Spoken.Alternative::what).contains("Tom Reyes", "Sam Poe");
    assertThat(found.get(0).score()).isGreaterThanOrEqualTo(found.get(1).score());
  }

  @Test
  void whoWasConsideredForOneStatement_isNoneOfTheNext() {
    Alternatives alternatives = alternatives(List.of());
    coreference.byPronoun(story.marked.source().first());
    alternatives.to(story.found(), chosen("Sam Poe"));
    assertThat(alternatives.to(story.found(), chosen("Sam Poe"))).isEmpty();
  }

  @Test
  void cuesWhoseContentOverlaps_areRunnersUp() {
    Found other = found("He said that [she] <feared .4> {rain}.");
    Found unsourced = found("He said that she <feared .3> {rain}.");
    Found apart = found("[He] <said .5> that she feared rain{.}");
    assertThat(alternatives(List.of(unsourced, other, apart)).to(story.found(), null))
        .containsExactly(
            new Spoken.Alternative("she “feared”", 0.4), new Spoken.Alternative("? “feared”", 0.3));
  }

  @Test
  void noMoreThanAReaderLooksAt_areKept() {
    Found other = found("He said that [she] <feared .4> {rain}.");
    assertThat(alternatives(List.of(other, other, other, other, other)).to(story.found(), null))
        .hasSize(4);
  }

  private static Found found(String sentence) {
    return SourceOf.found(MarkedSpeech.of(STORY + sentence));
  }

  private Spoken.Who chosen(String name) {
    return new Spoken.Who(story.entity(name), name, story.marked.source());
  }

  private Alternatives alternatives(List<Found> rejected) {
    return new Alternatives(story.reading(), coreference, rejected);
  }
}
