package copydesk.desk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.stage.http.EndlessAnswer;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows, and how far. Its methods are called by one thread at a time. */
final class Follower {
  private final EndlessAnswer answer;
  private final StreamFilter filter;
  private final long mostQueued;
  private final String channel;
  private final List<Long> next = new ArrayList<>();
  private int partition;
  private int told;
  private boolean live;
  private boolean waits;
  private boolean ahead;
  private boolean expected;

  /**
   * Somebody at this place.
   *
   * @param mostQueued how many bytes may wait for him to take them
   */
  Follower(EndlessAnswer answer, StreamFilter filter, StreamId start, long mostQueued) {
    this.answer = answer;
    this.filter = filter;
    this.mostQueued = mostQueued;
    this.channel = start.channel();
    begin(start);
  }

  EndlessAnswer answer() {
    return answer;
  }

  /** Whether what is committed goes to him at once. */
  boolean isLive() {
    return live;
  }

  void goLive() {
    live = true;
  }

  /**
   * Whether he asked for what the desk has not read yet, and is told nothing until it has read it,
   * or it is clear that it never will.
   */
  boolean isAhead() {
    return ahead;
  }

  void setAhead(boolean newAhead) {
    ahead = newAhead;
  }

  /** Whether it is known that the channel has what he is ahead by. */
  boolean isExpected() {
    return expected;
  }

  void setExpected() {
    expected = true;
  }

  /** How far he is. */
  StreamId place() {
    return new StreamId(channel, next, partition, told);
  }

  /** He begins here, whatever he asked for. */
  void begin(StreamId at) {
    next.clear();
    next.addAll(at.next());
    partition = at.partition();
    told = at.told();
  }

  /** Whether he is told more once he has taken what was sent. */
  boolean waits() {
    return waits;
  }

  void setWaits(boolean newWaits) {
    waits = newWaits;
  }

  /** The partitions in the order in which to tell what he lacks: first the one begun. */
  List<Integer> order(int partitions) {
    List<Integer> order = new ArrayList<>();
    if (partition >= 0 && partition < partitions) {
      order.add(partition);
    }
    for (int i = 0; i < partitions; i++) {
      if (i != partition) {
        order.add(i);
      }
    }
    return order;
  }

  /** The next offset of a partition. */
  long next(int of) {
    return of < next.size() ? next.get(of) : 0;
  }

  /** He has all before this offset. */
  void advance(int of, long offset) {
    while (of >= next.size()) {
      next.add(0L);
    }
    if (offset > next.get(of)) {
      next.set(of, offset);
      if (of == partition) {
        partition = -1;
      }
    }
  }

  /** Whether he takes too little of what is sent to him. */
  boolean isTooSlow() {
    return answer.queuedBytes() > mostQueued;
  }

  /** Tells what he wants to hear of the record, unless he has heard it. */
  void tell(RecordEvents record) {
    if (record.offset() < next(record.partition())) {
      return;
    }
    boolean begun = record.partition() == partition && record.offset() == next(record.partition());
    int from = begun ? told : 0;
    for (int i = from; i < record.events().size(); i++) {
      byte[] takers = filter.takers(record.events().get(i), record.facts());
      if (takers != null) {
        tell(record, i, takers);
      }
    }
    advance(record.partition(), record.offset() + 1);
  }

  /** Tells an event, with the place right after it: other views may want those that follow. */
  private void tell(RecordEvents record, int index, byte[] takers) {
    if (index + 1 < record.events().size()) {
      within(record, index + 1);
    } else {
      advance(record.partition(), record.offset() + 1);
    }
    answer.write(record.events().get(index).lines(), takers, idLine());
  }

  /** Sends an event that is of no record, with the place that he has now. */
  void send(StreamEvent event) {
    answer.write(event.lines(), filter.takers(event, null), idLine());
  }

  /** Sends no event, but the place that he has now. */
  void sendPlace(String comment) {
    answer.write(comment.getBytes(UTF_8), idLine());
  }

  private byte[] idLine() {
    return ("id: " + place() + "\n\n").getBytes(UTF_8);
  }

  private void within(RecordEvents record, int count) {
    advance(record.partition(), record.offset());
    partition = record.partition();
    told = count;
  }
}
