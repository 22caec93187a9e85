package copydesk.app.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would change of an article. Its JSON is a line of {@code compare --json}.
 *
 * @param id the article's id
 * @param headline its headline as this engine has it
 * @param added statements that only this engine finds
 * @param withdrawn statements that stand and this engine does not find
 * @param speakers statements that both find, with another speaker
 * @param kept how many statements both find with the same speaker
 * @param topicsAdded names of topics that only this engine finds; the others likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Difference(
    String id,
    String headline,
    List<Said> added,
    List<Said> withdrawn,
    List<OtherSpeaker> speakers,
    int kept,
    List<String> topicsAdded,
    List<String> topicsRemoved,
    List<String> partiesAdded,
    List<String> partiesRemoved) {

  /** A statement. */
  record Said(String speaker, String text) {}

  /** A statement whose speaker changes. */
  record OtherSpeaker(String text, String before, String now) {}

  /** What changes from what stands to what this engine says. */
  static Difference between(String id, Facts standing, Facts candidate) {
    List<Said> added = new ArrayList<>();
    List<Said> withdrawn = new ArrayList<>();
    List<OtherSpeaker> speakers = new ArrayList<>();
    int kept = 0;
    for (Map.Entry<String, String> now : candidate.statements().entrySet()) {
      String before = standing.statements().get(now.getKey());
      if (before == null) {
        added.add(new Said(now.getValue(), now.getKey()));
      } else if (before.equals(now.getValue())) {
        kept++;
      } else {
        speakers.add(new OtherSpeaker(now.getKey(), before, now.getValue()));
      }
    }
    for (Map.Entry<String, String> before : standing.statements().entrySet()) {
      if (!candidate.statements().containsKey(before.getKey())) {
        withdrawn.add(new Said(before.getValue(), before.getKey()));
      }
    }
    return new Difference(
        id,
        candidate.title(),
        added,
        withdrawn,
        speakers,
        kept,
        without(candidate.topics(), standing.topics()),
        without(standing.topics(), candidate.topics()),
        without(candidate.parties(), standing.parties()),
        without(standing.parties(), candidate.parties()));
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    return all.stream().filter(name -> !others.contains(name)).toList();
  }

  /** Whether anything changes. */
  boolean isAny() {
    return !(added.isEmpty()
        && withdrawn.isEmpty()
        && speakers.isEmpty()
        && topicsAdded.isEmpty()
        && topicsRemoved.isEmpty()
        && partiesAdded.isEmpty()
        && partiesRemoved.isEmpty());
  }
}
