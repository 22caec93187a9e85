package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.Change;
import copydesk.records.RecordJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What those who follow must have been told, by a plain scan of the channel: each event that they
 * ask for, once, those of a partition in its order. What was said of an article before it was
 * killed they may have heard or not.
 */
final class StreamCheck {
  private static final int SHOWN = 200;

  private final List<Event> events = new ArrayList<>();
  private final Map<Long, List<Integer>> byHash = new HashMap<>();
  private final Set<String> killed;

  /** An event in its place; the statement is null where it is of none. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Event(String name, ScannedRecord record, ScannedStatement statement, byte[] data) {
    /** What somebody who does not understand needs to see. */
    String shown() {
      String json = new String(data, UTF_8);
      return name
          + " of partition "
          + record.partition()
          + ", offset "
          + record.offset()
          + ": "
          + json.substring(0, Math.min(SHOWN, json.length()));
    }
  }

  /** The data of an event, as docs/consume.md has them. */
  private record Withdrawn(String article, int version, List<String> statements) {}

  /**
   * A check.
   *
   * @param before what was on the channel before the clients came
   * @param since what came since, each partition's in its order
   */
  StreamCheck(List<ScannedRecord> before, List<ScannedRecord> since) {
    killed =
        since.stream()
            .filter(ScannedRecord::isKill)
            .map(ScannedRecord::id)
            .collect(Collectors.toSet());
    Set<String> versions = new HashSet<>();
    Set<String> articles = new HashSet<>();
    before.forEach(record -> begin(record, versions, articles));
    Map<String, ScannedRecord> last = new HashMap<>();
    since.forEach(record -> last.put(version(record), record));
    for (ScannedRecord record : since) {
      boolean alone = !articles.contains(record.id());
      boolean again = !begin(record, versions, articles);
      if (record.isKill()) {
        add(new Event("kill", record, null, RecordJson.toBytes(Map.of("id", record.id()))));
      } else {
        add(record, last.get(version(record)), again, alone);
      }
    }
  }

  /** The hash of the event that tells of a kill. */
  static long killHash(String id) {
    return StreamClient.hash("kill", RecordJson.toBytes(Map.of("id", id)));
  }

  /** How many events there are, for whoever asks for all. */
  int events() {
    return events.size();
  }

  /** What a client was told wrongly or not at all; empty where all is right. */
  Optional<String> difference(DeskQuestion question, long[] received) {
    int partitions =
        1 + events.stream().mapToInt(each -> each.record().partition()).max().orElse(0);
    int[] last = new int[partitions];
    Arrays.fill(last, -1);
    BitSet told = new BitSet(events.size());
    for (int i = 0; i < received.length; i++) {
      List<Integer> places = byHash.get(received[i]);
      if (places == null) {
        return Optional.of("event " + i + " is not of this channel");
      }
      int partition = events.get(places.get(0)).record().partition();
      Optional<Integer> place = places.stream().filter(at -> at > last[partition]).findFirst();
      if (place.isEmpty()) {
        return Optional.of("twice or too late: " + events.get(places.get(0)).shown());
      }
      if (!isWanted(question, events.get(place.get()))) {
        return Optional.of("not asked for: " + events.get(place.get()).shown());
      }
      last[partition] = place.get();
      told.set(place.get());
    }
    return missing(question, told);
  }

  private Optional<String> missing(DeskQuestion question, BitSet told) {
    int missing = 0;
    Event first = null;
    for (int i = told.nextClearBit(0); i < events.size(); i = told.nextClearBit(i + 1)) {
      Event event = events.get(i);
      boolean mustBe = event.record().isKill() || !killed.contains(event.record().id());
      if (mustBe && isWanted(question, event)) {
        missing++;
        first = first == null ? event : first;
      }
    }
    return first == null
        ? Optional.empty()
        : Optional.of(missing + " are missing, the first " + first.shown());
  }

  private static boolean isWanted(DeskQuestion question, Event event) {
    return switch (event.name()) {
      case "article" -> !question.isOfStatements() && question.takes(event.record());
      case "statement" -> question.takes(event.record(), event.statement());
      default -> true;
    };
  }

  /** Whether this version was not there before. */
  private static boolean begin(ScannedRecord record, Set<String> versions, Set<String> articles) {
    articles.add(record.id());
    return versions.add(version(record));
  }

  private static String version(ScannedRecord record) {
    return record.id() + ' ' + record.version();
  }

  private void add(ScannedRecord record, ScannedRecord last, boolean again, boolean alone) {
    int place = add(new Event("article", record, null, record.summary()));
    long later = StreamClient.hash("article", last.summary());
    if (!byHash.containsKey(later) || !byHash.get(later).contains(place)) {
      byHash.computeIfAbsent(later, hash -> new ArrayList<>()).add(place);
    }
    if (again) {
      return;
    }
    Change change = record.change();
    Set<String> kept = alone || change == null ? Set.of() : new HashSet<>(change.kept());
    for (ScannedStatement statement : record.statements()) {
      if (!kept.contains(statement.id())) {
        add(new Event("statement", record, statement, statement.json()));
      }
    }
    if (change != null && !change.withdrawn().isEmpty()) {
      add(
          new Event(
              "withdrawn",
              record,
              null,
              RecordJson.toBytes(
                  new Withdrawn(record.id(), record.version(), change.withdrawn()))));
    }
  }

  private int add(Event event) {
    int place = events.size();
    events.add(event);
    byHash
        .computeIfAbsent(StreamClient.hash(event.name(), event.data()), hash -> new ArrayList<>())
        .add(place);
    return place;
  }
}
