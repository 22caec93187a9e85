package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Names of one political party: itself, its people, its adjective ("the GOP", "Republicans"). */
final class Partisans {
  private static final Map<Long, String> PARTIES = new HashMap<>();

  static {
    WordLists.shipped()
        .table("partisans")
        .forEach((party, names) -> names.forEach(name -> PARTIES.put(key(name), party)));
  }

  private Partisans() {}

  /** Which party the name is of, by the name of its row in the table; or null. */
  static String party(NameForm form) {
    return form.size() == 0 ? null : PARTIES.get(form.key());
  }

  private static long key(String name) {
    return Words.phrase(Arrays.stream(name.split(" ")).mapToLong(Words::hash).toArray(), 0);
  }
}
