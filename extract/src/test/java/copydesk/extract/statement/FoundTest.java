package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FoundTest {
  private final StoryOf story = StoryOf.of("{“It rained,”} [he] <said>, {“and snowed.”}");
  private final Found found = story.only();

  @Test
  void bounds_areThoseOfTheFirstAndTheLastPart() {
    assertThat(found.start()).isZero();
    assertThat(found.end()).isEqualTo(story.reading.tokens().size());
  }

  @Test
  void covers_whatIsInAPartOnly() {
    assertThat(found.covers(0)).isTrue();
    assertThat(found.covers(found.cue())).isFalse();
    assertThat(found.covers(found.end() - 1)).isTrue();
    assertThat(found.covers(found.end())).isFalse();
  }

  @Test
  void change_leavesTheOriginalAndAllElse() {
    Range other = new Range(1, 2);
    Found.Relay relay = new Found.Relay(7, other);
    assertThat(found.withSource(other)).isEqualTo(of(found.content(), other, null));
    assertThat(found.withRelay(relay)).isEqualTo(of(found.content(), found.source(), relay));
    assertThat(found.withContent(List.of(other)))
        .isEqualTo(of(List.of(other), found.source(), null));
    assertThat(found.joinedBy(other).content())
        .containsExactly(found.content().get(0), found.content().get(1), other);
    assertThat(found.content()).hasSize(2);
  }

  @Test
  void steps_areKeptInTheirOrder() {
    Found changed = found.by("First").withSource(null).by("Second");
    assertThat(changed.steps()).containsExactly("First", "Second");
    assertThat(found.steps()).isEmpty();
  }

  private Found of(List<Range> content, Range source, Found.Relay relay) {
    return new Found(found.cue(), found.cueProbability(), content, source, relay, List.of());
  }
}
