package copydesk.records;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.text.TextSha256;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class RecordCheckTest {
  private static final int END = Examples.TEXT.codePointCount(0, Examples.TEXT.length());

  private final EnrichedArticle example = Examples.article("a");

  @Test
  void recordThatHolds_passes() {
    assertThatCode(() -> RecordCheck.verify(example)).doesNotThrowAnyException();
  }

  @Test
  void statementWithoutSpeaker_passesWithAReason() {
    verify(s -> with(s, s.spans(), s.text(), null, Unattributed.NO_CUE));
  }

  @Test
  void hashOfAnotherText_fails() {
    refused(
        "textSha256",
        article(
            TextSha256.of("other"),
            example.sections(),
            example.parties(),
            example.topics(),
            example.statements()));
  }

  @Test
  void publishedThatIsNoDate_fails() {
    for (String published : List.of("9 July 2021", "2021-7-9", "2021-02-30", "+12021-07-09")) {
      refused("published " + published, Examples.article("a", published, null));
    }
  }

  @Test
  void sectionBeyondTheText_fails() {
    refused("section", sections(new Section(Section.Kind.PARAGRAPH, 18, END + 1)));
    refused("section", sections(new Section(Section.Kind.PARAGRAPH, -1, 4)));
    refused("section", sections(new Section(Section.Kind.PARAGRAPH, 4, 4)));
  }

  @Test
  void headlineSectionWithoutAHeadline_fails() {
    refused("headline", headed(null, "en"));
    assertThatCode(() -> RecordCheck.verify(headed("Another one", "en")))
        .doesNotThrowAnyException();
  }

  @Test
  void languageThatIsNoCode_fails() {
    refused("language", headed("Bridge", "English"));
    assertThatCode(() -> RecordCheck.verify(headed("Bridge", "und"))).doesNotThrowAnyException();
  }

  @Test
  void partyIdTwice_fails() {
    refused("p1 twice", parties(example.parties().get(0), example.parties().get(0)));
  }

  @Test
  void nameThatDoesNotStandAtItsMention_fails() {
    refused("is no name of person/ann-lee", parties(ann("Ann Lee", 20, 23), reutlingen()));
  }

  @Test
  void nameInterruptedByALineBreak_isTheSameName() {
    EnrichedArticle article = naming("Ann\n Lee spoke.", ann("Ann Lee", 0, 8));

    assertThatCode(() -> RecordCheck.verify(article)).doesNotThrowAnyException();
  }

  @Test
  void nameInterruptedByALineEndThatOnlyTheWholeTextTells_isTheSameName() {
    String name = "Ann\u0094\u0085Lee";
    Party ann = ann("Ann” Lee", 0, name.length());

    assertThatCode(() -> RecordCheck.verify(naming(name + " spoke.\u0085", ann)))
        .doesNotThrowAnyException();
    refused("is no name of person/ann-lee", naming(name + " spoke.", ann));
  }

  private EnrichedArticle naming(String text, Party party) {
    return new EnrichedArticle(
        "a",
        1,
        Status.USABLE,
        null,
        null,
        null,
        "en",
        null,
        Wire.NONE,
        text,
        TextSha256.of(text),
        List.of(),
        List.of(party),
        List.of(),
        List.of(),
        example.engine());
  }

  @Test
  void mentionBeyondTheText_fails() {
    refused("person/ann-lee: span", parties(ann("Ann Lee", END, END + 2), reutlingen()));
  }

  @Test
  void roleOfAPartyThatIsNotThere_fails() {
    refused("role of person/ann-lee: no party p2", parties(example.parties().get(0)));
  }

  @Test
  void roleThatIsNotTheWordsOfItsMentions_fails() {
    Party ann = example.parties().get(0);
    refused("is nowhere", parties(holding(ann, List.of()), reutlingen()));
    List<Span> lee = List.of(Examples.span("Lee"));
    refused("'Lee' is not the role 'Mayor'", parties(holding(ann, lee), reutlingen()));
    List<Span> beyond = List.of(new Span(END, END + 5));
    refused("role of person/ann-lee: span", parties(holding(ann, beyond), reutlingen()));
  }

  @Test
  void evidenceBeyondTheText_fails() {
    Topic topic = new Topic("medtop:1", "one", 1, List.of(), List.of(new Span(0, END + 1)));
    refused(
        "medtop:1",
        article(
            example.textSha256(),
            example.sections(),
            example.parties(),
            List.of(topic),
            example.statements()));
  }

  @Test
  void statementWithoutSpans_fails() {
    refused("has no span", s -> with(s, List.of(), s.text(), s.speaker(), null));
  }

  @Test
  void statementWhoseTextIsNotItsSpans_fails() {
    refused("text of s-1", s -> with(s, s.spans(), "The bridge is shut.", s.speaker(), null));
    refused("text of s-1", s -> with(s, s.spans().subList(0, 1), s.text(), s.speaker(), null));
  }

  @Test
  void spansOutOfOrder_fail() {
    refused(
        "spans out of order",
        s -> with(s, List.of(s.spans().get(1), s.spans().get(0)), s.text(), s.speaker(), null));
  }

  @Test
  void spanBeyondTheText_fails() {
    refused("span", s -> with(s, List.of(new Span(0, END + 1)), s.text(), s.speaker(), null));
  }

  @Test
  void statementWithNeitherSpeakerNorReason_fails() {
    refused("neither speaker nor reason", s -> with(s, s.spans(), s.text(), null, null));
  }

  @Test
  void statementWithBothSpeakerAndReason_fails() {
    refused(
        "neither speaker nor reason",
        s -> with(s, s.spans(), s.text(), s.speaker(), Unattributed.NO_CUE));
  }

  @Test
  void speakerThatIsNotThere_fails() {
    refused("no party p9", s -> spokenBy(s, new Voice("p9", "Ann Lee", null)));
  }

  @Test
  void speakerWithoutAName_fails() {
    refused("has no name", s -> spokenBy(s, new Voice(null, null, null)));
  }

  @Test
  void speakerMentionedBeyondTheText_fails() {
    refused("voice of s-1", s -> spokenBy(s, new Voice("p1", "Ann", new Span(END, END + 3))));
  }

  @Test
  void relayerAndAddresseeThatAreNotThere_fail() {
    Voice nobody = new Voice("p9", "Nobody", null);
    refused("no party p9", s -> heardBy(s, s.cue(), List.of(nobody), null));
    refused("no party p9", s -> heardBy(s, s.cue(), List.of(), nobody));
  }

  @Test
  void cueBeyondTheText_fails() {
    refused("cue of s-1", s -> heardBy(s, new Span(END, END + 4), List.of(), null));
  }

  private void verify(UnaryOperator<Statement> change) {
    RecordCheck.verify(statements(change));
  }

  private void refused(String claim, UnaryOperator<Statement> change) {
    refused(claim, statements(change));
  }

  private static void refused(String claim, EnrichedArticle article) {
    assertThatThrownBy(() -> RecordCheck.verify(article))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("record of article a does not hold: ")
        .hasMessageContaining(claim);
  }

  private static Statement with(
      Statement s, List<Span> spans, String text, Voice speaker, Unattributed unattributed) {
    return new Statement(
        s.id(),
        s.kind(),
        text,
        spans,
        s.cue(),
        s.act(),
        speaker,
        s.relayedBy(),
        s.addressee(),
        s.confidence(),
        s.rule(),
        unattributed);
  }

  private static Statement spokenBy(Statement s, Voice speaker) {
    return with(s, s.spans(), s.text(), speaker, null);
  }

  private static Statement heardBy(Statement s, Span cue, List<Voice> relayedBy, Voice addressee) {
    return new Statement(
        s.id(),
        s.kind(),
        s.text(),
        s.spans(),
        cue,
        s.act(),
        s.speaker(),
        relayedBy,
        addressee,
        s.confidence(),
        s.rule(),
        null);
  }

  private EnrichedArticle statements(UnaryOperator<Statement> change) {
    return article(
        example.textSha256(),
        example.sections(),
        example.parties(),
        example.topics(),
        List.of(change.apply(Examples.statement())));
  }

  private EnrichedArticle sections(Section... sections) {
    return article(
        example.textSha256(),
        List.of(sections),
        example.parties(),
        example.topics(),
        example.statements());
  }

  private EnrichedArticle parties(Party... parties) {
    return article(
        example.textSha256(), example.sections(), List.of(parties), example.topics(), List.of());
  }

  private static Party ann(String name, int start, int end) {
    Mention mention = new Mention(start, end, Mention.Kind.NAME);
    return new Party(
        "p1",
        "person/ann-lee",
        name,
        Party.Type.PERSON,
        List.of(),
        List.of("Lee"),
        List.of(mention),
        1,
        List.of());
  }

  private static Party holding(Party party, List<Span> mentions) {
    return new Party(
        party.id(),
        party.key(),
        party.name(),
        party.type(),
        List.of(new Role("Mayor", "p2", mentions)),
        party.aliases(),
        party.mentions(),
        party.salience(),
        party.refs());
  }

  private Party reutlingen() {
    return example.parties().get(1);
  }

  /** A record of a headline alone. */
  private EnrichedArticle headed(String headline, String language) {
    return new EnrichedArticle(
        "a",
        1,
        Status.USABLE,
        null,
        null,
        null,
        language,
        headline,
        Wire.NONE,
        example.text(),
        Examples.TEXT_SHA256,
        List.of(new Section(Section.Kind.HEADLINE, 0, 16)),
        List.of(),
        List.of(),
        List.of(),
        example.engine());
  }

  private EnrichedArticle article(
      String sha256,
      List<Section> sections,
      List<Party> parties,
      List<Topic> topics,
      List<Statement> statements) {
    return new EnrichedArticle(
        "a",
        1,
        Status.USABLE,
        null,
        null,
        null,
        "en",
        example.headline(),
        Wire.NONE,
        example.text(),
        sha256,
        sections,
        parties,
        topics,
        statements,
        example.engine());
  }
}
