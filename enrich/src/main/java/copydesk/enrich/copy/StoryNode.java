package copydesk.enrich.copy;

import java.util.ArrayList;
import java.util.List;

/** An article in the {@link StoryIndex}. Not thread-safe. */
final class StoryNode {
  /** How many revisions are remembered; of a page that changes by the minute, the first ones. */
  static final int MOST_PRINTS = 12;

  final String id;
  final int partition;
  final List<KeptStory.Print> prints = new ArrayList<>(1);
  boolean settled;
  String original;
  long originalTime;
  String story;
  String told;

  /** The earliest article found so far of which it is a copy, and when that one came in. */
  String candidate;

  long candidateTime;

  /** How many places it has in segments; without any it is forgotten. */
  int slots;

  /** An article of which nothing is known; one that was forgotten keeps the story that it had. */
  StoryNode(Filed filed) {
    id = filed.id();
    partition = filed.partition();
    settled = !filed.first();
    story = filed.story();
  }

  StoryNode(KeptStory kept) {
    id = kept.id();
    partition = kept.partition();
    prints.addAll(kept.prints());
    settled = kept.settled();
    original = kept.original();
    originalTime = kept.originalTime();
    story = kept.story();
    told = kept.told();
  }

  KeptStory kept() {
    return new KeptStory(id, partition, prints, settled, original, originalTime, story, told);
  }

  void nearest(String other, long time) {
    if (candidate == null || isEarlier(time, other, candidateTime, candidate)) {
      candidate = other;
      candidateTime = time;
    }
  }

  /** Whether an article that came in then may take the place of what this one is bound to. */
  boolean isBoundAfter(long time, String other) {
    return !settled && (original == null || isEarlier(time, other, originalTime, original));
  }

  /** The order of filing: by time, and at one time by id. */
  static boolean isEarlier(long time, String id, long otherTime, String otherId) {
    return time < otherTime || (time == otherTime && id.compareTo(otherId) < 0);
  }
}
