package copydesk.extract.statement;

import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.model.Weights;
import copydesk.extract.party.Parties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds an article's statements: each likely cue's by learned models and {@link FrameSteps}, then
 * the steps that look at the article as a whole, in the order of {@link #ORDER}. A step that makes
 * or changes a statement is named in it ({@link Found#steps}). Thread-safe; one call reads one
 * article.
 */
public final class StatementSteps {
  /** A step gets all statements so far, in text order, and returns those that are left. */
  interface Rule {
    List<Found> apply(Story story, List<Found> statements);
  }

  record Step(String name, Rule rule, String because) {
    /** Frames are made by steps of their own, which they name. */
    boolean namesItself() {
      return name.equals("Frames");
    }
  }

  /** What the words alone tell, in this order; "because" says why a step stands where it does. */
  static final List<Step> ORDER =
      List.of(
          new Step(
              "Frames",
              (story, none) -> story.frames().all(),
              "every likely cue with its statement; all that follows chooses among and mends these"),
          new Step(
              "Likeliest",
              Likeliest::choose,
              "contents must not overlap before anything is added to them"),
          new Step(
              "Introduced",
              Introduced::read,
              "after Likeliest: it gives a quotation to the verb before it, whoever had it"),
          new Step(
              "Announced",
              Announced::read,
              "what the form of the page tells outdoes what its words tell; before any joining"),
          new Step(
              "Chains",
              Chains::resolve,
              "a report of a report is read before its content is cut or joined"),
          new Step(
              "Trailing",
              Trailing::read,
              "after chains: where somebody relays already, an end names no other relayer"),
          new Step(
              "Interruptions",
              Interruptions::join,
              "halves of one quotation belong together before quotations without a cue are sought"),
          new Step(
              "Signatures",
              Signatures::sign,
              "what is signed is no continuation of the speaker before: so before Leftovers"),
          new Step(
              "Leftovers",
              Leftovers::attach,
              "takes whole quotations that no step above has claimed"),
          new Step("Fragments", Fragments::add, "last of those that look at quotations"));

  /** What needs the story's parties and all of its other statements. */
  static final List<Step> HEADLINE =
      List.of(
          new Step(
              "HeadlineSpeech",
              HeadlineSpeech::add,
              "asks who speaks in the story below, so after everything else is found"),
          new Step(
              "HeadlineQuotes",
              HeadlineQuotes::add,
              "takes what is left between marks, once the headline's form has been read"));

  private final CueModel cues;
  private final Weights frameWeights;

  /** Steps over these models. */
  public StatementSteps(CueModel cues, Weights frameWeights) {
    this.cues = cues;
    this.frameWeights = frameWeights;
  }

  /** The names of the steps, in their order. */
  static List<String> names() {
    return Stream.concat(ORDER.stream(), HEADLINE.stream()).map(Step::name).toList();
  }

  /** With the models that come with this release. */
  public static StatementSteps load() {
    return new StatementSteps(CueModel.load(), FrameFinder.loadWeights());
  }

  /** One article while its statements are found. */
  static final class Story {
    private final Reading reading;
    private final Parties parties;
    private final Frames frames;
    private final List<Found> passedOver = new ArrayList<>();

    Story(Reading reading, Parties parties, Frames frames) {
      this.reading = reading;
      this.parties = parties;
      this.frames = frames;
    }

    Reading reading() {
      return reading;
    }

    /** Who is in the article; null for the steps of {@link #ORDER}. */
    Parties parties() {
      return parties;
    }

    Frames frames() {
      return frames;
    }

    /** Keeps what gave way to a likelier statement. */
    void passOver(Found found) {
      passedOver.add(found);
    }

    List<Found> passedOver() {
      return passedOver;
    }
  }

  /**
   * What was found.
   *
   * @param statements in text order
   * @param passedOver what gave way to a likelier statement
   */
  public record Result(List<Found> statements, List<Found> passedOver) {}

  /** All statements of an article. */
  public Result find(Reading reading, Parties parties) {
    Story story = story(reading, parties);
    List<Found> statements = run(HEADLINE, story, inText(story));
    return new Result(statements, story.passedOver());
  }

  /** The statements that the words alone tell, in text order: what models are measured on. */
  public List<Found> find(Reading reading) {
    return inText(story(reading, null));
  }

  private Story story(Reading reading, Parties parties) {
    Frames frames = new Frames(reading, cues, new FrameFinder(frameWeights));
    return new Story(reading, parties, frames);
  }

  private static List<Found> inText(Story story) {
    return run(ORDER, story, List.of());
  }

  private static List<Found> run(List<Step> steps, Story story, List<Found> before) {
    List<Found> statements = before;
    for (Step step : steps) {
      statements = run(step, story, statements);
    }
    return statements;
  }

  /** Runs a step, and names it in what it made or changed. */
  private static List<Found> run(Step step, Story story, List<Found> before) {
    List<Found> after = step.rule().apply(story, before);
    if (step.namesItself()) {
      return after;
    }
    if (areTheSame(before, after)) {
      return after;
    }
    Set<Found> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(before);
    List<Found> named = new ArrayList<>(after.size());
    for (Found found : after) {
      named.add(known.contains(found) ? found : found.by(step.name()));
    }
    return named;
  }

  /** Whether the step has left everything as it was, as most do: the very same objects. */
  @SuppressWarnings("ReferenceEquality") // an equal one that a step has made anew is new
  private static boolean areTheSame(List<Found> before, List<Found> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }
}
