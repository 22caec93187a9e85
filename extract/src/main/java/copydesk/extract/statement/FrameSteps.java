package copydesk.extract.statement;

import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * From a cue to its statement: the learned labels around the cue, then the steps that mend what
 * they say. {@link #ORDER} is the whole order; a step that changes the statement is named in it.
 */
final class FrameSteps {
  /** Below this a token is no cue; highest F1 over all statements on held-out articles. */
  static final double LEAST_CUE = 0.15;

  /** From this on a token is a cue, and has content somewhere. */
  static final double SURE_CUE = 0.6;

  /** Verbs of speech that often have no content beside them. */
  static final WordSet INTRANSITIVE = WordLists.set("verbs-without-content");

  /** What the labels of the window say, before any step. */
  private static final List<String> LABELS = List.of("FrameFinder");

  /** A step: null where the cue makes no statement; the same object where nothing changes. */
  interface Rule {
    Found apply(Reading r, Found found);
  }

  record Step(String name, Rule rule, String because) {}

  /** In this order; "because" says why a step stands where it does. */
  static final List<Step> ORDER =
      List.of(
          new Step(
              "FrameContents.quotationBeside",
              FrameContents::quotationBeside,
              "first: the steps below need content, and a cue beside a quotation has it"),
          new Step(
              "Sources.afterCue",
              Sources::afterCue,
              "takes unquoted words out of the content before quotations are made whole"),
          new Step(
              "Sources.beforeCue",
              Sources::beforeCue,
              "the same before a cue; either way content that is none must go before it is widened"),
          new Step(
              "Sources.afterComma",
              Sources::afterComma,
              "likewise, where no mark but a comma stands before the cue"),
          new Step(
              "Sources.upToComma",
              Sources::upToComma,
              "moves the border between source and content before the content is widened"),
          new Step(
              "FrameContents.wholeQuotations",
              FrameContents::wholeQuotations,
              "after the borders at the cue are right; before parts in other blocks are added"),
          new Step(
              "FrameContents.continuations",
              FrameContents::continuations,
              "needs whole quotations to see that one goes on in the next block"),
          new Step(
              "FrameContents.occasions",
              FrameContents::withoutOccasions,
              "drops what is no statement once the content is all there, before sources are sought"),
          new Step(
              "FrameContents.titles", FrameContents::withoutTitles, "likewise, for works' titles"),
          new Step(
              "FrameContents.manners",
              FrameContents::withoutManner,
              "once the quotation is whole, what stands before it is no content"),
          new Step("Silence", Silence::read, "likewise, for those who say nothing"),
          new Step("Deeds", Deeds::read, "likewise, for those who do something else than speak"),
          new Step(
              "Contentless", Contentless::read, "likewise, for speech of which nothing is told"),
          new Step(
              "Citing.citations", Citing::withoutCitations, "likewise, for whom a paper cites"),
          new Step(
              "Sources.subject",
              Sources::subject,
              "only where every step above has left the statement without a source"),
          new Step(
              "Sources.aroundRelative",
              Sources::aroundRelative,
              "whatever made the source, a part of a relative clause is none"),
          new Step(
              "Passives",
              Passives::read,
              "takes back a subject that the labels or the step above made the source"),
          new Step(
              "Sources.trimmed",
              Sources::trimmed,
              "the source is final from here on but for lists, which start at its first word"),
          new Step("Sources.wholeList", Sources::wholeList, "needs the source without its \"and\""),
          new Step(
              "Citing", Citing::read, "needs the whole source, in which the citation may stand"),
          new Step(
              "QuotedAs",
              QuotedAs::read,
              "last: it sets speaker, relayer and content of its form anew, whatever was found"));

  private FrameSteps() {}

  /** The names of the steps, in their order. */
  static List<String> names() {
    return ORDER.stream().map(Step::name).toList();
  }

  /**
   * The cue's statement, as far as the tokens of a window tell.
   *
   * @return the statement, or null where the cue makes none
   */
  static Found read(Reading r, FrameFinder finder, int cue, double probability, Range window) {
    Found found = labelled(r, finder, cue, probability, window);
    for (Step step : ORDER) {
      Found next = step.rule().apply(r, found);
      if (next == null) {
        return null;
      }
      found = next.equals(found) ? found : next.by(step.name());
    }
    return found;
  }

  private static Found labelled(
      Reading r, FrameFinder finder, int cue, double probability, Range window) {
    int from = window.first();
    byte[] labels =
        probability >= SURE_CUE && !INTRANSITIVE.contains(r.word(cue))
            ? finder.labelSurely(r, cue, from, window.end())
            : finder.label(r, cue, from, window.end());
    List<Range> content = new ArrayList<>();
    Range source = null;
    int i = 0;
    while (i < labels.length) {
      int label = labels[i];
      int start = i;
      while (i < labels.length && labels[i] == label) {
        i++;
      }
      if (label == FrameFinder.CONTENT) {
        content.add(new Range(from + start, from + i));
      } else if (label == FrameFinder.SOURCE) {
        source = nearer(source, new Range(from + start, from + i), cue);
      }
    }
    return new Found(cue, probability, content, source, null, LABELS);
  }

  private static Range nearer(Range source, Range other, int cue) {
    return source == null || Math.abs(other.first() - cue) < Math.abs(source.first() - cue)
        ? other
        : source;
  }

  static boolean hasQuotedWords(Reading r, Found found) {
    for (Range range : found.content()) {
      if (r.hasQuoted(range)) {
        return true;
      }
    }
    return false;
  }
}
