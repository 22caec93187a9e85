package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a statement has no speaker. */
public enum Unattributed {
  /** Somebody is said to say it, and no words that name him were found. */
  @JsonProperty("no-source")
  NO_SOURCE("no-source"),
  /** Quotation marks alone make it a statement, and nobody spoke before it. */
  @JsonProperty("no-cue")
  NO_CUE("no-cue");

  private final String code;

  Unattributed(String code) {
    this.code = code;
  }

  /** As it stands in the JSON. */
  public String code() {
    return code;
  }
}
