package copydesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

  @Test
  void article_isLookedThroughOnce_howeverManyStatementsItHas() {
    int many = 20_000;
    AtomicLong looks = new AtomicLong();
    List<Party> parties =
        new AbstractList<>() {
          @Override
          public Party get(int index) {
            looks.incrementAndGet();
            return party("p" + index, index * 10);
          }

          @Override
          public int size() {
            return many;
          }
        };
    SpokenAbout spokenAbout = new SpokenAbout(parties);
    for (int i = 0; i < many; i++) {
      Statement statement = statement("p0", List.of(new Span(i * 10, i * 10 + 15)));
      List<Party> about = spokenAbout.of(statement);
      assertThat(about).hasSize(i == 0 || i == many - 1 ? 1 : 2);
      assertThat(about.get(0).id()).isEqualTo("p" + Math.max(1, i));
    }
    assertThat(looks.get()).isLessThanOrEqualTo(2L * many);
  }

  private static List<String> about(String speaker) {
    Statement statement = statement(speaker, List.of(new Span(10, 20), new Span(30, 40)));
    return new SpokenAbout(PARTIES).of(statement).stream().map(Party::id).toList();
  }

  private static Statement statement(String speaker, List<Span> spans) {
    Statement like = Examples.statement();
    return new Statement(
        like.id(),
        like.kind(),
        like.text(),
        spans,
        like.cue(),
        like.act(),
        speaker == null ? null : new Voice(speaker, "Somebody", null),
        List.of(),
        null,
        like.confidence(),
        like.rule(),
        null);
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
