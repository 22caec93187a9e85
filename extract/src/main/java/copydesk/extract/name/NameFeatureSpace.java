package copydesk.extract.name;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSet;

/**
 * What the name tagger sees of a text: the templates of its features and their numbers, its tags,
 * and the two lists of what is known of words and names, whose clusters mean something to the model
 * that was trained with them alone.
 */
public final class NameFeatureSpace {
  private NameFeatureSpace() {}

  /** That of this code with these lists. */
  public static FeatureSpace of(NameLists lists) {
    Tokens tokens = ArticleText.of(Fingerprint.PROBE).tokens();
    NameCandidates candidates =
        NameCandidates.of(tokens, WordSet.of("of the and"), WordSet.of("we they will according"));
    Fingerprint sum = new Fingerprint().add(lists.checksum()).add(NameTags.COUNT);
    NameFeatures features = NameFeatures.of(tokens, candidates, lists);
    byte[] tags = new byte[candidates.size()];
    for (int c = 0; c < tags.length; c++) {
      sum.add(candidates.token(c));
      for (int f = features.from(c); f < features.from(c + 1); f++) {
        sum.add(features.hash(f));
      }
      tags[c] = (byte) (c * 7 % NameTags.COUNT);
    }
    addMemory(sum, new NameMemory(tokens, candidates, tags), tags.length);
    return new FeatureSpace(sum.value(), "train-names");
  }

  /** What the second reading knows of a first one; here of one with any tags at all. */
  private static void addMemory(Fingerprint sum, NameMemory memory, int candidates) {
    int[] features = new int[NameMemory.MAX_FEATURES];
    for (int c = 0; c < candidates; c++) {
      int count = memory.features(c, features);
      for (int f = 0; f < count; f++) {
        sum.add(features[f]);
      }
    }
  }
}
