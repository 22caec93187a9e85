package copydesk.extract.word;

import copydesk.records.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind of saying a cue is, by its word. */
public final class Acts {
  /** "called on both sides" urges, "called it a farce" does not. */
  private static final WordSet CALLING = WordSet.of("call called calls calling");

  private static final WordSet CALLED_UPON = WordSet.of("on upon for to");
  private static final List<Act> ACTS = new ArrayList<>();
  private static final WordMap BY_WORD = byWord();

  private Acts() {}

  /** The act that a cue's word and the one after it tell; "say" where they tell no more. */
  public static Act of(long cue, long next) {
    boolean names = CALLING.contains(cue) && !CALLED_UPON.contains(next);
    int act = names ? -1 : BY_WORD.get(cue, -1);
    return act < 0 ? Act.SAY : ACTS.get(act);
  }

  /** Whether the word tells by itself that something is said. */
  public static boolean isSaying(long word) {
    return BY_WORD.get(word, -1) >= 0;
  }

  private static WordMap byWord() {
    WordMap map = new WordMap(400);
    for (Map.Entry<String, Set<String>> act : WordLists.shipped().table("act").entrySet()) {
      ACTS.add(Act.valueOf(act.getKey().toUpperCase(Locale.ROOT)));
      for (String word : act.getValue()) {
        map.put(Words.hash(word), ACTS.size() - 1);
      }
    }
    return map;
  }
}
