package copydesk.app.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An article that is not kept as the channel has it.
 *
 * @param kind what is wrong
 * @param id the article's id; null of what cannot be read
 * @param where the file, or null of what is missing
 * @param why what is wrong with what cannot be read, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(Kind kind, String id, String where, String why) {
  /** What is wrong. */
  enum Kind {
    /** The article stands on the channel and is not kept. */
    @JsonProperty("missing")
    MISSING("missing"),
    /** It is kept and does not stand on the channel: it was killed, or is of another Kafka. */
    @JsonProperty("extra")
    EXTRA("extra"),
    /** It is kept once more. */
    @JsonProperty("doubled")
    DOUBLED("doubled"),
    /** It is kept with other content, such as another version's, or at another place. */
    @JsonProperty("different")
    DIFFERENT("different"),
    /** What is kept is no record: torn, empty, not to be read. */
    @JsonProperty("unreadable")
    UNREADABLE("unreadable");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
