package copydesk.format;

import copydesk.records.Article;
import copydesk.records.Section;
import copydesk.records.text.FilingDate;
import copydesk.records.text.OneLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article out of its format: its text, and what the format itself knows of it. What it does not
 * know is null; lists are then empty. Immutable.
 *
 * @param text the article's text; never blank, always valid Unicode
 * @param id the article's id with its provider
 * @param source where it comes from
 * @param headline the headline on one line, which need not stand in the text
 * @param byline who wrote it
 * @param published the date it gives itself, ISO 8601 ("2021-07-09")
 * @param versionCreated when this version was made, RFC 3339 in UTC
 * @param language ISO 639 code, lower-case, without a region ("pt")
 * @param slugline the slug line
 * @param urgency 1 (most urgent) to 9
 * @param embargoed not to be published before, RFC 3339 in UTC
 * @param status the provider's word for it, such as "usable" or "canceled"
 * @param version the provider's number of this version
 * @param edNote a note to editors, no part of the article
 * @param sections the layout, in text order, where the format marks it; offsets as in {@link
 *     Section}
 */
public record Decoded(
    String text,
    String id,
    String source,
    String headline,
    String byline,
    String published,
    String versionCreated,
    String language,
    String slugline,
    Integer urgency,
    String embargoed,
    String status,
    String version,
    String edNote,
    List<Section> sections) {
  /** The longest of the short fields, in characters; what is longer is none. */
  static final int MAX_FIELD = 1_000;

  public Decoded {
    sections = List.copyOf(sections);
  }

  /**
   * The article on its way to extraction, in its first version.
   *
   * @param articleId its id: the raw record's key
   * @param sender where the raw record says that it comes from; null: what the format says
   * @param received when it came in, RFC 3339, or null
   */
  public Article article(String articleId, String sender, String received) {
    String from = sender == null ? source : sender;
    return new Article(articleId, 1, from, received, text, headline, published, language);
  }

  /** An article of this text, of which nothing else is known yet. */
  static Builder of(String text) {
    return new Builder(TextCheck.require(text));
  }

  /**
   * Collects what a format knows. Values come as they stand in the format; one that is not of the
   * form the field needs, is blank, or is too long counts as not given, since it is better to read
   * an article without its date than not to read it.
   */
  static final class Builder {
    private static final int DATE_LENGTH = "2021-07-09".length();
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})([-_].*)?");
    private static final String UNDETERMINED = "und";

    private final String text;
    private String id;
    private String source;
    private String headline;
    private String byline;
    private String published;
    private String versionCreated;
    private String language;
    private String slugline;
    private Integer urgency;
    private String embargoed;
    private String status;
    private String version;
    private String edNote;
    private List<Section> sections = List.of();

    private Builder(String text) {
      this.text = text;
    }

    Builder id(String value) {
      id = value == null || value.isBlank() ? null : TextCheck.requireUnicode(value);
      return this;
    }

    Builder source(String value) {
      source = line(value);
      return this;
    }

    Builder headline(String value) {
      headline = line(value);
      return this;
    }

    Builder byline(String value) {
      byline = line(value);
      return this;
    }

    /** A date, or a time that starts with one: then the date as it is there, in its own zone. */
    Builder published(String value) {
      published = date(line(value));
      return this;
    }

    Builder versionCreated(String value) {
      versionCreated = FilingDate.utc(line(value));
      return this;
    }

    /** A language tag, such as "en-GB" or "pt_BR". */
    Builder language(String value) {
      language = code(line(value));
      return this;
    }

    Builder slugline(String value) {
      slugline = line(value);
      return this;
    }

    Builder urgency(Integer value) {
      urgency = value != null && value >= 1 && value <= 9 ? value : null;
      return this;
    }

    Builder embargoed(String value) {
      embargoed = FilingDate.utc(line(value));
      return this;
    }

    Builder status(String value) {
      status = line(value);
      return this;
    }

    Builder version(String value) {
      version = line(value);
      return this;
    }

    Builder edNote(String value) {
      edNote = line(value);
      return this;
    }

    Builder sections(List<Section> value) {
      sections = value;
      return this;
    }

    Decoded build() {
      return new Decoded(
          text,
          id,
          source,
          headline,
          byline,
          published,
          versionCreated,
          language,
          slugline,
          urgency,
          embargoed,
          status,
          version,
          edNote,
          sections);
    }

    private static String line(String value) {
      if (value == null || value.isBlank() || value.length() > MAX_FIELD) {
        return null;
      }
      return OneLine.of(TextCheck.requireUnicode(value));
    }

    private static String date(String value) {
      if (value == null || value.length() < DATE_LENGTH) {
        return null;
      }
      boolean alone = value.length() == DATE_LENGTH;
      try {
        String day = value.substring(0, DATE_LENGTH);
        boolean whole = alone || value.charAt(DATE_LENGTH) == 'T';
        return whole ? LocalDate.parse(day).toString() : null;
      } catch (DateTimeException e) {
        return null;
      }
    }

    private static String code(String tag) {
      Matcher found = LANGUAGE.matcher(tag == null ? "" : tag);
      String code = found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : UNDETERMINED;
      return code.equals(UNDETERMINED) ? null : code;
    }
  }
}
