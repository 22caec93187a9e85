package copydesk.bench.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What counts of names and descriptions when those of a case and of a record are compared. */
final class CaseNames {
  private static final Set<String> TITLES =
      words(
          "the a an mr mrs ms miss mx messrs dr prof professor sir dame lord lady madam madame rev"
              + " reverend hon honourable honorable sen senator rep representative gov governor"
              + " mayor president premier chancellor minister secretary ambassador judge justice"
              + " king queen prince princess duke duchess emperor pope sheikh imam rabbi ayatollah"
              + " gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt"
              + " sergeant cpl insp inspector det detective supt superintendent chief sheriff"
              + " constable officer nurse coach bishop archbishop cardinal patriarch father sister"
              + " brother councillor mp mep deputy vice");
  private static final Set<String> GENDERED = words("mrs ms miss madam lady dame");
  private static final Set<String> SUFFIXES =
      words("jr sr ii iii iv esq md phd mp inc corp corporation co company ltd limited llc plc");
  private static final Set<String> SMALL =
      words(
          "the a an of in on at by for to from with and or as his her its their our my your some"
              + " this that these those who which is was one two both");
  private static final Set<String> DETERMINERS =
      words(
          "the a an his her its their our my your some one two three four five both several many"
              + " another this that these those");
  private static final int LONG = 4;
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s? [\\p{L}\\p{N}_]");
  private static final Pattern BESIDE = Pattern.compile("[,(;]| who | which ");
  private static final Pattern TURNED = Pattern.compile("\\s*(\\p{L}+)\\s*,\\s*(\\p{L}+)\\s*");

  private CaseNames() {}

  /** The words of a name, abbreviations without their stops. */
  static List<String> all(String name) {
    return CaseWords.of(name.replace(".", ""));
  }

  /** The words of a name without titles in front. */
  static List<String> untitled(String name) {
    return without(all(name), Set.of());
  }

  /** The words of a name without titles in front, but for those that tell a wife from her man. */
  static List<String> gendered(String name) {
    return without(all(name), GENDERED);
  }

  /** The words of a name without titles in front, and suffixes and a possessive behind. */
  static List<String> core(String name) {
    List<String> words = new ArrayList<>(untitled(name));
    while (words.size() > 1 && SUFFIXES.contains(last(words))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 1 && last(words).endsWith("'s")) {
      words.set(words.size() - 1, last(words).substring(0, last(words).length() - 2));
    }
    return words;
  }

  /** The words of a description that count; all of them where none does. */
  static List<String> main(String name) {
    List<String> words = all(name);
    List<String> main = words.stream().filter(word -> !SMALL.contains(word)).toList();
    return main.isEmpty() ? words : main;
  }

  /** Whether a name is a description ("a port official", "her mother") rather than a name. */
  static boolean isDescription(String name) {
    String[] words = name.strip().split("\\s+", -1);
    return DETERMINERS.contains(words[0].toLowerCase(Locale.ROOT))
        || (!words[0].isEmpty() && Character.isLowerCase(words[0].codePointAt(0)))
        || POSSESSIVE.matcher(name).find()
        || (words.length >= LONG && name.contains(" at "));
  }

  /** A name as it stands, without what is set beside it, and "SURNAME, First" turned round. */
  static List<String> readings(String name) {
    List<String> readings = new ArrayList<>();
    readings.add(name);
    String head = BESIDE.split(name, 2)[0].strip();
    if (!head.isEmpty() && !head.equals(name)) {
      readings.add(head);
    }
    Matcher turned = TURNED.matcher(name);
    if (turned.matches()) {
      readings.add(turned.group(2) + " " + turned.group(1));
    }
    return readings;
  }

  /** Whether all words of one list are among those of the other. */
  static boolean nested(List<String> one, List<String> other) {
    return new HashSet<>(one).containsAll(other) || new HashSet<>(other).containsAll(one);
  }

  static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static List<String> without(List<String> words, Set<String> kept) {
    int first = 0;
    while (first < words.size() - 1
        && TITLES.contains(words.get(first))
        && !kept.contains(words.get(first))) {
      first++;
    }
    return words.subList(first, words.size());
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
