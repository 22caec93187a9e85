package copydesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpokenAboutTest {
  private static final List<Party> PARTIES =
      List.of(
          party("p1", 12),
          party("p2", 50, 35),
          party("p3", 5),
          party("p4", 18),
          party("p5", 15, 31),
          party("p6", 10));

  @Test
  void statement_isAboutWhoIsMentionedInItsContent_withoutItsSpeaker() {
    assertThat(about("p1")).containsExactly("p2", "p5", "p6");
  }

  @Test
  void statementWithoutASpeaker_isAboutAllInIt() {
    assertThat(about(null)).containsExactly("p1", "p2", "p5", "p6");
  }

  private static List<String> about(String speaker) {
    Statement like = Examples.statement();
    Statement statement =
        new Statement(
            like.id(),
            like.kind(),
            like.text(),
            List.of(new Span(10, 20), new Span(30, 40)),
            like.cue(),
            like.act(),
            speaker == null ? null : new Voice(speaker, "Somebody", null),
            List.of(),
            null,
            like.confidence(),
            like.rule(),
            null);
    return SpokenAbout.of(statement, PARTIES).stream().map(Party::id).toList();
  }

  /** A party that is mentioned by five characters at each of these places. */
  private static Party party(String id, int... places) {
    List<Mention> mentions =
        IntStream.of(places)
            .mapToObj(place -> new Mention(place, place + 5, Mention.Kind.NAME))
            .toList();
    return new Party(
        id, "person/" + id, id, Party.Type.PERSON, List.of(), List.of(), mentions, 0.1, List.of());
  }
}
