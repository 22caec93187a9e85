package copydesk.enrich.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which articles are copies of which, for those of the last three days. An article belongs to the
 * story of the earliest article that came in at most {@link #WINDOW} before it and of which it is a
 * copy, whatever the order in which the two are handed over: one that is handed over late takes its
 * later copies with it, and they are told. "Earlier" is by time, and at one time by id. An article
 * that says which one it continues belongs to that one's story. Its revisions keep the story of its
 * first one, but have copies of their own.
 *
 * <p>So what comes out depends on the articles and their times alone, as long as no article is
 * handed over more than {@link #SLACK} later than one that came in after it, and no more than
 * {@link #MOST} came in within the window. Not thread-safe.
 */
public final class StoryIndex {
  /** How long after an article its copies are told, in milliseconds. */
  public static final long WINDOW = 72L * 3_600_000;

  /** How much longer it is kept, for those that are handed over late, in milliseconds. */
  public static final long SLACK = 24L * 3_600_000;

  /** How many revisions are kept at most; the oldest make room. */
  public static final int MOST = 8 * IndexSegment.CAPACITY;

  private static final long SEGMENT = 12L * 3_600_000;

  private final Map<String, StoryNode> nodes = new HashMap<>();
  private final Map<String, Set<String>> bound = new HashMap<>(); // by the id they are bound to
  private final Deque<IndexSegment> segments = new ArrayDeque<>();
  private final Deque<String> forgotten = new ArrayDeque<>();
  private final Set<StoryNode> changed = new LinkedHashSet<>();
  private long newest = Long.MIN_VALUE;
  private int size;

  /** Takes up what was kept of all articles; to be called once, before anything is filed. */
  public void restore(Collection<KeptStory> all) {
    List<RestoredPrint> prints = new ArrayList<>();
    for (KeptStory kept : all) {
      StoryNode node = new StoryNode(kept);
      nodes.put(node.id, node);
      if (node.original != null) {
        bound.computeIfAbsent(node.original, id -> new TreeSet<>()).add(node.id);
      }
      for (int i = 0; i < kept.prints().size(); i++) {
        prints.add(new RestoredPrint(node, kept.prints().get(i), i == 0));
      }
    }
    prints.sort(Comparator.comparingLong(restored -> restored.print().time()));
    prints.forEach(print -> addToSegment(print.node(), print.print(), print.first()));
  }

  private record RestoredPrint(StoryNode node, KeptStory.Print print, boolean first) {}

  /**
   * Takes in a revision that was filed.
   *
   * @return for each article whose story is another than the one it is filed with, which it is
   */
  public List<StoryOf> file(Filed filed) {
    changed.clear();
    StoryNode node = nodes.get(filed.id());
    boolean first = node == null;
    if (first) {
      node = new StoryNode(filed);
      nodes.put(node.id, node);
    }
    changed.add(node);
    node.told = filed.story();
    if (node.prints.size() < StoryNode.MOST_PRINTS) {
      KeptStory.Print print = new KeptStory.Print(filed.time(), filed.signature());
      meetCopies(node, print, first);
      node.prints.add(print);
      addToSegment(node, print, node.prints.size() == 1);
    }
    if (filed.joins() != null && !node.settled) {
      node.settled = bind(node, filed.joins(), filed.time());
    }
    forgetOld();
    return told();
  }

  /** What is to be kept of every article about which the last {@link #file} changed anything. */
  public List<KeptStory> changed() {
    return changed.stream().map(StoryNode::kept).toList();
  }

  /** The ids of articles that need no longer be kept: at most so many, and each but once. */
  public List<String> forgotten(int most) {
    List<String> ids = new ArrayList<>();
    while (ids.size() < most && !forgotten.isEmpty()) {
      String id = forgotten.poll();
      if (!nodes.containsKey(id)) { // else it has come back
        ids.add(id);
      }
    }
    return ids;
  }

  /** How many revisions it knows. */
  public int size() {
    return size;
  }

  private List<StoryOf> told() {
    List<StoryOf> told = new ArrayList<>();
    for (StoryNode node : changed) {
      if (node.story != null && !node.story.equals(node.told)) {
        node.told = node.story;
        told.add(new StoryOf(node.id, node.partition, node.story));
      }
    }
    return told;
  }

  private void meetCopies(StoryNode node, KeptStory.Print print, boolean first) {
    if (print.signature() == null) {
      return;
    }
    byte[] signature = CopySignature.ofText(print.signature()).bytes();
    List<StoryNode> later = new ArrayList<>();
    for (IndexSegment segment : segments) {
      segment.copies(
          signature,
          slot -> {
            StoryNode other = segment.node(slot);
            long time = segment.time(slot);
            if (other == node || Math.abs(print.time() - time) > WINDOW) {
              return;
            }
            boolean earlier = StoryNode.isEarlier(time, other.id, print.time(), node.id);
            if (earlier && first && node.isBoundAfter(time, other.id)) {
              node.nearest(other.id, time);
            } else if (!earlier && segment.isFirst(slot)) {
              later.add(other);
            }
          });
    }
    if (node.candidate != null) {
      bind(node, node.candidate, node.candidateTime);
    }
    for (StoryNode other : later) {
      if (other.isBoundAfter(print.time(), node.id)) {
        bind(other, node.id, print.time());
      }
    }
  }

  /** Binds an article to an earlier one; not to one that is bound to it. */
  private boolean bind(StoryNode node, String original, long time) {
    if (leadsTo(original, node.id)) {
      return false;
    }
    if (node.original != null) {
      unbind(node);
    }
    node.original = original;
    node.originalTime = time;
    bound.computeIfAbsent(original, id -> new TreeSet<>()).add(node.id);
    StoryNode known = nodes.get(original);
    setStory(node, known == null || known.story == null ? original : known.story);
    return true;
  }

  private boolean leadsTo(String from, String id) {
    String at = from;
    while (at != null && !at.equals(id)) {
      StoryNode node = nodes.get(at);
      at = node == null ? null : node.original;
    }
    return at != null;
  }

  private void unbind(StoryNode node) {
    Set<String> others = bound.get(node.original);
    others.remove(node.id);
    if (others.isEmpty()) {
      bound.remove(node.original);
    }
  }

  /** Gives the article, and all that are bound to it, their story. */
  private void setStory(StoryNode first, String story) {
    Deque<StoryNode> todo = new ArrayDeque<>(List.of(first));
    while (!todo.isEmpty()) {
      StoryNode node = todo.pop();
      node.story = story;
      changed.add(node);
      for (String id : bound.getOrDefault(node.id, Set.of())) {
        todo.push(nodes.get(id));
      }
    }
  }

  private void addToSegment(StoryNode node, KeptStory.Print print, boolean first) {
    IndexSegment segment = segments.peekLast();
    if (segment == null
        || segment.size() == IndexSegment.CAPACITY
        || print.time() - segment.started() > SEGMENT) {
      segment = new IndexSegment(print.time());
      segments.addLast(segment);
    }
    CopySignature signature =
        print.signature() == null ? null : CopySignature.ofText(print.signature());
    segment.add(node, print.time(), signature, first);
    newest = Math.max(newest, print.time());
    node.slots++;
    size++;
  }

  private void forgetOld() {
    while (segments.size() > 1
        && (size > MOST || segments.peekFirst().newest() < newest - WINDOW - SLACK)) {
      IndexSegment old = segments.pollFirst();
      for (int slot = 0; slot < old.size(); slot++) {
        forget(old.node(slot));
      }
    }
  }

  private void forget(StoryNode node) {
    size--;
    if (--node.slots == 0) {
      nodes.remove(node.id);
      if (node.original != null) {
        unbind(node);
      }
      forgotten.add(node.id);
    }
  }
}
