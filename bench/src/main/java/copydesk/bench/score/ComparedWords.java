package copydesk.bench.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a name that count when names are compared. Immutable. */
final class ComparedWords {
  /** As names of voices are compared. */
  static final ComparedWords OF_VOICES =
      new ComparedWords(
          "the", "a", "an", "of", "and", "s", "for", "mr", "mrs", "ms", "dr", "sir", "in", "by",
          "on");

  /** As names of wires are compared. */
  static final ComparedWords OF_WIRES =
      new ComparedWords("the", "a", "an", "of", "and", "s", "for", "mr", "mrs", "ms", "dr", "sir");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?![\\p{L}\\p{N}_])");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_ ]");

  private final Set<String> ignored;

  private ComparedWords(String... ignored) {
    this.ignored = Set.of(ignored);
  }

  /** The words of a name in lower case; none where it is null. */
  List<String> of(String name) {
    if (name == null) {
      return List.of();
    }
    String lower = name.toLowerCase(Locale.ROOT).replace(".", "");
    String words = NO_WORD.matcher(POSSESSIVE.matcher(lower).replaceAll("")).replaceAll(" ");
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty() && !ignored.contains(word))
        .toList();
  }

  /** Whether two names have the same words, and any. */
  boolean equal(String one, String other) {
    List<String> words = of(one);
    return !words.isEmpty() && words.equals(of(other));
  }

  /** Whether all words of one name are among those of the other. */
  boolean nested(String one, String other) {
    Set<String> words = new HashSet<>(of(one));
    Set<String> others = new HashSet<>(of(other));
    return !words.isEmpty()
        && !others.isEmpty()
        && (words.containsAll(others) || others.containsAll(words));
  }
}
