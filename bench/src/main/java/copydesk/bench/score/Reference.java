package copydesk.bench.score;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How an article refers to a speaker at his words. */
enum Reference {
  NAME("name"),
  HE_OR_SHE("he, she"),
  IT_THEY_WE("it, they, we, I"),
  RELATIVE("who, which"),
  DESCRIPTION("description"),
  NONE("none"),
  UNNAMED("unnamed speaker"),
  NOBODY("the article does not say");

  private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> OTHER =
      Set.of("it", "its", "they", "them", "their", "we", "us", "our", "i", "my", "you");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom");

  final String shown;

  Reference(String shown) {
    this.shown = shown;
  }

  /** How gold says that an article refers to the speaker of a statement. */
  static Reference of(GoldStatement gold) {
    if (gold.speaker() == null) {
      return NOBODY;
    }
    if (gold.isUnnamed()) {
      return UNNAMED;
    }
    if (gold.mention() == null) {
      return NONE;
    }
    String mention = gold.mention().toLowerCase(Locale.ROOT);
    if (SINGULAR.contains(mention)) {
      return HE_OR_SHE;
    }
    if (OTHER.contains(mention)) {
      return IT_THEY_WE;
    }
    if (RELATIVES.contains(mention)) {
      return RELATIVE;
    }
    Set<String> shared = new HashSet<>(ComparedWords.OF_VOICES.of(mention));
    shared.retainAll(ComparedWords.OF_VOICES.of(gold.speaker()));
    return shared.isEmpty() ? DESCRIPTION : NAME;
  }
}
