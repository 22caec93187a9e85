package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Block;
import copydesk.extract.text.Slugs;
import copydesk.extract.word.Acts;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordSet;
import copydesk.records.Party;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The statement that a headline is by its form alone, without any verb of saying: {@code Peace
 * near: Qureshi}, {@code Ready for talks - Modi}, {@code Police: suspect is in custody}, {@code "We
 * are ready": Modi in Kashmir}. The same form also names what a headline is about ({@code Man of
 * the match - Messi}); so who is named must speak in the story, too, unless the form leaves no
 * doubt.
 */
public final class HeadlineSpeech {
  private static final double PROBABILITY = 0.8;

  /** Below this a cue within the headline gives way to the headline's form. */
  private static final double DOUBTFUL = 0.6;

  private static final int LONGEST_SPEAKER = 6;
  private static final int FEWEST_WORDS = 2;
  private static final WordSet SPEAKERS =
      WordSet.of(
          "police officials official report reports study survey poll sources source experts"
              + " expert",
          "scientists researchers analysts economists un imf media tv army military court ministry",
          "government lawyers witnesses family doctors union unions agency watchdog prosecutors",
          "opposition residents regulator regulators lawmakers ministers leaders adviser advisers");
  private static final WordSet LABELS =
      WordSet.of(
          "factbox explainer analysis live watch opinion exclusive timeline update breaking video",
          "photos review editorial comment column q&a profile obituary reaction highlights");
  private static final WordSet SITES = WordSet.of("bbc cnn reuters guardian times news post blog");

  private final Reading r;
  private final Parties parties;
  private final OfficeMatch offices;
  private final List<Found> statements;
  private final int from;
  private final int to;

  private HeadlineSpeech(Reading r, Parties parties, List<Found> statements, int from, int to) {
    this.r = r;
    this.parties = parties;
    this.offices = new OfficeMatch(r.tokens);
    this.statements = statements;
    this.from = from;
    this.to = to;
  }

  /** The statements, with that of the headline where none was found in it. */
  public static List<Found> add(Reading r, Parties parties, List<Found> statements) {
    List<Block> blocks = r.article.layout().blocks();
    List<Found> all = new ArrayList<>(statements);
    for (int sentence = 0; sentence < r.tokens.sentences(); sentence++) {
      int block = r.tokens.blockOf(sentence);
      if (blocks.get(block).kind() == Section.Kind.HEADLINE) {
        int last = sentence;
        while (last + 1 < r.tokens.sentences() && r.tokens.blockOf(last + 1) == block) {
          last++;
        }
        int from = r.tokens.sentenceStart(sentence);
        int to = r.tokens.sentenceEnd(last);
        new HeadlineSpeech(r, parties, all, Slugs.end(r.tokens, from, to), to).add();
        break;
      }
    }
    return all;
  }

  private void add() {
    statements.removeIf(this::isLabelled);
    Found found = find();
    if (found != null) {
      statements.removeIf(s -> overlap(s, found) && (s.source == null || isDoubtful(s)));
      if (statements.stream().noneMatch(s -> overlap(s, found))) {
        statements.add(found);
        statements.sort(Comparator.comparingInt(Found::start));
      }
    }
  }

