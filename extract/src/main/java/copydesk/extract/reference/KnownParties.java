package copydesk.extract.reference;

import copydesk.records.PartyReference;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of parties at one moment, before any article is read: what was added to the {@link
 * ReferenceDirectory}, over what is shipped. Names are given as the numbers of their words ({@code
 * NameForm.words}). An article is read with one of them, whatever is added meanwhile. Immutable,
 * thread-safe.
 */
public final class KnownParties {
  private final ShippedParties shipped;
  private final Map<String, PartyReference> added = new TreeMap<>();
  private final AddedPhrases phrases;

  /** Of parties with the same name, the one with the lesser key is meant. */
  KnownParties(ShippedParties shipped, Map<String, ReferenceDirectory.Addition> additions) {
    this.shipped = shipped;
    additions.forEach((key, addition) -> added.put(key, addition.party()));
    this.phrases =
        new AddedPhrases(
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
  public AddedPhrases phrases() {
    return phrases;
  }

  /** The country of that name, or null. */
  public PartyReference country(long[] words) {
    return corrected(shipped.country(words));
  }

  /** The country that a demonym or adjective belongs to, such as "Afghan"; or null. */
  public PartyReference demonym(long[] words) {
    return corrected(shipped.demonym(words));
  }

  /** The country whose capital that is, or null. */
  public PartyReference capital(long[] words) {
    return corrected(shipped.capital(words));
  }

  /** The organisation of that name or acronym, or null. */
  public PartyReference organisation(long[] words) {
    return corrected(shipped.organisation(words));
  }

  /** Whether the word is a country's name or demonym, or one that stands in many of them. */
  public boolean isCountryWord(long word) {
    return shipped.isCountryWord(word);
  }

  private PartyReference corrected(PartyReference party) {
    return party == null ? null : added.getOrDefault(party.key(), party);
  }
}
