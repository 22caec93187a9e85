package copydesk.extract.reference;

import copydesk.extract.name.NameForm;
import copydesk.records.PartyReference;

/**
 * What is known of parties before any article is read: countries with their codes, demonyms and
 * capitals, international organisations with their acronyms. Immutable, thread-safe.
 */
public interface ReferenceData {
  /** The country of that name ({@link NameForm#words}), or null. */
  PartyReference country(long[] words);

  /** The country that a demonym or adjective belongs to, such as "Afghan"; or null. */
  PartyReference demonym(long[] words);

  /** The country whose capital that is, or null. */
  PartyReference capital(long[] words);

  /** The organisation of that name or acronym, or null. */
  PartyReference organisation(long[] words);

  /** Whether the word is a country's name or demonym, or one that stands in many of them. */
  boolean isCountryWord(long word);
}
