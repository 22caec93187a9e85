package copydesk.extract.reference;

import copydesk.records.PartyReference;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of parties at one moment: what was put into the {@link ReferenceDirectory}, over
 * what is shipped. An article is read with one of them, whatever is put meanwhile. Immutable,
 * thread-safe.
 */
public final class KnownParties implements ReferenceData {
  private final ReferenceData shipped;
  private final Map<String, PartyReference> added = new TreeMap<>();
  private final KnownPhrases phrases;

  /** Of parties with the same name, the one with the lesser key is meant. */
  KnownParties(ReferenceData shipped, Map<String, ReferenceDirectory.Addition> additions) {
    this.shipped = shipped;
    additions.forEach((key, addition) -> added.put(key, addition.party()));
    this.phrases =
        new KnownPhrases(
            additions.values().stream()
                .map(ReferenceDirectory.Addition::phrases)
                .flatMap(Collection::stream)
                .toList());
  }

  /** Whether there is nothing but what is shipped. */
  public boolean isShippedOnly() {
    return added.isEmpty();
  }

  /** The names of what was added. */
  public KnownPhrases phrases() {
    return phrases;
  }

  @Override
  public PartyReference country(long[] words) {
    return corrected(shipped.country(words));
  }

  @Override
  public PartyReference demonym(long[] words) {
    return corrected(shipped.demonym(words));
  }

  @Override
  public PartyReference capital(long[] words) {
    return corrected(shipped.capital(words));
  }

  @Override
  public PartyReference organisation(long[] words) {
    return corrected(shipped.organisation(words));
  }

  @Override
  public boolean isCountryWord(long word) {
    return shipped.isCountryWord(word);
  }

  private PartyReference corrected(PartyReference party) {
    return party == null ? null : added.getOrDefault(party.key(), party);
  }
}
