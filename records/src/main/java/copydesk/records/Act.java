package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of saying a statement is. */
public enum Act {
  /** No more than said. */
  @JsonProperty("say")
  SAY("say"),
  /** Made known. */
  @JsonProperty("announce")
  ANNOUNCE("announce"),
  /** Held to be true. */
  @JsonProperty("claim")
  CLAIM("claim"),
  /** Said with weight, or again. */
  @JsonProperty("stress")
  STRESS("stress"),
  /** Somebody is to do something. */
  @JsonProperty("urge")
  URGE("urge"),
  /** Somebody had better do something. */
  @JsonProperty("recommend")
  RECOMMEND("recommend"),
  /** Something bad may come. */
  @JsonProperty("warn")
  WARN("warn"),
  /** A question or a request. */
  @JsonProperty("ask")
  ASK("ask"),
  /** A reply. */
  @JsonProperty("answer")
  ANSWER("answer"),
  /** Said not to be true, or refused. */
  @JsonProperty("deny")
  DENY("deny"),
  /** Said to be true against the speaker's interest. */
  @JsonProperty("admit")
  ADMIT("admit"),
  /** Said to be true, after others said it. */
  @JsonProperty("confirm")
  CONFIRM("confirm"),
  /** The speaker will do something. */
  @JsonProperty("promise")
  PROMISE("promise"),
  /** Something will come. */
  @JsonProperty("predict")
  PREDICT("predict"),
  /** Blame. */
  @JsonProperty("criticise")
  CRITICISE("criticise"),
  /** Praise, congratulation. */
  @JsonProperty("praise")
  PRAISE("praise"),
  /** Thanks. */
  @JsonProperty("thank")
  THANK("thank"),
  /** Why or how. */
  @JsonProperty("explain")
  EXPLAIN("explain"),
  /** Thought or felt, as far as the words tell. */
  @JsonProperty("think")
  THINK("think"),
  /** Said in jest. */
  @JsonProperty("joke")
  JOKE("joke"),
  /** Loudly, or very quietly. */
  @JsonProperty("shout")
  SHOUT("shout");

  private final String code;

  Act(String code) {
    this.code = code;
  }

  /** As it stands in the JSON. */
  public String code() {
    return code;
  }
}
