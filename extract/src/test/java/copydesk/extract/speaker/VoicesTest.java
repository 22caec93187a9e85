package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.statement.Found;
import copydesk.records.Act;
import copydesk.records.Rule;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VoicesTest {
  /** How sure {@link #BY_RULES} is. */
  private static final double SURE = 0.75;

  /** Whom the rules choose. */
  private static final Question.Answering BY_RULES =
      question -> new Question.Answer(question.byRules(), SURE);

  private static final Confidence CONFIDENCE = Confidence.load();
  private static final String STORY = "Harbour master P(Ines Duarte) met P(Tom Reyes) in May. ";
  private static final String CALM = "[Duarte] <urged> {calm}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} [P(Duarte)] <said>.            | DIRECT
          [P(Duarte)] <said> {it was “wet”}.            | MIXED
          [P(Duarte)] <said> {that it rained}.          | INDIRECT
          {“It rained”} – [P(Duarte)] <said>, {“here”}. | DIRECT
          """)
  void kind_isByHowMuchStandsBetweenMarks(String sentence, Statement.Kind kind) {
    assertThat(read(STORY + sentence).get(0).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [P(Duarte)] <warned> {that it rained}.       | WARN
          [P(Duarte)] <called> {it a farce}.           | SAY
          [P(Duarte)] <called> on {all to leave}.      | URGE
          {“It rained all day long.”}                  | SAY
          """)
  void act_isByTheCue(String sentence, Act act) {
    assertThat(read(STORY + sentence).get(0).act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [P(Duarte)] <said> {it rained}.              | Ines Duarte | NAME
          [She] <said> {it rained}.                    | Ines Duarte | PRONOUN
          [The harbour master] <said> {it rained}.     | Ines Duarte | DESCRIPTION
          [A neighbour] <said> {it rained}.            | A neighbour | PHRASE
          """)
  void speaker_isDecidedByARule(String sentence, String name, Rule rule) {
    Spoken spoken = read(STORY + sentence).get(0);
    assertThat(spoken.speaker().name()).isEqualTo(name);
    assertThat(spoken.rule()).isEqualTo(rule);
    assertThat(spoken.unattributed()).isNull();
  }

  @Test
  void title_tellsWhoIsMeantByASharedSurname() {
    String couple = "P(Susan Vale) and P(Peter Vale) were fined in May. ";
    assertThat(read(couple + "Mr [P(Vale)] <said> {it rained}.").get(0).speaker().name())
        .isEqualTo("Peter Vale");
    assertThat(read(couple + "Mrs [P(Vale)] <said> {it rained}.").get(0).speaker().name())
        .isEqualTo("Susan Vale");
  }

  @Test
  void nobody_hasAReason() {
    Spoken cue = read(STORY + "It was <said> {that it rained}.").get(0);
    assertThat(cue.speaker()).isNull();
    assertThat(cue.rule()).isEqualTo(Rule.CUE_WITHOUT_SOURCE);
    assertThat(cue.unattributed()).isEqualTo(Unattributed.NO_SOURCE);
    Spoken quotation = read(STORY + "{“It rained all day long.”}").get(0);
    assertThat(quotation.speaker()).isNull();
    assertThat(quotation.unattributed()).isEqualTo(Unattributed.NO_CUE);
  }

  @Test
  void quotationWithoutACue_isOfTheSpeakerBefore() {
    List<Spoken> spoken =
        read(
            STORY + "{“It rained,”} [P(Duarte)] <said>. It froze. “It was very cold.”",
            STORY + "“It rained,” P(Duarte) said. It froze. {“It was very cold.”}");
    assertThat(spoken.get(1).speaker())
        .isEqualTo(new Spoken.Who(spoken.get(0).speaker().entity(), "Ines Duarte", null));
    assertThat(spoken.get(1).rule()).isEqualTo(Rule.CONTINUES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained all day.”} — [P(Tom Reyes)], 44        | Tom Reyes
          {“It rained all day.”} — [Carla], 44               | Carla
          [P(TOM REYES), MATE]¶{“It rained all day.”}        | Tom Reyes
          [A LOOK AHEAD]¶{“It rained all day.”}              | none
          """)
  void quotationThatIsSigned_isOfWhoSignsIt(String sentence, String name) {
    Spoken spoken = read(STORY + "¶" + sentence).get(0);
    assertThat(spoken.speaker() == null ? "none" : spoken.speaker().name()).isEqualTo(name);
  }

  @Test
  void relayer_isNamedAndSpeaksToo() {
    String text = STORY + "The O(Transport Ministry) said P(Duarte) urged calm. It saw rain.";
    SourceOf ministry = SourceOf.of(text.replace("O(Transport Ministry)", "[Transport Ministry]"));
    Found urged = SourceOf.found(MarkedSpeech.of(text.replace("P(Duarte) urged calm", CALM)));
    Found relayed =
        new Found(
            urged.cue(),
            urged.cueProbability(),
            urged.content(),
            urged.source(),
            new Found.Relay(urged.cue() - 2, ministry.marked.source()),
            urged.steps());
    Found saw = SourceOf.found(MarkedSpeech.of(text.replace("It saw rain", "[It] <saw> {rain}")));
    List<Spoken> spoken = read(SourceOf.of(text), List.of(relayed, saw), null);
    assertThat(spoken.get(0).speaker().name()).isEqualTo("Ines Duarte");
    assertThat(spoken.get(0).relayedBy())
        .extracting(Spoken.Who::name)
        .containsExactly("Transport Ministry");
    assertThat(spoken.get(1).speaker().name()).isEqualTo("Transport Ministry");
  }

  @Test
  void addressee_isNoPartOfTheContent() {
    Spoken told = read(STORY + "[P(Duarte)] <told> {P(Reyes) that it rained}.").get(0);
    assertThat(told.addressee().name()).isEqualTo("Tom Reyes");
    assertThat(told.content()).hasSize(1);
    assertThat(told.content().get(0).length()).isEqualTo(3);
    assertThat(told.relayedBy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [P(Duarte)] <told> the O(Alma Times) {it rained}.    | Alma Times
          [P(Duarte)] <told> the O(Alma Company) {it rained}.  | none
          """)
  void newspaperThatIsTold_relays(String sentence, String relayer) {
    List<Spoken.Who> relayers = read(STORY + sentence).get(0).relayedBy();
    assertThat(relayers.isEmpty() ? "none" : relayers.get(0).name()).isEqualTo(relayer);
  }

  @Test
  void pronounAfterAnUnnamedSpeaker_isTheSame() {
    String text =
        STORY + "A neighbour said it rained. He said it froze. P(Reyes) said no. He knew it.";
    List<Spoken> spoken =
        read(
            text.replace("A neighbour said it rained", "[A neighbour] <said> {it rained}"),
            text.replace("He said it froze", "[He] <said> {it froze}"),
            text.replace("P(Reyes) said no", "[P(Reyes)] <said> {no}"),
            text.replace("He knew it", "[He] <knew> {it}"));
    assertThat(spoken)
        .extracting(one -> one.speaker().name())
        .containsExactly("A neighbour", "A neighbour", "Tom Reyes", "Tom Reyes");
  }

  @Test
  void referrals_areWhatTheWordsTellOfTheParties() {
    SourceOf story = SourceOf.of(STORY + "[The harbour master] <said> {it rained}.");
    Voices voices = new Voices(story.reading(), story.parties, CONFIDENCE, BY_RULES, null);
    voices.read(story.found());
    assertThat(voices.referrals()).hasSize(1);
    assertThat(voices.referrals().get(0).entity()).isSameAs(story.entity("Ines Duarte"));
    assertThat(story.words(voices.referrals().get(0).words())).isEqualTo("The harbour master");
  }

  @Test
  void confidence_isLessWhereWhoIsMeantIsAQuestionMore() {
    SourceOf story = SourceOf.of(STORY + "[She] <said> {it rained}.");
    Spoken spoken = read(story, List.of(story.found()), null).get(0);
    double whole = CONFIDENCE.of(story.reading(), story.found());
    assertThat(spoken.confidence()).isEqualTo(whole * SURE);
    Spoken named = read(STORY + "[P(Duarte)] <said> {it rained}.").get(0);
    assertThat(named.confidence()).isGreaterThan(spoken.confidence());
  }

  @Test
  void why_namesTheStepsAndOnlyWhereAskedTheAlternatives() {
    SourceOf story = SourceOf.of(STORY + "[She] <said> {it rained}.");
    Spoken.Why plain = read(story, List.of(story.found()), null).get(0).why();
    assertThat(plain.steps()).containsExactly("Test");
    assertThat(plain.alternatives()).isEmpty();
    Spoken.Why asked = read(story, List.of(story.found()), List.of(story.found())).get(0).why();
    assertThat(asked.alternatives()).extracting(Spoken.Alternative::what).contains("She “said”");
  }

  private static List<Spoken> read(String... marked) {
    List<Found> found = new ArrayList<>();
    for (String one : marked) {
      found.add(SourceOf.found(MarkedSpeech.of(one)));
    }
    return read(SourceOf.of(marked[0]), found, null);
  }

  private static List<Spoken> read(SourceOf story, List<Found> found, List<Found> passedOver) {
    Voices voices = new Voices(story.reading(), story.parties, CONFIDENCE, BY_RULES, passedOver);
    return found.stream().map(voices::read).toList();
  }
}
