package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One place at which a party is named or referred to.
 *
 * @param start first code point of the mention in {@code text}
 * @param end one past its last code point
 * @param kind how the party is referred to there
 */
public record Mention(int start, int end, Kind kind) {

  /** How a party is referred to. */
  public enum Kind {
    /** By a name, whole or in part: "Antony Blinken", "Blinken", "FO". */
    @JsonProperty("name")
    NAME,
    /** By an office or description: "the foreign minister", "the ministry". */
    @JsonProperty("title")
    TITLE,
    /** By a pronoun: "he", "it". */
    @JsonProperty("pronoun")
    PRONOUN,
    /** By the name of something that stands for it: "Islamabad" for Pakistan's government. */
    @JsonProperty("metonym")
    METONYM
  }
}
