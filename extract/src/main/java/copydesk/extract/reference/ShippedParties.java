package copydesk.extract.reference;

import copydesk.extract.name.NameForm;
import copydesk.extract.word.Tsv;
import copydesk.extract.word.WordMap;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import copydesk.records.text.Slug;
import java.util.ArrayList;
import java.util.List;

/**
 * The parties that come with the release, from two tables on the class path: countries with their
 * codes, demonyms and capitals, international organisations with their acronyms. Immutable,
 * thread-safe.
 */
final class ShippedParties {
  private final Index countries = new Index();
  private final Index demonyms = new Index();
  private final Index capitals = new Index();
  private final Index organisations = new Index();
  private final List<PartyReference> all = new ArrayList<>();
  private final WordMap countryWords = new WordMap(1024);

  /** Parties by their names, of two with the same name the first. */
  private static final class Index {
    private final WordMap numbers = new WordMap(1024);
    private final List<PartyReference> parties = new ArrayList<>();

    void put(String name, PartyReference party) {
      long key = Words.phrase(words(name), 0);
      if (numbers.get(key, -1) < 0) {
        numbers.put(key, parties.size());
        parties.add(party);
      }
    }

    PartyReference get(long[] words) {
      int number = numbers.get(Words.phrase(words, 0), -1);
      return number < 0 ? null : parties.get(number);
    }
  }

  private ShippedParties() {}

  /** Reads the tables. */
  static ShippedParties load() {
    ShippedParties shipped = new ShippedParties();
    for (String[] row : Tsv.resource(ShippedParties.class, "countries.tsv")) {
      shipped.addCountry(row);
    }
    for (String[] row : Tsv.resource(ShippedParties.class, "organisations.tsv")) {
      shipped.addOrganisation(row);
    }
    return shipped;
  }

  /** Countries and organisations, in the order of the tables. */
  List<PartyReference> all() {
    return List.copyOf(all);
  }

  /** Columns: code, name, other names, demonyms, capitals; several are separated by "|". */
  private void addCountry(String[] row) {
    PartyReference entry =
        new PartyReference(
            "country/" + Slug.of(row[1]),
            row[1],
            Party.Type.COUNTRY,
            Tsv.values(row, 2),
            List.of("iso3166:" + row[0]));
    all.add(entry);
    countries.put(row[1], entry);
    for (String name : Tsv.values(row, 2)) {
      countries.put(name, entry);
    }
    for (String demonym : Tsv.values(row, 3)) {
      demonyms.put(demonym, entry);
      demonyms.put(demonym + "s", entry);
    }
    for (String capital : Tsv.values(row, 4)) {
      capitals.put(capital, entry);
    }
    for (String name : Tsv.values(row, 3)) {
      countryWords.put(Words.hash(name), 1);
    }
    countryWords.put(Words.hash(row[1]), 1);
    for (String name : Tsv.values(row, 2)) {
      countryWords.put(Words.hash(name), 1);
    }
  }

  /** Columns: key, name, other names, references. */
  private void addOrganisation(String[] row) {
    PartyReference entry =
        new PartyReference(
            "organisation/" + row[0],
            row[1],
            Party.Type.ORGANISATION,
            Tsv.values(row, 2),
            Tsv.values(row, 3));
    all.add(entry);
    organisations.put(row[1], entry);
    for (String name : Tsv.values(row, 2)) {
      organisations.put(name, entry);
    }
  }

  /** The country of that name, or null. */
  PartyReference country(long[] words) {
    return countries.get(words);
  }

  /** The country that a demonym or adjective belongs to, or null. */
  PartyReference demonym(long[] words) {
    return demonyms.get(words);
  }

  /** The country whose capital that is, or null. */
  PartyReference capital(long[] words) {
    return capitals.get(words);
  }

  /** The organisation of that name or acronym, or null. */
  PartyReference organisation(long[] words) {
    return organisations.get(words);
  }

  /** Whether the word is a country's name or demonym. */
  boolean isCountryWord(long word) {
    return countryWords.get(word, 0) > 0;
  }

  /** As {@link NameForm} reads a name: without articles, points and hyphens. */
  private static long[] words(String name) {
    List<Long> words = new ArrayList<>();
    for (String word : name.replace(".", "").split("[\\s,()'-]+", -1)) {
      if (!word.isEmpty() && !word.equalsIgnoreCase("the")) {
        words.add(Words.hash(word));
      }
    }
    return words.stream().mapToLong(Long::longValue).toArray();
  }
}
