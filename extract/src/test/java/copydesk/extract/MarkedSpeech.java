package copydesk.extract;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.naming.NameRules;
import copydesk.extract.party.Parties;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text in which a test marks what a statement is made of: {@code P(Rashid)} is a name of a person
 * ({@code O}, {@code L}, {@code G}: of an organisation, a place, a group), {@code [the minister]} a
 * source, {@code <said>} a cue ({@code <said .4>}: one that is so likely) and each <code>{that it
 * rained}</code> a part of the content. {@code ¶} stands for an empty line, {@code ¬} for the end
 * of a line.
 */
public final class MarkedSpeech {
  private static final KnownParties KNOWN = ReferenceDirectory.load().current();
  private static final Map<Character, NameType> NAMES =
      Map.of(
          'P', NameType.PERSON,
          'O', NameType.ORGANISATION,
          'L', NameType.LOCATION,
          'G', NameType.GROUP);
  private static final double PROBABILITY = 0.9;

  private record Mark(char kind, int start, int end) {}

  private final String marked;
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final ArticleText article;
  private double probability = PROBABILITY;
  private int at;

  private MarkedSpeech(String marked) {
    this.marked = marked;
    read('\0');
    this.article = ArticleText.of(text.toString());
  }

  /** Reads a text with its marks. */
  public static MarkedSpeech of(String marked) {
    return new MarkedSpeech(marked);
  }

  private void read(char close) {
    int start = text.length();
    char kind = close;
    while (at < marked.length()) {
      char c = marked.charAt(at++);
      if (c == close) {
        marks.add(new Mark(kind, start, text.length()));
        return;
      }
      switch (c) {
        case '[' -> read(']');
        case '{' -> read('}');
        case '<' -> readCue();
        case '¶' -> text.append("\n\n");
        case '¬' -> text.append('\n');
        default -> {
          if (NAMES.containsKey(c) && at < marked.length() && marked.charAt(at) == '(') {
            readName(c);
          } else {
            text.append(c);
          }
        }
      }
    }
  }

  private void readName(char type) {
    int end = marked.indexOf(')', at);
    int start = text.length();
    text.append(marked, at + 1, end);
    marks.add(new Mark(type, start, text.length()));
    at = end + 1;
  }

  private void readCue() {
    int end = marked.indexOf('>', at);
    String[] cue = marked.substring(at, end).split(" ", -1);
    int start = text.length();
    text.append(cue[0]);
    marks.add(new Mark('>', start, text.length()));
    probability = cue.length > 1 ? Double.parseDouble(cue[1]) : PROBABILITY;
    at = end + 1;
  }

  /** The text without its marks, read. */
  public ArticleText article() {
    return article;
  }

  /** The parties that the marked names name. */
  public Parties parties() {
    List<Name> names = new ArrayList<>();
    for (Mark mark : marks) {
      if (NAMES.containsKey(mark.kind())) {
        Range range = range(mark);
        names.add(new Name(range.first(), range.end(), NAMES.get(mark.kind()), 1));
      }
    }
    return PartySteps.find(article, KNOWN, NameRules.correct(article, KNOWN, names), null);
  }

  /** The marked source, or null. */
  public Range source() {
    List<Range> sources = all(']');
    return sources.isEmpty() ? null : sources.get(0);
  }

  /** The marked cue's token, or -1. */
  public int cue() {
    List<Range> cues = all('>');
    return cues.isEmpty() ? -1 : cues.get(0).first();
  }

  /** How likely the marked cue is one. */
  public double probability() {
    return probability;
  }

  /** The parts of the marked content. */
  public List<Range> content() {
    return all('}');
  }

  private List<Range> all(char kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).map(this::range).toList();
  }

  private Range range(Mark mark) {
    return new Range(article.tokens().at(mark.start()), article.tokens().at(mark.end()));
  }
}
