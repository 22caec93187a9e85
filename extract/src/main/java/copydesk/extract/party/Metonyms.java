package copydesk.extract.party;

import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** Tells a capital that stands for its government ("Islamabad said") from one that is a place. */
final class Metonyms {
  private static final WordSet ACTS =
      WordSet.of(
          "said says has have had will would wants wanted urged urges accused accuses denied"
              + " denies",
          "warned warns insists insisted believes believed hopes hoped agreed agrees rejected",
          "rejects called calls demanded demands sees saw sought seeks supports supported backed",
          "backs considers considered views viewed announced expects expected fears told claims",
          "claimed imposed imposes must should may might could can argues argued maintains");
  private static final WordSet ADDRESSING =
      WordSet.of(
          "urged urges urging told tells telling asked asks warned warns warning accused accuses",
          "accusing reminded assured assures informed pressed blamed blames persuade convince");
  private static final WordSet PLACE_BEFORE =
      WordSet.of("in at near from outside around through inside via across into within");
  private static final WordSet RELATIONS =
      WordSet.of("ties relations talks deal agreement negotiations tensions dialogue alliance");
  private static final WordSet OWNED =
      WordSet.of(
          "government diplomat ambassador envoy position stance policy decision foreign demand",
          "demands support claim claims ally allies allies top chief interests refusal request");
  private static final long BETWEEN = Words.hash("between");
  private static final long AND = Words.hash("and");
  private static final long WITH = Words.hash("with");

  private Metonyms() {}

  /** Whether the capital named by the tokens stands for its government. */
  static boolean standsForGovernment(Tokens t, int first, int end) {
    int from = t.sentenceStart(t.sentenceOf(first));
    int to = t.sentenceEnd(t.sentenceOf(first));
    long before = first > from ? t.word(first - 1) : 0;
    long after = end < to ? t.word(end) : 0;
    if (PLACE_BEFORE.contains(before)) {
      return false;
    }
    boolean paired =
        before == BETWEEN || (before == AND && first - 3 >= from && t.word(first - 3) == BETWEEN);
    boolean related = before == WITH && first - 2 >= from && RELATIONS.contains(t.word(first - 2));
    boolean owns =
        end + 1 < to
            && t.isPossessive(end)
            && (OWNED.contains(t.word(end + 1))
                || (end + 2 < to && OWNED.contains(t.word(end + 2))));
    return paired || related || owns || ACTS.contains(after) || ADDRESSING.contains(before);
  }
}
