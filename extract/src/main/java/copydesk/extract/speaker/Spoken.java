package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import java.util.List;

/**
 * A statement with all that is known of it; token ranges are half-open.
 *
 * @param found where it stands
 * @param kind direct, mixed or indirect
 * @param act what kind of saying
 * @param speaker who said it, or null
 * @param relayedBy through whom, nearest to the speaker first
 * @param addressee to whom, or null
 * @param confidence how sure, 0 to 1
 * @param rule what decided
 * @param unattributed why there is no speaker, or null
 * @param alternatives what else was considered; empty unless that was asked for
 */
public record Spoken(
    Where found,
    copydesk.records.Statement.Kind kind,
    String act,
    Who speaker,
    List<Who> relayedBy,
    Who addressee,
    double confidence,
    String rule,
    String unattributed,
    List<Alternative> alternatives) {
  public Spoken {
    relayedBy = List.copyOf(relayedBy);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * What else was considered.
   *
   * @param what a speaker's name, or a cue with its content
   * @param score what spoke for it; comparable within one statement and one kind only
   */
  public record Alternative(String what, double score) {}

  /**
   * Where a statement stands.
   *
   * @param content the token ranges of its content, in text order, marks included
   * @param cue the cue's token, or -1
   */
  public record Where(List<int[]> content, int cue) {
    public Where {
      content = List.copyOf(content);
    }
  }

  /**
   * Who speaks, relays or is spoken to.
   *
   * @param entity the party, or null
   * @param name who that is
   * @param first the mention's first token; -1 where no words say it
   * @param end one past its last
   */
  public record Who(Entity entity, String name, int first, int end) {}
}
