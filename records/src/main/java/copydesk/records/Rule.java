package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decided on a statement's speaker. */
public enum Rule {
  /** The words at the statement hold his name. */
  @JsonProperty("name")
  NAME("name"),
  /** They hold the names of several who speak together. */
  @JsonProperty("names")
  NAMES("names"),
  /** They are a pronoun, and it means him. */
  @JsonProperty("pronoun")
  PRONOUN("pronoun"),
  /** They are a pronoun, and whom it means was not found. */
  @JsonProperty("pronoun-unresolved")
  PRONOUN_UNRESOLVED("pronoun-unresolved"),
  /** They are a relative pronoun; he is named right before it. */
  @JsonProperty("relative")
  RELATIVE("relative"),
  /** They are a relative pronoun with nobody before it. */
  @JsonProperty("relative-unresolved")
  RELATIVE_UNRESOLVED("relative-unresolved"),
  /** They describe him, by his office or by what he is. */
  @JsonProperty("description")
  DESCRIPTION("description"),
  /** They name what he published, such as a statement or a tweet. */
  @JsonProperty("medium")
  MEDIUM("medium"),
  /** They name a document, and whose it is was not found. */
  @JsonProperty("medium-unresolved")
  MEDIUM_UNRESOLVED("medium-unresolved"),
  /** They name nobody and are all that is known of him ("a neighbour"). */
  @JsonProperty("phrase")
  PHRASE("phrase"),
  /** No words name anybody; it goes on from the statement before. */
  @JsonProperty("continues")
  CONTINUES("continues"),
  /** Somebody is said to say it, and no words that name him were found. */
  @JsonProperty("cue-without-source")
  CUE_WITHOUT_SOURCE("cue-without-source");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  /** As it stands in the JSON. */
  public String code() {
    return code;
  }
}
