package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;

/** Steps that find a cue's source where the learned labels leave it out, and mend its bounds. */
final class Sources {
  private static final int LONGEST = 14;
  private static final int LONGEST_DESCRIPTION = 7;
  private static final int FEWEST_CONTENT = 3;

  /** So far before a cue the relative pronoun of its subject's clause may stand, in tokens. */
  private static final int MOST_RELATIVE = 16;

  private static final WordSet SPEAKERS = WordLists.set("cited-speakers");
  private static final long ACCORDING = Words.hash("according");
  private static final long AND = Words.hash("and");

  private Sources() {}

  /**
   * {@code "…," said the ruling}: unquoted words right after a cue that a quotation ends before are
   * no content but its source.
   */
  static Found afterCue(Reading r, Found f) {
    List<Range> content = f.content();
    for (int k = 1; k < content.size() && f.source() == null; k++) {
      Range range = content.get(k);
      boolean inverted =
          content.get(k - 1).end() == f.cue() && r.classOf(f.cue() - 1) == WordClass.CLOSING;
      if (inverted
          && range.first() == f.cue() + 1
          && range.length() <= LONGEST
          && !r.hasQuoted(range)) {
        List<Range> left = new ArrayList<>(content);
        left.remove(k);
        return f.withContent(left).withSource(range);
      }
    }
    return f;
  }

  /**
   * {@code According to Rashid, Sousa, who was there, left}: before its content, such a source ends
   * at the first comma, unless an apposition follows; the content begins there.
   */
  static Found upToComma(Reading r, Found f) {
    Range source = f.source();
    if (source == null
        || r.word(f.cue()) != ACCORDING
        || source.first() <= f.cue()
        || f.content().isEmpty()) {
      return f;
    }
    int comma = source.first();
    while (comma < source.end() && r.classOf(comma) != WordClass.COMMA) {
      comma++;
    }
    Range first = f.content().get(0);
    boolean goesOn = comma < source.end() && r.classOf(comma + 1) == WordClass.CAPITAL;
    if (!goesOn || first.first() < source.end()) {
      return f;
    }
    List<Range> content = new ArrayList<>(f.content());
    content.set(0, first.from(comma + 1));
    return f.withContent(content).withSource(source.upTo(comma));
  }

