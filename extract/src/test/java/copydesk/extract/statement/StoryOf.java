package copydesk.extract.statement;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.model.Weights;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An article with the statements that a test marks in its text ({@link MarkedSpeech}). */
final class StoryOf {
  private static final CueModel CUES = CueModel.load();
  private static final Weights FRAMES = FrameFinder.loadWeights();

  final Reading reading;
  final List<Found> statements = new ArrayList<>();
  final StatementSteps.Story story;

  private StoryOf(String... marked) {
    MarkedSpeech first = MarkedSpeech.of(marked[0]);
    this.reading = new Reading(first.article());
    Frames frames = new Frames(reading, CUES, finder());
    this.story = new StatementSteps.Story(reading, first.parties(), frames);
    for (String one : marked) {
      MarkedSpeech text = MarkedSpeech.of(one);
      if (!text.article().tokens().text().equals(reading.tokens().text())) {
        throw new IllegalArgumentException(one + " marks another text than " + marked[0]);
      }
      if (text.cue() >= 0 || !text.content().isEmpty()) {
        statements.add(Found.of(text.cue(), text.probability(), text.content(), text.source()));
      }
    }
  }

  /** The same text, marked once for each of its statements. */
  static StoryOf of(String... marked) {
    return new StoryOf(marked);
  }

  /** A finder of labels with the shipped weights. */
  static FrameFinder finder() {
    return new FrameFinder(FRAMES);
  }

  /** The steps with the shipped models. */
  static StatementSteps steps() {
    return new StatementSteps(CUES, FRAMES);
  }

  /** The only statement. */
  Found only() {
    return statements.get(0);
  }

  /** What a step for one cue makes of the only statement. */
  String after(FrameSteps.Rule rule) {
    return shown(rule.apply(reading, only()));
  }

  /** What a step for the whole article makes of the statements. */
  String afterAll(StatementSteps.Rule rule) {
    return shown(rule.apply(story, statements));
  }

  /** All statements as {@link #shown(Found)} shows them, semicolons between. */
  String shown(List<Found> found) {
    return found.stream().map(this::shown).collect(Collectors.joining("; "));
  }

  /**
   * A statement in a line: {@code who via whom: content / content}; a minus where it has no source,
   * "none" for none.
   */
  String shown(Found found) {
    if (found == null) {
      return "none";
    }
    String source = found.source() == null ? "-" : words(found.source());
    String relay = found.relay() == null ? "" : " via " + words(found.relay().source());
    return source
        + relay
        + ": "
        + found.content().stream().map(this::words).collect(Collectors.joining(" / "));
  }

  private String words(Range range) {
    return reading.tokens().string(range.first(), range.end()).replaceAll("\\s+", " ");
  }
}
