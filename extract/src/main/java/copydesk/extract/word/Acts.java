package copydesk.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What kind of saying a cue is, by its word. */
public final class Acts {
  public static final String SAY = "say";

  /** "called on both sides" urges, "called it a farce" does not. */
  private static final WordSet CALLING = WordSet.of("call called calls calling");

  private static final WordSet CALLED_UPON = WordSet.of("on upon for to");
  private static final List<String> NAMES = new ArrayList<>();
  private static final WordMap BY_WORD = byWord();

  private Acts() {}

  /** The act that a cue's word and the one after it tell; "say" where they tell no more. */
  public static String of(long cue, long next) {
    boolean names = CALLING.contains(cue) && !CALLED_UPON.contains(next);
    return names ? SAY : NAMES.get(BY_WORD.get(cue, NAMES.indexOf(SAY)));
  }

  /** Whether the word tells by itself that something is said. */
  public static boolean isSaying(long word) {
    return BY_WORD.get(word, -1) >= 0;
  }

  private static WordMap byWord() {
    WordMap map = new WordMap(400);
    for (Map.Entry<String, Set<String>> act : WordLists.shipped().table("act").entrySet()) {
      NAMES.add(act.getKey());
      for (String word : act.getValue()) {
        map.put(Words.hash(word), NAMES.size() - 1);
      }
    }
    return map;
  }
}
