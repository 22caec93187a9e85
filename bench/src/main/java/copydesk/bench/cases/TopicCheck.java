package copydesk.bench.cases;

import copydesk.records.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of these topics is among those of the record and what is above them, or none is.
 *
 * @param ids the topics' ids
 * @param wantedThere whether one must be there
 * @param first whether only the first topic counts
 */
record TopicCheck(List<String> ids, boolean wantedThere, boolean first) implements CaseCheck {
  TopicCheck {
    ids = List.copyOf(ids);
  }

  @Override
  public String about() {
    return String.join(", ", ids);
  }

  @Override
  public String wanted() {
    return (first ? "first " : "") + (wantedThere ? "topic" : "no topic");
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<Topic> asked = record.topics();
    if (first && !asked.isEmpty()) {
      asked = asked.subList(0, 1);
    }
    if (asked.stream().anyMatch(this::isOne) == wantedThere) {
      return Optional.empty();
    }
    String topics =
        record.topics().stream()
            .map(topic -> topic.id() + " " + topic.name())
            .collect(Collectors.joining(", "));
    return Optional.of(topics.isEmpty() ? "no topics" : topics);
  }

  private boolean isOne(Topic topic) {
    return ids.contains(topic.id()) || topic.broader().stream().anyMatch(ids::contains);
  }
}