  /**
   * {@code The band will play, added the spokesman}, {@code Because of its place, argued residents,
   * it would be easier}: who stands right after a cue that a comma ends before is no content.
   */
  static Found afterComma(Reading r, Found f) {
    int cue = f.cue();
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(cue));
    boolean inverted =
        f.source() == null
            && f.content().size() == 1
            && f.start() == cue + 1
            && cue - 2 > from
            && r.classOf(cue - 1) == WordClass.COMMA
            && r.tokens().shape(cue) == Shape.LOWER
            && r.classOf(cue) != WordClass.ING
            && !r.isQuoted(cue)
            && Acts.isSaying(r.word(cue));
    if (!inverted || r.hasQuoted(f.content().get(0))) {
      return f;
    }
    Range content = f.content().get(0);
    int end = cue + 1;
    boolean speaks = false;
    while (end < content.end() && r.classOf(end) != WordClass.COMMA) {
      speaks |= SPEAKERS.contains(r.word(end)) || Offices.isHead(r.word(end));
      end++;
    }
    if (!speaks || end - cue > LONGEST) {
      return f;
    }
    List<Range> said = new ArrayList<>();
    said.add(new Range(from, cue - 1));
    if (end + 1 < content.end()) {
      said.add(content.from(end + 1));
    }
    return f.withContent(said).withSource(new Range(cue + 1, end));
  }

  /**
   * {@code A protester who declined to give his name said}: where the labels took the end of a
   * relative clause for the source, that is what the clause is about.
   */
  static Found aroundRelative(Reading r, Found f) {
    Range source = f.source();
    if (source == null || source.end() != f.cue() || f.start() < f.cue()) {
      return f;
    }
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(f.cue()));
    boolean whole = isRelative(r, source.first()) && source.length() > 1;
    int relative = whole ? source.first() : source.first() - 1;
    while (relative > from && f.cue() - relative < MOST_RELATIVE && !isRelative(r, relative)) {
      if (endsClause(r, relative)) {
        return f;
      }
      relative--;
    }
    boolean found = isRelative(r, relative) && relative > from && relative - from <= LONGEST;
    for (int i = from; found && i < relative; i++) {
      found = isNominal(r, i) || (i > from && isLink(r, i)) || r.classOf(i) == WordClass.DETERMINER;
      found &= !Acts.isSaying(r.word(i));
    }
    return found ? f.withSource(new Range(from, relative)) : f;
  }

  private static boolean isRelative(Reading r, int i) {
    boolean that = r.classOf(i) == WordClass.THAT && !isNominalStart(r, i + 1);
    return r.classOf(i) == WordClass.RELATIVE || that;
  }

  private static boolean isNominalStart(Reading r, int i) {
    return switch (r.classOf(i)) {
      case DETERMINER, POSSESSIVE, CAPITAL, PRONOUN, SPEAKER_PRONOUN, NUMBER -> true;
      default -> false;
    };
  }

  private static boolean endsClause(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET -> true;
      default -> false;
    };
  }

  private static boolean isLink(Reading r, int i) {
    return switch (r.classOf(i)) {
      case PREPOSITION, CONJUNCTION, NUMBER, POSSESSIVE -> true;
      default -> false;
    };
  }

  /**
   * {@code Tom van de Weyden, who leads the project, said work would start}: where the labels took
   * the words before a cue for its content, and nothing for its source, those words name the
   * source; what follows the cue is the content. Where nothing follows it, the source is what
   * stands after the last comma.
   */
  static Found beforeCue(Reading r, Found f) {
    if (f.source() != null || f.content().size() != 1 || !Acts.isSaying(r.word(f.cue()))) {
      return f;
    }
    Range content = f.content().get(0);
    int cue = f.cue();
    int last = cue - 1;
    while (last > content.first() && isAuxiliary(r, last)) {
      last--;
    }
    last -= r.classOf(last) == WordClass.COMMA && last >= content.end() ? 1 : 0;
    if (content.last() != last || r.hasQuoted(content)) {
      return f;
    }
    int to = r.tokens().sentenceEnd(r.tokens().sentenceOf(cue));
    int end = r.classOf(to - 1) == WordClass.STOP ? to - 1 : to;
    if (end - cue > FEWEST_CONTENT && startsClause(r, cue + 1)) {
      return f.withContent(List.of(new Range(cue + 1, end))).withSource(content);
    }
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(cue));
    int comma = r.classOf(content.first() - 1) == WordClass.COMMA ? content.first() - 1 : -1;
    return comma > from + 1 && content.length() <= LONGEST
        ? f.withContent(List.of(new Range(from, comma))).withSource(content)
        : f;
  }

  private static boolean isAuxiliary(Reading r, int i) {
    return switch (r.classOf(i)) {
      case HAVE, ADVERB, LY -> true;
      default -> false;
    };
  }

  private static boolean startsClause(Reading r, int i) {
    return switch (r.classOf(i)) {
      case THAT,
          DETERMINER,
          POSSESSIVE,
          PRONOUN,
          SPEAKER_PRONOUN,
          CAPITAL,
          OTHER,
          NOUN_ENDING,
          S,
          NUMBER,
          ING ->
          true;
      default -> false;
    };
  }

  /** The source without a "that" or "and" at its start, which belongs to the sentence. */
  static Found trimmed(Reading r, Found f) {
    Range source = f.source();
    if (source == null) {
      return f;
    }
    int first = source.first();
    while (first + 1 < source.end()
        && (r.classOf(first) == WordClass.THAT || r.classOf(first) == WordClass.CONJUNCTION)) {
      first++;
    }
    int end = source.end();
    while (end - 1 > first && r.classOf(end - 1) == WordClass.RELATIVE) {
      end--;
    }
    boolean whole = first == source.first() && end == source.end();
    return whole ? f : f.withSource(new Range(first, end));
  }

  /**
   * {@code France, Britain and Germany said}: the source with the names before it that the same
   * list holds.
   */
  static Found wholeList(Reading r, Found f) {
    Range source = f.source();
    if (source == null || !isEndOfList(r, source)) {
      return f;
    }
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(source.first()));
    int first = source.first();
    while (first - 2 >= from
        && r.classOf(first) == WordClass.CAPITAL
        && r.classOf(first - 1) == WordClass.COMMA
        && r.classOf(first - 2) == WordClass.CAPITAL) {
      first -= 2;
      while (first - 1 >= from && r.classOf(first - 1) == WordClass.CAPITAL) {
        first--;
      }
    }
    return first == source.first() ? f : f.withSource(source.from(first));
  }

  private static boolean isEndOfList(Reading r, Range source) {
    for (int i = source.first(); i < source.end(); i++) {
      if (r.word(i) == AND && r.classOf(i + 1) == WordClass.CAPITAL) {
        return true;
      }
    }
    return false;
  }

  /**
   * The subject of the cue's sentence, for a cue that leaves its own out ("she left, saying …"):
   * asked for where the content follows a sure cue, or has quoted words.
   */
  static Found subject(Reading r, Found f) {
    if (f.source() != null) {
      return f;
    }
    boolean follows = f.cueProbability() >= FrameSteps.SURE_CUE && f.start() > f.cue();
    Range subject =
        follows || FrameSteps.hasQuotedWords(r, f) ? subjectOf(r, f) : beforeAside(r, f);
    return subject == null ? f : f.withSource(subject);
  }

  /** "A nurse in Oldham" of "A nurse in Oldham, who was there, said"; or null. */
  private static Range beforeAside(Reading r, Found f) {
    int cue = f.cue();
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(cue));
    boolean follows =
        f.start() > cue && r.classOf(cue - 1) == WordClass.COMMA && Acts.isSaying(r.word(cue));
    int end = follows ? describedEnd(r, from, cue) : from;
    return end > from ? new Range(from, end) : null;
  }

  /** The first name or pronoun of a sentence that no statement is in; or null. */
  static Range subjectOf(Reading r, int from, int to) {
    return subjectOf(r, Found.of(to, 1, List.of(), null), from);
  }

  /** The first name or pronoun before the cue that is outside of the content; or null. */
  private static Range subjectOf(Reading r, Found f) {
    return subjectOf(r, f, r.tokens().sentenceStart(r.tokens().sentenceOf(f.cue())));
  }

  private static Range subjectOf(Reading r, Found f, int from) {
    int cue = f.cue();
    int described = describedEnd(r, from, cue);
    if (described > from && !f.covers(from)) {
      return new Range(from, described);
    }
    for (int i = from; i < cue; i++) {
      WordClass c = r.classOf(i);
      boolean starts =
          (c == WordClass.CAPITAL && !isLeadingWord(r, i, from)) || c == WordClass.SPEAKER_PRONOUN;
      if (starts && !r.isQuoted(i) && !f.covers(i) && !isObject(r, i, from)) {
        return c == WordClass.CAPITAL ? described(r, i, cue, from) : new Range(i, i + 1);
      }
    }
    return null;
  }

  /** The "and" of "Facebook and Instagram". */
  private static boolean isListed(Reading r, int i) {
    return r.word(i) == AND && r.classOf(i + 1) == WordClass.CAPITAL;
  }

  /** The name, with the office that it is a part of: "the Lebanese minister". */
  private static Range described(Reading r, int name, int cue, int from) {
    int end = name + 1;
    while (end < cue && (r.classOf(end) == WordClass.CAPITAL || isListed(r, end))) {
      end++;
    }
    boolean office = end < cue && Offices.isHead(r.word(end));
    boolean determined = name > from && r.classOf(name - 1) == WordClass.DETERMINER;
    return office && determined ? new Range(name - 1, end + 1) : new Range(name, end);
  }

  /** "in Texas", "of the Bank": after a preposition stands no subject. */
  private static boolean isObject(Reading r, int i, int from) {
    int before = i > from && r.classOf(i - 1) == WordClass.DETERMINER ? i - 2 : i - 1;
    return before >= from
        && switch (r.classOf(before)) {
          case PREPOSITION, OF, BY, TO -> true;
          default -> false;
        };
  }

  /** Where "The minister" of "The minister, who …," ends; {@code from} where none starts there. */
  private static int describedEnd(Reading r, int from, int cue) {
    int end = from + 1;
    while (end < cue
        && end - from < LONGEST_DESCRIPTION
        && (isNominal(r, end) || r.classOf(end) == WordClass.PREPOSITION)) {
      end++;
    }
    boolean described =
        r.classOf(from) == WordClass.DETERMINER
            && end > from + 1
            && r.classOf(end) == WordClass.COMMA
            && r.classOf(end + 1) == WordClass.RELATIVE;
    return described ? end : from;
  }

  private static boolean isNominal(Reading r, int i) {
    return switch (r.classOf(i)) {
      case OTHER, NOUN_ENDING, CAPITAL, HYPHEN, S, OF, ED, ING -> true;
      default -> false;
    };
  }

  /** A capital at the start of a sentence that no other follows may be any word. */
  private static boolean isLeadingWord(Reading r, int i, int from) {
    return i == from
        && r.classOf(i + 1) != WordClass.CAPITAL
        && r.classOf(i + 1) != WordClass.POSSESSIVE
        && r.classOf(i + 1) != WordClass.COMMA
        && !Acts.isSaying(r.word(i + 1));
  }
}
