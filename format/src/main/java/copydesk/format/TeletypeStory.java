package copydesk.format;

import copydesk.records.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What has been read of a teletype message so far. Not thread-safe. */
final class TeletypeStory {
  /** The longest paragraph that may be the headline of copy that has none. */
  private static final int LONGEST_HEADLINE = 300;

  private static final Set<String> ADVISORIES =
      Set.of("advisory", "digest", "budget", "schedule", "test", "impressum", "daybook");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private final LaidOutText copy = new LaidOutText();
  String source;
  String headline;
  String byline;
  String slugline;
  String takeKey;
  String edNote;
  Integer urgency;

  /** When it was sent, as {@link TeletypeDates} gives it. */
  String time;

  boolean table;

  /** Adds a paragraph, or what looks like one and is a credit. */
  void paragraph(String words) {
    String text = TeletypeText.typeset(words);
    copy.add(Credits.isOne(text) ? Section.Kind.CREDIT : Section.Kind.PARAGRAPH, text);
  }

  void add(Section.Kind kind, String words) {
    copy.add(kind, words);
  }

  void edNote(String words) {
    edNote = edNote == null ? words : edNote + " " + words;
  }

  /** Whether the copy has nothing yet. */
  boolean isEmpty() {
    return copy.parts().isEmpty();
  }

  /** The article. Copy without a headline begins with it; copy of a headline alone is that. */
  Decoded decoded() {
    List<String> paragraphs = copy.all(Section.Kind.PARAGRAPH);
    if (paragraphs.isEmpty() && copy.all(Section.Kind.TABLE).isEmpty() && headline != null) {
      copy.addFirst(Section.Kind.PARAGRAPH, TeletypeText.typeset(headline));
    }
    boolean first = headline == null && !table && !paragraphs.isEmpty();
    if (first && paragraphs.get(0).length() <= LONGEST_HEADLINE) {
      headline = paragraphs.get(0);
    }
    return Decoded.of(copy.text())
        .source(source)
        .headline(headline == null ? null : TeletypeText.typeset(headline))
        .byline(byline)
        .published(time)
        .versionCreated(time)
        .slugline(slugline)
        .urgency(urgency)
        .edNote(edNote)
        .sections(copy.sections())
        .build();
  }

  /** Whether the code lines say that it is for editors only. */
  boolean isAdvisory() {
    if (slugline == null) {
      return false;
    }
    for (String word : NO_WORD.split(slugline.toLowerCase(Locale.ROOT), -1)) {
      if (ADVISORIES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
