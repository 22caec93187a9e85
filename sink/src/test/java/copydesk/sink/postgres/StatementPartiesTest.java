package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Voice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementPartiesTest {
  private static final Span WORDS = new Span(10, 20);
  private static final Span MORE_WORDS = new Span(30, 40);

  @Test
  void thoseSpokenAbout_areInItOnce_withoutTheSpeaker() {
    List<Party> parties =
        List.of(
            party("p1", "person/speaker", 12),
            party("p2", "person/a", 15),
            party("p3", "person/a", 31));

    assertThat(present(parties, statement("p1", null, List.of())))
        .containsExactly("about person/a");
  }

  @Test
  void addresseeAndRelayers_areNamedByKeyOrPhrase() {
    List<Party> parties = List.of(party("p1", "person/a", 0), party("p2", "person/b", 0));
    Voice known = new Voice("p2", "B", null);
    Voice unknown = new Voice(null, "A Senior Official", null);

    assertThat(present(parties, statement("p1", unknown, List.of(known, unknown, known))))
        .containsExactly(
            "addressee unnamed/a-senior-official",
            "relayer person/b",
            "relayer unnamed/a-senior-official");
  }

  private static List<String> present(List<Party> parties, Statement statement) {
    return new StatementParties(article(parties))
        .of(statement).stream()
            .map(present -> present.role().code() + " " + present.key())
            .toList();
  }

  private static Statement statement(String speaker, Voice addressee, List<Voice> relayers) {
    Statement like = Examples.statement();
    return new Statement(
        like.id(),
        like.kind(),
        like.text(),
        List.of(WORDS, MORE_WORDS),
        like.cue(),
        like.act(),
        speaker == null ? null : new Voice(speaker, "Somebody", null),
        relayers,
        addressee,
        like.confidence(),
        like.rule(),
        null);
  }

  /** A party that is mentioned by five characters at each of these places. */
  private static Party party(String id, String key, int... places) {
    List<Mention> mentions =
        java.util.Arrays.stream(places)
            .mapToObj(place -> new Mention(place, place + 5, Mention.Kind.NAME))
            .toList();
    return new Party(
        id, key, key, Party.Type.PERSON, List.of(), List.of(), mentions, 0.1, List.of());
  }

  private static EnrichedArticle article(List<Party> parties) {
    EnrichedArticle like = Examples.article("a");
    return new EnrichedArticle(
        like.id(),
        1,
        like.status(),
        null,
        null,
        null,
        "en",
        null,
        like.wire(),
        like.text(),
        like.textSha256(),
        List.of(),
        parties,
        List.of(),
        List.of(),
        like.engine());
  }
}
