package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a record stands. */
public enum Status {
  /** It stands. */
  @JsonProperty("usable")
  USABLE("usable"),
  /** It may not be published yet: its provider holds it, or its embargo lasts. */
  @JsonProperty("withheld")
  WITHHELD("withheld"),
  /** It no longer stands: the article was killed, or a revision no longer says it. */
  @JsonProperty("withdrawn")
  WITHDRAWN("withdrawn");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** As it stands in the JSON. */
  public String code() {
    return code;
  }
}
