package copydesk.format;

import copydesk.records.Section;
import copydesk.records.Wire;
import copydesk.records.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what a format knows of an article. Values come as they stand in the format; one that is
 * not of the form the field needs, is blank, or is too long counts as not given, since it is better
 * to read an article without its date than not to read it. Not thread-safe.
 */
final class DecodedBuilder {
  /** The longest of the short fields, in characters; what is longer is none. */
  static final int MAX_FIELD = 1_000;

  /** The longest note or summary, in characters; the rest of a longer one is left out. */
  static final int MAX_NOTE = 10_000;

  /** The most links and the most signals that are kept. */
  static final int MAX_LISTED = 100;

  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})([-_].*)?");
  private static final String UNDETERMINED = "und";

  private final String text;
  private List<Section> sections;
  private String id;
  private String source;
  private String headline;
  private String byline;
  private String bylineTitle;
  private String published;
  private String firstCreated;
  private String versionCreated;
  private String language;
  private String slugline;
  private String takeKey;
  private Integer urgency;
  private String embargoed;
  private String status;
  private String version;
  private String edNote;
  private String summary;
  private Wire.Kind kind;
  private boolean correction;
  private final List<Wire.Link> links = new ArrayList<>();
  private final List<String> signals = new ArrayList<>();

  DecodedBuilder(String text, List<Section> sections) {
    this.text = text;
    this.sections = sections;
  }

  /** The article's own id, without its version. */
  DecodedBuilder id(String value) {
    id = value == null || value.isBlank() ? null : TextCheck.requireUnicode(value.strip());
    return this;
  }

  DecodedBuilder source(String value) {
    source = line(value);
    return this;
  }

  /** The headline; marks that stand before it ("UPDATE 1-") become the take's name. */
  DecodedBuilder headline(String value) {
    headline = line(value);
    if (headline != null) {
      WireMarks.Headline parts = WireMarks.Headline.of(headline);
      headline = parts.words();
      takeKey = parts.marks() == null ? takeKey : parts.marks();
      correction |= WireMarks.isCorrection(parts.marks());
    }
    return this;
  }

  DecodedBuilder byline(String value) {
    byline = line(value);
    return this;
  }

  DecodedBuilder bylineTitle(String value) {
    bylineTitle = line(value);
    return this;
  }

  /**
   * When it was first published: a time, a date, or less. Its day is the day as it stands there, in
   * its own zone.
   */
  DecodedBuilder published(String value) {
    published = WireTime.day(value);
    return this;
  }

  /** When its first version was made; the day of it where {@link #published} has none. */
  DecodedBuilder firstCreated(String value) {
    firstCreated = WireTime.asPrecise(value);
    if (published == null) {
      published = WireTime.day(value);
    }
    return this;
  }

  DecodedBuilder versionCreated(String value) {
    versionCreated = WireTime.instant(value);
    return this;
  }

  /** A language tag, such as "en-GB" or "pt_BR". */
  DecodedBuilder language(String value) {
    language = code(line(value));
    return this;
  }

  DecodedBuilder slugline(String value) {
    slugline = line(value);
    return this;
  }

  DecodedBuilder takeKey(String value) {
    String take = line(value);
    takeKey = take == null ? takeKey : take;
    return this;
  }

  DecodedBuilder urgency(Integer value) {
    urgency = value != null && value >= 1 && value <= 9 ? value : null;
    return this;
  }

  /** The end of the embargo; a date that is no instant is held, for its end is not known. */
  DecodedBuilder embargoed(String value) {
    String until = WireTime.instant(value);
    boolean unknown = Wire.OPEN.equals(value) || WireTime.looksLikeOne(value);
    embargoed = until == null && unknown ? Wire.OPEN : until;
    return this;
  }

  /** An embargo without an end. */
  DecodedBuilder embargoedOpen() {
    embargoed = Wire.OPEN;
    return this;
  }

  /** The provider's word for it, as it stands, with or without a scheme ("stat:canceled"). */
  DecodedBuilder status(String value) {
    String word = line(value);
    status = word == null ? null : known(word.substring(word.lastIndexOf(':') + 1));
    return this;
  }

  /** Whether what was collected so far is a kill. */
  boolean isKill() {
    return Wire.Provider.CANCELED.equals(status);
  }

  /** The provider's version. */
  DecodedBuilder version(String value) {
    version = line(value);
    return this;
  }

  DecodedBuilder edNote(String value) {
    edNote = note(value);
    correction |= WireMarks.isCorrection(edNote);
    return this;
  }

  DecodedBuilder summary(String value) {
    summary = note(value);
    return this;
  }

  DecodedBuilder kind(Wire.Kind value) {
    kind = value;
    return this;
  }

  DecodedBuilder correction(boolean value) {
    correction |= value;
    return this;
  }

  /** Adds another item that this one names; one without an id is none. */
  DecodedBuilder link(String rel, String target) {
    String linked = line(target);
    if (linked != null && links.size() < MAX_LISTED) {
      links.add(new Wire.Link(line(rel), linked));
    }
    return this;
  }

  /** Adds an instruction for the article's handling. */
  DecodedBuilder signal(String value) {
    String signal = line(value);
    if (signal != null && signals.size() < MAX_LISTED) {
      signals.add(signal);
    }
    return this;
  }

  /** The layout in place of the one that came with the text. */
  DecodedBuilder sections(List<Section> value) {
    sections = value;
    return this;
  }

  /**
   * What was collected.
   *
   * @throws IllegalStateException if there is no text and it is no kill
   */
  Decoded build() {
    boolean named = id != null || version != null || status != null;
    Wire wire =
        new Wire(
            byline,
            bylineTitle,
            firstCreated,
            versionCreated,
            slugline,
            takeKey,
            urgency,
            embargoed,
            edNote,
            summary,
            kind,
            named ? new Wire.Provider(id, version, status) : null,
            links,
            signals,
            correction);
    if (text == null && !wire.isKill()) {
      throw new IllegalStateException("an article without text");
    }
    return new Decoded(text, id, source, headline, published, language, sections, wire);
  }

  private static String known(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "usable" -> Wire.Provider.USABLE;
      case "withheld", "embargoed" -> Wire.Provider.WITHHELD;
      case "canceled", "cancelled" -> Wire.Provider.CANCELED;
      default -> word.isBlank() ? null : word;
    };
  }

  private static String line(String value) {
    if (value == null || value.isBlank() || value.length() > MAX_FIELD) {
      return null;
    }
    return OneLine.of(TextCheck.requireUnicode(value));
  }

  private static String note(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String words = TextCheck.requireUnicode(value).strip();
    int end = Math.min(words.length(), MAX_NOTE);
    boolean split = end < words.length() && Character.isHighSurrogate(words.charAt(end - 1));
    String line = OneLine.of(words.substring(0, split ? end - 1 : end));
    return line.isEmpty() ? null : line;
  }

  private static String code(String tag) {
    Matcher found = LANGUAGE.matcher(tag == null ? "" : tag);
    String code = found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : UNDETERMINED;
    return code.equals(UNDETERMINED) ? null : code;
  }
}
