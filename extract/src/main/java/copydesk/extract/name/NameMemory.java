package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSlots;
import java.util.Arrays;

/**
 * What a first reading of an article has made of its words, for the second one: as what kind of
 * name, and where in it, the same word stands elsewhere in the article. So that a surname learns
 * from the full name, and all mentions of one name from the clearest of them.
 */
public final class NameMemory {
  /** The most features that {@link #features} finds for one candidate. */
  public static final int MAX_FEATURES = 48;

  private static final int TEMPLATE = 100;
  private static final int TYPES = NameType.values().length;

  private final Tokens text;
  private final NameCandidates candidates;
  private final byte[] tags;
  private final int[] slots;
  private final short[] counts;
  private final int[] elsewheres;
  private final int[] phrases;
  private final short[] phraseCounts;
  private int found;

  /** Remembers the tags that a first reading gave to the candidates. */
  public NameMemory(Tokens text, NameCandidates candidates, byte[] tags) {
    this.text = text;
    this.candidates = candidates;
    this.tags = tags;
    int size = candidates.size();
    int capacity = Integer.highestOneBit(Math.max(8, size)) << 2;
    this.slots = new int[size];
    this.counts = new short[capacity * NameTags.COUNT];
    this.elsewheres = new int[size];
    this.phrases = new int[size];
    this.phraseCounts = new short[capacity * TYPES];
    countWords(capacity);
    countPhrases(capacity);
    for (int c = 0; c < size; c++) {
      elsewheres[c] = elsewhere(c);
    }
  }

  /** Writes the features of candidate {@code c} and returns how many there are. */
  public int features(int c, int[] into) {
    found = 0;
    int own = tags[c];
    int before = c > 0 && candidates.isLinked(text, c) ? tags[c - 1] : 0;
    int after = c + 1 < slots.length && candidates.isLinked(text, c + 1) ? tags[c + 1] : 0;
    add(into, 0, own);
    add(into, 1, own * 32 + before);
    add(into, 2, own * 32 + after);
    add(into, 3, (own * 32 + before) * 32 + after);
    int elsewhere = elsewheres[c];
    add(into, 4, elsewhere);
    add(into, 5, elsewhere * 32 + own);
    addPlaces(into, c, own);
    int phrase = phrase(c);
    add(into, 8, phrase);
    add(into, 9, phrase * 32 + own);
    add(into, 10, (phrase * 64 + elsewhere) * 32 + own);
    int wordBefore = c > 0 && candidates.isLinked(text, c) ? elsewheres[c - 1] : 63;
    int wordAfter =
        c + 1 < slots.length && candidates.isLinked(text, c + 1) ? elsewheres[c + 1] : 63;
    add(into, 11, (wordBefore * 64 + elsewhere) * 32 + own);
    add(into, 12, (wordAfter * 64 + elsewhere) * 32 + own);
    return found;
  }

  /** In which places of which types of names the word stands elsewhere. */
  private void addPlaces(int[] into, int c, int own) {
    int base = slots[c] * NameTags.COUNT;
    for (int tag = 0; tag < NameTags.COUNT; tag++) {
      int count = counts[base + tag] - (tag == own ? 1 : 0);
      if (count > 0) {
        int bucket = Math.min(3, count);
        add(into, 6, tag * 4 + bucket);
        add(into, 7, (tag * 4 + bucket) * 32 + own);
      }
    }
  }

  /** The type that the word mostly has elsewhere, how clearly, how often; 0 where nowhere. */
  private int elsewhere(int c) {
    int base = slots[c] * NameTags.COUNT;
    int own = tags[c];
    int best = 0;
    int most = counts[base] - (own == 0 ? 1 : 0);
    int all = most;
    for (int type = 0; type < TYPES; type++) {
      int count = 0;
      for (int tag = 1 + 4 * type; tag < 5 + 4 * type; tag++) {
        count += counts[base + tag] - (own == tag ? 1 : 0);
      }
      all += count;
      if (count > most) {
        most = count;
        best = type + 1;
      }
    }
    return all == 0 ? 0 : 1 + best * 6 + Math.min(2, most - 1) * 2 + (most == all ? 1 : 0);
  }

  /** The type that the whole name mostly has elsewhere, and how clearly; 0 where nowhere. */
  private int phrase(int c) {
    if (tags[c] == 0) {
      return 0;
    }
    int own = NameTags.typeIndex(tags[c]);
    int base = phrases[c] * TYPES;
    int most = 0;
    int best = 0;
    int all = 0;
    for (int type = 0; type < TYPES; type++) {
      int count = phraseCounts[base + type] - (type == own ? 1 : 0);
      all += count;
      if (count > most) {
        most = count;
        best = type;
      }
    }
    return all == 0 ? 1 : 2 + best * 6 + Math.min(2, most - 1) * 2 + (most == all ? 1 : 0);
  }

  private void add(int[] into, int template, int value) {
    into[found++] = NameFeatures.hash(TEMPLATE + template, value);
  }

  private void countWords(int capacity) {
    WordSlots words = new WordSlots(capacity);
    for (int c = 0; c < slots.length; c++) {
      slots[c] = words.of(text.word(candidates.token(c)));
      int at = slots[c] * NameTags.COUNT + tags[c];
      counts[at] = (short) Math.min(Short.MAX_VALUE, counts[at] + 1);
    }
  }

  private void countPhrases(int capacity) {
    WordSlots words = new WordSlots(capacity);
    int c = 0;
    while (c < slots.length) {
      if (tags[c] == 0) {
        c++;
        continue;
      }
      int end = c;
      long phrase = 1;
      do {
        phrase = phrase * 31 + text.word(candidates.token(end));
      } while (!NameTags.ends(tags[end++]) && end < slots.length);
      int slot = words.of(phrase);
      Arrays.fill(phrases, c, end, slot);
      int at = slot * TYPES + NameTags.typeIndex(tags[c]);
      phraseCounts[at] = (short) Math.min(Short.MAX_VALUE, phraseCounts[at] + 1);
      c = end;
    }
  }
}
