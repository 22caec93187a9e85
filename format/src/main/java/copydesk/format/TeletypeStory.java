package copydesk.format;

import copydesk.records.Section;
import copydesk.records.Wire;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What has been read of a teletype message so far. Not thread-safe. */
final class TeletypeStory {
  /** The longest paragraph that may be the headline of copy that has none. */
  private static final int LONGEST_HEADLINE = 300;

  private static final Set<String> ADVISORIES =
      Set.of("digest", "schedule", "impressum", "daybook");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private final BodyText copy = new BodyText();

  /** The first paragraph, or null. */
  private String lead;

  private boolean hasRows;
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
    boolean credit = Credits.isOne(text);
    lead = lead == null && !credit ? text : lead;
    copy.add(credit ? Section.Kind.CREDIT : Section.Kind.PARAGRAPH, text);
  }

  /** Adds what is no paragraph. */
  void add(Section.Kind kind, String words) {
    hasRows |= kind.equals(Section.Kind.TABLE) && !words.isBlank();
    copy.add(kind, words);
  }

  void edNote(String words) {
    edNote = edNote == null ? words : edNote + " " + words;
  }

  /** Whether the copy has nothing yet. */
  boolean isEmpty() {
    return copy.isEmpty();
  }

  /** The article. Copy without a headline begins with it; copy of a headline alone is that. */
  Decoded decoded() {
    String title = headline == null ? null : TeletypeText.typeset(headline);
    BodyText body = new BodyText();
    if (lead == null && !hasRows && title != null) {
      body.add(Section.Kind.PARAGRAPH, title);
    }
    if (title == null && !table && lead != null && lead.length() <= LONGEST_HEADLINE) {
      title = lead;
    }
    return Decoded.of(body.add(copy))
        .source(source)
        .takeKey(takeKey)
        .headline(title)
        .byline(byline)
        .published(time)
        .firstCreated(time)
        .versionCreated(time)
        .slugline(slugline)
        .correction(WireMarks.isCorrection(takeKey))
        .urgency(urgency)
        .edNote(edNote)
        .kind(kind())
        .build();
  }

  private Wire.Kind kind() {
    if (table) {
      return Wire.Kind.TABLE;
    }
    return isAdvisory() ? Wire.Kind.ADVISORY : Wire.Kind.NEWS;
  }

  /** Whether the code lines say that it is for editors only. */
  boolean isAdvisory() {
    if (slugline == null || WireMarks.isAdvisory(slugline)) {
      return slugline != null;
    }
    for (String word : NO_WORD.split(slugline.toLowerCase(Locale.ROOT), -1)) {
      if (ADVISORIES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
