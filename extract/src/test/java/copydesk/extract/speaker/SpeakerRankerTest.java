package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.model.PackedWeights;
import copydesk.records.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped model in plain stories, and how it is asked. */
final class SpeakerRankerTest {
  private static final Confidence CONFIDENCE = Confidence.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P(Ines Duarte) <said> it rained. [She] <said> {it froze}. | Ines Duarte
          P(Ines Duarte) <said> it rained. [The O(Alma Company) spokesman P(Tom Reyes)] <said> {it froze}. | Tom Reyes
          P(Tom Reyes) and P(Ines Duarte) met. P(Reyes) left. [He] <said> {it froze}. | Tom Reyes
          """)
  void whoIsMeant_isWhomAReaderWouldTake(String marked, String name) {
    SourceOf story = SourceOf.of(marked.replaceFirst("<said> it rained", "said it rained"));
    assertThat(spoken(story, SpeakerRanker.load()).speaker().name()).isEqualTo(name);
  }

  @Test
  void answers_decideOnTheSpeakerAndTheRule() {
    SourceOf story = SourceOf.of("P(Tom Reyes) left P(Bea Alma). [The rector] <said> {it froze}.");
    Spoken chosen = spoken(story, choosing("Bea Alma"));
    assertThat(chosen.speaker().entity()).isSameAs(story.entity("Bea Alma"));
    assertThat(chosen.rule()).isEqualTo(Rule.DESCRIPTION);
    assertThat(chosen.why().speakerBy()).isEqualTo("SpeakerRanker");
    Spoken nobody = spoken(story, question -> new Question.Answer(0, 0.6));
    assertThat(nobody.speaker().entity()).isNull();
    assertThat(nobody.speaker().name()).isEqualTo("The rector");
    assertThat(nobody.rule()).isEqualTo(Rule.PHRASE);
    assertThat(nobody.confidence()).isEqualTo(CONFIDENCE.of(story.reading(), story.found()) * 0.6);
  }

  @Test
  void namesThatLeaveNothingOpen_areNotAskedFor() {
    SourceOf story = SourceOf.of("P(Tom Reyes) left. [P(Bea Alma)] <said> {it froze}.");
    List<Question> asked = new ArrayList<>();
    spoken(
        story,
        question -> {
          asked.add(question);
          return new Question.Answer(question.byRules(), 1);
        });
    assertThat(asked).isEmpty();
  }

  @Test
  void pronouns_areNeverAskedOfWhomTheyCannotMean() {
    SourceOf story = SourceOf.of("O(Alma Company) met P(Tom Reyes). [He] <said> {it froze}.");
    spoken(
        story,
        question -> {
          assertThat(question.candidates())
              .doesNotContain(Candidate.of(story.entity("Alma Company")));
          return new Question.Answer(question.byRules(), 1);
        });
  }

  @Test
  void probabilities_addUpToOne() {
    SourceOf story = SourceOf.of("P(Tom Reyes) left P(Bea Alma). [The rector] <said> {it froze}.");
    Cast cast = new Cast(new Reading(story.marked.article()), new References(story.parties));
    Question question =
        new SpeakerFeatures(cast)
            .ask(story.found(), story.source().words(), Rule.PHRASE, Candidate.NOBODY, List.of());
    float[] weights = new float[1 << SpeakerRows.BITS];
    weights[question.rows()[1][0]] = 2;
    double[] probabilities =
        SpeakerRanker.probabilities(question, PackedWeights.pack(SpeakerRows.BITS, 1, weights));
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(probabilities[1]).isGreaterThan(probabilities[0]);
  }

  private static Question.Answering choosing(String name) {
    return question -> {
      for (int k = 0; k < question.candidates().size(); k++) {
        Candidate candidate = question.candidates().get(k);
        if (candidate.entity() != null && candidate.entity().name().equals(name)) {
          return new Question.Answer(k, 0.6);
        }
      }
      throw new AssertionError(name + " is no candidate");
    };
  }

  private static Spoken spoken(SourceOf story, Question.Answering ranker) {
    return new Voices(story.reading(), story.parties, CONFIDENCE, ranker, null).read(story.found());
  }
}
