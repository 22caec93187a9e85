package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;

/**
 * {@code …, Xinhua reported, citing an unnamed officer}, {@code TASS, quoting the ministry, said
 * …}, {@code said one analyst quoted by AFP}: who is cited speaks, and who cites relays.
 */
final class Citing {
  private static final int LONGEST = 12;
  private static final WordSet CITING = WordSet.of("citing quoting");
  private static final WordSet CITED = WordSet.of("cited quoted");
  private static final WordSet REPORTING = WordLists.set("reporting-verbs");
  private static final WordSet MEDIA = WordLists.set("media-names");
  private static final WordSet MEDIA_KINDS = WordLists.set("media-kinds");
  private static final WordSet SPEAKERS = WordLists.set("cited-speakers");

  private Citing() {}

  /** "citing an officer" makes no statement of its own. */
  static Found withoutCitations(Reading r, Found f) {
    boolean cites = CITING.contains(r.word(f.cue())) && !FrameSteps.hasQuotedWords(r, f);
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(f.cue()));
    return cites && citation(r, from, f.cue() + 2, f) != null && f.cue() > from ? null : f;
  }

  /** The statement of a paper that cites somebody is theirs. */
  static Found read(Reading r, Found f) {
    if (f.source() == null) {
      return f;
    }
    Found quoted = quotedBy(r, f);
    if (quoted != null || !isReport(r, f)) {
      return quoted == null ? f : quoted;
    }
    int sentence = r.tokens().sentenceOf(f.cue());
    int from = r.tokens().sentenceStart(sentence);
    Range cited = citation(r, from, r.tokens().sentenceEnd(sentence), f);
    if (cited == null) {
      return f;
    }
    Range source = f.source();
    int comma = source.first();
    while (comma < source.end() && r.classOf(comma) != WordClass.COMMA) {
      comma++;
    }
    boolean inside = cited.first() - 1 > source.first() && source.contains(cited.first() - 1);
    Range relayer = inside && comma > source.first() ? source.upTo(comma) : source;
    return f.withSource(cited).withRelay(new Found.Relay(cited.first() - 1, relayer));
  }

  /** "an aide to the mayor, quoted by the Times": the source holds who quotes; or null. */
  private static Found quotedBy(Reading r, Found f) {
    Range source = f.source();
    for (int i = source.first() + 1; i + 2 < source.end(); i++) {
      if (CITED.contains(r.word(i)) && r.classOf(i + 1) == WordClass.BY) {
        int end = r.classOf(i - 1) == WordClass.COMMA ? i - 1 : i;
        return f.withSource(source.upTo(end)).withRelay(new Found.Relay(i, source.from(i + 2)));
      }
    }
    return null;
  }

  /** Whether a paper or an agency reports it. */
  private static boolean isReport(Reading r, Found f) {
    if (REPORTING.contains(r.word(f.cue()))) {
      return true;
    }
    for (int i = f.source().first(); i < f.source().end(); i++) {
      if (MEDIA.contains(r.word(i)) || MEDIA_KINDS.contains(r.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The words that name who is cited, between two tokens and outside of the content; or null. */
  private static Range citation(Reading r, int from, int to, Found f) {
    for (int i = from; i + 1 < to; i++) {
      boolean starts = i == from || r.classOf(i - 1) == WordClass.COMMA;
      if (CITING.contains(r.word(i)) && starts && !r.isQuoted(i) && !isInside(f, i)) {
        int end = i + 1;
        int limit = Math.min(r.tokens().size(), i + 1 + LONGEST);
        boolean speaks = false;
        while (end < limit && isPhrase(r, end)) {
          speaks |= isSpeaker(r, end);
          end++;
        }
        return speaks ? new Range(i + 1, end) : null;
      }
    }
    return null;
  }

  private static boolean isInside(Found f, int i) {
    return i != f.cue() && f.covers(i);
  }

  private static boolean isSpeaker(Reading r, int i) {
    return SPEAKERS.contains(r.word(i)) || Offices.isHead(r.word(i));
  }

  private static boolean isPhrase(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET, THAT, TIME -> false;
      default -> true;
    };
  }
}