  private static boolean overlap(Found a, Found b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static boolean isDoubtful(Found statement) {
    return statement.cueProbability < DOUBTFUL;
  }

  /** "Nigeria: blast in market", "Factbox: …": where it happens or what it is, not who says so. */
  private boolean isLabelled(Found statement) {
    int[] source = statement.source;
    boolean leads =
        source != null
            && source[0] == from
            && source[1] == statement.cue
            && r.classOf(statement.cue) == WordClass.COLON;
    if (!leads) {
      return false;
    }
    Entity first = parties.at(from);
    return LABELS.contains(r.word(from))
        || (first != null && (isCountry(from) || !canSpeak(first)));
  }

  private Found find() {
    for (int i = to - 2; i > from; i--) {
      boolean dash = r.classOf(i) == WordClass.DASH;
      if (dash || r.classOf(i) == WordClass.COLON) {
        if (speaksLast(i, dash)) {
          return found(i, from, i, i + 1, to);
        }
        return r.isQuoted(i - 1) && !dash ? quoted(i) : leading();
      }
    }
    return null;
  }

  /** "Qureshi: peace is near", but not "Qureshi: a profile": what is said has a verb. */
  private Found leading() {
    for (int i = from + 1; i < Math.min(to - 1, from + LONGEST_SPEAKER); i++) {
      if (r.classOf(i) == WordClass.COLON) {
        boolean speaks =
            isSpeaker(from, i)
                && !isCountry(i - 1)
                && hasVerb(i + 1)
                && (SPEAKERS.contains(r.word(i - 1)) || speaksInTheStory(i - 1));
        return speaks ? found(i, i + 1, to, from, i) : null;
      }
    }
    return null;
  }

  /** A quotation before the colon is of who follows it: a name, or "survivors tell". */
  private Found quoted(int colon) {
    int first = colon + 1;
    Entity speaker = parties.at(first);
    int end = first + 1;
    while (end < to && speaker != null && parties.at(end) == speaker) {
      end++;
    }
    boolean speaks =
        speaker == null ? isSource(first) || Acts.isSaying(r.word(first + 1)) : canSpeak(speaker);
    Quotation quotation = r.quotations.get(r.quotationAt(colon - 1));
    speaks &= !r.isTitle(quotation) || speaksInTheStory(first);
    return speaks ? found(colon, quotation.first(), colon, first, end) : null;
  }

  private Found found(int cue, int first, int end, int sourceFirst, int sourceEnd) {
    boolean asks = r.classOf(first) == WordClass.QUESTION || r.tokens.is(end - 1, '?');
    if (end - first < FEWEST_WORDS || (asks && !r.isQuoted(first))) {
      return null;
    }
    List<int[]> content = new ArrayList<>();
    content.add(new int[] {first, end});
    return new Found(cue, PROBABILITY, content, new int[] {sourceFirst, sourceEnd}, null);
  }

  /** After a dash at the end may also stand which site the page is of. */
  private boolean speaksLast(int mark, boolean dash) {
    long last = r.word(to - 1);
    return isSpeaker(mark + 1, to)
        && !(dash && SITES.contains(last))
        && ((dash && SPEAKERS.contains(last)) || speaksInTheStory(to - 1));
  }

  /** Whether the party named at the token, or who holds the office that it is of, speaks below. */
  private boolean speaksInTheStory(int token) {
    Entity entity = parties.at(token);
    long word = r.word(token);
    for (Found statement : statements) {
      int[] source = statement.source;
      for (int i = source == null ? 0 : source[0]; source != null && i < source[1]; i++) {
        Entity speaker = parties.at(i);
        boolean same =
            entity == null
                ? r.word(i) == word || (speaker != null && offices.holds(speaker, word))
                : speaker == entity;
        if (same && source[0] >= to) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words are a name that can speak, with a title or without, or a kind of source. */
  private boolean isSpeaker(int first, int end) {
    if (end - first > LONGEST_SPEAKER) {
      return false;
    }
    Entity last = parties.at(end - 1);
    boolean speaks = last == null ? isSource(end - 1) : canSpeak(last);
    for (int i = first; i < end; i++) {
      speaks &= parties.at(i) != null || isPartOfTitle(i);
    }
    return speaks;
  }

  private static boolean canSpeak(Entity entity) {
    return entity.type() != Party.Type.PLACE && entity.type() != Party.Type.GROUP;
  }

  private boolean isCountry(int token) {
    return parties.at(token) != null && parties.at(token).type() == Party.Type.COUNTRY;
  }

  private boolean isSource(int token) {
    return Offices.isHead(r.word(token)) || SPEAKERS.contains(r.word(token));
  }

  private boolean isPartOfTitle(int i) {
    return switch (r.classOf(i)) {
      case CAPITAL, OTHER, NOUN_ENDING, S, POSSESSIVE, HYPHEN, OF, ED, ING, LY -> true;
      default -> false;
    };
  }

  private boolean hasVerb(int first) {
    for (int i = first; i < to; i++) {
      switch (r.classOf(i)) {
        case MODAL, BE, HAVE, DO, NOT, OPENING -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
