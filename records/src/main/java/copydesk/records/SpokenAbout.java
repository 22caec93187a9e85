package copydesk.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Whom an article's statements are about: the parties that are mentioned within their content, but
 * not their speaker, who may speak of himself. The desk and the tables of PostgreSQL have this one
 * rule. Made once for an article; a statement costs as much as there are mentions within it.
 */
public final class SpokenAbout {
  private final List<Party> parties;
  private final List<Place> places = new ArrayList<>();

  /** Those of an article with these parties. */
  public SpokenAbout(List<Party> parties) {
    this.parties = List.copyOf(parties);
    for (int i = 0; i < this.parties.size(); i++) {
      for (Mention mention : this.parties.get(i).mentions()) {
        places.add(new Place(mention.start(), mention.end(), i));
      }
    }
    places.sort(Comparator.comparingInt(Place::start));
  }

  /** A mention of the party that has this index. */
  private record Place(int start, int end, int party) {}

  /** Whom one statement is about: some of the parties, in their order. */
  public List<Party> of(Statement statement) {
    TreeSet<Integer> mentioned = new TreeSet<>();
    for (Span span : statement.spans()) {
      for (int i = firstFrom(span.start());
          i < places.size() && places.get(i).start() <= span.end();
          i++) {
        if (places.get(i).end() <= span.end()) {
          mentioned.add(places.get(i).party());
        }
      }
    }
    String speaker = statement.speaker() == null ? null : statement.speaker().party();
    return mentioned.stream()
        .map(parties::get)
        .filter(party -> !party.id().equals(speaker))
        .toList();
  }

  /** The index of the first mention that starts there or later. */
  private int firstFrom(int start) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
