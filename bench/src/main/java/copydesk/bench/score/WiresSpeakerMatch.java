package copydesk.bench.score;

import copydesk.records.Voice;
import java.util.List;
import java.util.Locale;

/**
 * The rule for wires. A named speaker is right by the resolved name alone, by any surname of four
 * letters or more, or as any spokesman; an unnamed one by the article's words alone.
 */
final class WiresSpeakerMatch implements SpeakerMatch {
  private static final int SHORTEST_SURNAME = 4;

  private final ComparedWords words;

  WiresSpeakerMatch(ComparedWords words) {
    this.words = words;
  }

  @Override
  public boolean isRight(GoldStatement gold, Voice voice, Given given) {
    if (gold.speaker() == null || voice == null) {
      return gold.speaker() == null && voice == null;
    }
    String mention = given.text.words(voice.mention());
    if (gold.isUnnamed()) {
      return mention != null
          && (isSame(mention, gold.speaker()) || isSame(mention, gold.mention()));
    }
    String party = given.partyName(voice);
    return isSame(party == null ? voice.name() : party, gold.speaker())
        || (mention != null && isSpokesman(gold.speaker()) && isSpokesman(mention));
  }

  @Override
  public boolean isSame(String one, String other) {
    if (words.nested(one, other)) {
      return true;
    }
    List<String> a = words.of(one);
    List<String> b = words.of(other);
    return !a.isEmpty()
        && !b.isEmpty()
        && a.get(a.size() - 1).equals(b.get(b.size() - 1))
        && a.get(a.size() - 1).length() >= SHORTEST_SURNAME;
  }

  private static boolean isSpokesman(String name) {
    return name.toLowerCase(Locale.ROOT).contains("spokes");
  }
}
