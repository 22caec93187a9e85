package copydesk.extract.reference;

import copydesk.extract.name.NameForm;
import copydesk.extract.word.Spelling;
import copydesk.extract.word.Tsv;
import copydesk.extract.word.WordMap;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reference data that come with the release, from two tables on the class path. */
final class ReferenceTables implements ReferenceData {
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
      long key = key(words(name));
      if (numbers.get(key, -1) < 0) {
        numbers.put(key, parties.size());
        parties.add(party);
      }
    }

    PartyReference get(long[] words) {
      int number = numbers.get(key(words), -1);
      return number < 0 ? null : parties.get(number);
    }
  }

  private ReferenceTables() {}

  /** Reads the tables. */
  static ReferenceTables load() {
    ReferenceTables tables = new ReferenceTables();
    for (String[] row : Tsv.resource(ReferenceTables.class, "countries.tsv")) {
      tables.addCountry(row);
    }
    for (String[] row : Tsv.resource(ReferenceTables.class, "organisations.tsv")) {
      tables.addOrganisation(row);
    }
    return tables;
  }

  /** Countries and organisations, in the order of the tables. */
  List<PartyReference> all() {
    return List.copyOf(all);
  }

  /** Columns: code, name, other names, demonyms, capitals; several are separated by "|". */
  private void addCountry(String[] row) {
    PartyReference entry =
        new PartyReference(
            "country/" + slug(row[1]),
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

  @Override
  public PartyReference country(long[] words) {
    return countries.get(words);
  }

  @Override
  public PartyReference demonym(long[] words) {
    return demonyms.get(words);
  }

  @Override
  public PartyReference capital(long[] words) {
    return capitals.get(words);
  }

  @Override
  public PartyReference organisation(long[] words) {
    return organisations.get(words);
  }

  @Override
  public boolean isCountryWord(long word) {
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

  private static long key(long[] words) {
    long key = 0;
    for (long word : words) {
      key = Words.phrase(key, word);
    }
    return key;
  }

  private static String slug(String name) {
    return Spelling.fold(name).replaceAll("[^a-z0-9]+", "-").toLowerCase(Locale.ROOT);
  }
}
