package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A part of the article's layout.
 *
 * @param kind what the part is
 * @param start first code point of the part in {@code text}
 * @param end one past its last code point
 */
public record Section(Kind kind, int start, int end) {

  /** What a part of an article's layout is. */
  public enum Kind {
    @JsonProperty("date")
    DATE,
    @JsonProperty("dateline")
    DATELINE,
    @JsonProperty("headline")
    HEADLINE,
    @JsonProperty("byline")
    BYLINE,
    @JsonProperty("caption")
    CAPTION,
    @JsonProperty("summary")
    SUMMARY,
    @JsonProperty("subhead")
    SUBHEAD,
    @JsonProperty("paragraph")
    PARAGRAPH,
    @JsonProperty("table")
    TABLE,
    @JsonProperty("credit")
    CREDIT,
    @JsonProperty("note")
    NOTE
  }
}
