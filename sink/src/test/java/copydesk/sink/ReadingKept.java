package copydesk.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a reading hands over.
 *
 * @param found the records by id
 * @param doubled the ids found more than once
 * @param unreadable what is no record: where, and why
 */
public record ReadingKept(
    Map<String, StoreReading.Kept> found, List<String> doubled, List<String> unreadable) {
  /** Reads it. */
  public static ReadingKept of(StoreReading reading) throws IOException {
    ReadingKept kept = new ReadingKept(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    reading.read(
        new StoreReading.Receiver() {
          @Override
          public void found(String where, String id, StoreReading.Kept record) {
            if (kept.found.put(id, record) != null) {
              kept.doubled.add(id);
            }
          }

          @Override
          public void unreadable(String where, String why) {
            kept.unreadable.add(where + ": " + why);
          }
        });
    return kept;
  }
}
