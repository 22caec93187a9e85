package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.records.Act;
import copydesk.records.Rule;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import java.util.List;

/**
 * A statement with all that is known of it.
 *
 * @param content the tokens of its content, in text order, marks included
 * @param cue the cue's token, or -1
 * @param kind direct, mixed or indirect
 * @param act what kind of saying
 * @param speaker who said it, or null
 * @param relayedBy through whom, nearest to the speaker first
 * @param addressee to whom, or null
 * @param confidence how sure, 0 to 1
 * @param rule what decided
 * @param unattributed why there is no speaker, or null
 * @param why how it came about
 */
public record Spoken(
    List<Range> content,
    int cue,
    Statement.Kind kind,
    Act act,
    Who speaker,
    List<Who> relayedBy,
    Who addressee,
    double confidence,
    Rule rule,
    Unattributed unattributed,
    Why why) {
  /** Copies its lists. */
  public Spoken {
    content = List.copyOf(content);
    relayedBy = List.copyOf(relayedBy);
  }

  /**
   * How a statement came about, for those who ask.
   *
   * @param steps the steps that made it (the first) and changed it, by the names of their classes
   * @param speakerBy the class of the rule that decided on the speaker
   * @param alternatives what else was considered, the most likely first; empty unless asked for
   */
  public record Why(List<String> steps, String speakerBy, List<Alternative> alternatives) {
    /** Copies its lists. */
    public Why {
      steps = List.copyOf(steps);
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * What else was considered.
   *
   * @param what a speaker's name, or a cue with its content
   * @param score what spoke for it; comparable within one statement and one kind only
   */
  public record Alternative(String what, double score) {}

  /**
   * Who speaks, relays or is spoken to.
   *
   * @param entity the party, or null
   * @param name who that is
   * @param mention the words that say it; null where none do
   */
  public record Who(Entity entity, String name, Range mention) {}
}
