package copydesk.extract.party;

import java.util.List;

/**
 * What is known of parties before any article is read: countries with their codes, demonyms and
 * capitals, international organisations with their acronyms. Immutable, thread-safe.
 */
public interface ReferenceData {
  /**
   * A known party.
   *
   * @param key what it is called across articles, such as "country/pakistan"
   * @param name its usual English name
   * @param refs its ids elsewhere, such as "iso3166:PK"
   */
  record Entry(String key, String name, List<String> refs) {}

  /** The country of that name ({@link NameForm#words}), or null. */
  Entry country(long[] words);

  /** The country that a demonym or adjective belongs to, such as "Afghan"; or null. */
  Entry demonym(long[] words);

  /** The country whose capital that is, or null. */
  Entry capital(long[] words);

  /** The organisation of that name or acronym, or null. */
  Entry organisation(long[] words);

  /** Whether the word is a country's name or demonym, or one that stands in many of them. */
  boolean isCountryWord(long word);
}
