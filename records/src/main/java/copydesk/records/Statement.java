package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import copydesk.records.text.QuotationMarks;
import java.util.List;

/**
 * What somebody said, as the article has it.
 *
 * @param id the same words by the same speaker have the same id, in every article and on every
 *     replay
 * @param kind how the words are given
 * @param text the content without its marks: the spans' texts, each as {@link QuotationMarks#strip}
 *     leaves it, joined by one space
 * @param spans the content with its marks, in text order; several where a cue interrupts it or
 *     where it goes on over paragraphs
 * @param cue the words that say that something is said ("told"), or null
 * @param act what kind of saying
 * @param speaker who said it, or null where that is not known: then {@code unattributed} says why
 * @param relayedBy through whom, nearest to the speaker first; empty where directly
 * @param addressee to whom, or null
 * @param confidence how sure the whole statement is, 0 to 1
 * @param rule what decided on the speaker
 * @param unattributed why {@code speaker} is null, else null
 */
public record Statement(
    String id,
    Kind kind,
    String text,
    List<Span> spans,
    Span cue,
    Act act,
    Voice speaker,
    List<Voice> relayedBy,
    Voice addressee,
    double confidence,
    Rule rule,
    Unattributed unattributed) {
  public Statement {
    spans = List.copyOf(spans);
    relayedBy = List.copyOf(relayedBy);
  }

  /** How a statement's words are given. */
  public enum Kind {
    /** All of it between marks. */
    @JsonProperty("direct")
    DIRECT("direct"),
    /** Reported, with some of the words between marks. */
    @JsonProperty("mixed")
    MIXED("mixed"),
    /** Reported, without marks. */
    @JsonProperty("indirect")
    INDIRECT("indirect");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it stands in the JSON. */
    public String code() {
      return code;
    }
  }
}
