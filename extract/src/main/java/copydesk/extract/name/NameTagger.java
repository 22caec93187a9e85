package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names: people, organisations, places, peoples. A linear model over features of each
 * capitalised word and its surroundings reads the article twice; the second time it also knows what
 * the first reading made of the same words elsewhere. Linear in the text; any text at all. The
 * tagger is immutable, any number of threads may use it. How the model was made and how well it
 * does: docs/models/names.md.
 */
public final class NameTagger {
  private static final int TAGS = NameTags.COUNT;

  private final NameModel model;
  private final NameLists lists;
  private final WordSums words;

  /** A tagger of this model and these lists, which must have been made together. */
  public NameTagger(NameModel model, NameLists lists) {
    this.model = model;
    this.lists = lists;
    this.words = new WordSums(model);
  }

  /** The tagger with the model that is shipped. Reads about 8 MB from the class path. */
  public static NameTagger load() {
    try (InputStream weights = NameLists.resource("names.bin")) {
      NameLists lists = NameLists.load();
      return new NameTagger(NameModel.read(weights, NameFeatureSpace.of(lists)), lists);
    } catch (IOException e) {
      throw new UncheckedIOException("the model of the name tagger cannot be read", e);
    }
  }

  /** The names of an article, in text order, not overlapping. */
  public List<Name> tag(Tokens tokens) {
    NameCandidates candidates = NameCandidates.of(tokens, model.inner(), model.outer());
    int size = candidates.size();
    if (size == 0) {
      return List.of();
    }
    NameFeatures features = NameFeatures.around(tokens, candidates, lists);
    long[] sums = new long[size * NameModel.SUMS];
    int[] found = new int[size];
    for (int c = 0; c < size; c++) {
      int token = candidates.token(c);
      int at = c * NameModel.SUMS;
      found[c] =
          words.add(features, token, sums, at)
              + model.add(features.hashes(), features.from(c), features.from(c + 1), sums, at);
    }
    byte[] tags = new byte[size];
    int[] emissions = new int[size * TAGS];
    read(0, tokens, candidates, sums, found, emissions, tags);
    remember(tokens, candidates, tags, sums, found);
    read(1, tokens, candidates, sums, found, emissions, tags);
    List<Name> names = names(tokens, candidates, tags, emissions);
    NameVote.settle(tokens, names);
    return names;
  }

  private void read(
      int reading,
      Tokens tokens,
      NameCandidates candidates,
      long[] sums,
      int[] found,
      int[] emissions,
      byte[] tags) {
    for (int c = 0; c < found.length; c++) {
      NameModel.unpack(sums, c * NameModel.SUMS, found[c], reading, emissions, c * TAGS);
    }
    NameDecoder decoder = new NameDecoder(model.transitions(reading));
    for (int c = 0; c < found.length; ) {
      int end = candidates.chainEnd(tokens, c);
      decoder.decode(emissions, c, end, tags);
      c = end;
    }
  }

  private void remember(
      Tokens tokens, NameCandidates candidates, byte[] tags, long[] sums, int[] found) {
    NameMemory memory = new NameMemory(tokens, candidates, tags);
    int[] features = new int[NameMemory.MAX_FEATURES];
    for (int c = 0; c < found.length; c++) {
      int count = memory.features(c, features);
      found[c] += model.add(features, 0, count, sums, c * NameModel.SUMS);
    }
  }

  private List<Name> names(Tokens tokens, NameCandidates candidates, byte[] tags, int[] emissions) {
    List<Name> names = new ArrayList<>();
    int c = 0;
    while (c < tags.length) {
      int first = c++;
      if (tags[first] == NameTags.OUTSIDE) {
        continue;
      }
      while (!NameTags.ends(tags[c - 1])) {
        c++;
      }
      NameType type = NameTags.type(tags[first]);
      double score = score(emissions, tags, first, c);
      int end = wordEnd(tokens, candidates.token(c - 1) + 1);
      while (c < tags.length && candidates.token(c) < end) {
        c++;
      }
      names.add(new Name(candidates.token(first), end, type, score));
    }
    return names;
  }

  /** A name does not end in the middle of "Jong-un" or "Chan-o-cha". */
  private static int wordEnd(Tokens tokens, int end) {
    int last = end;
    while (tokens.is(last - 1, '-') && isGlued(tokens, last) && tokens.shape(last).isWord()) {
      last++;
      boolean goesOn =
          isGlued(tokens, last)
              && tokens.is(last, '-')
              && isGlued(tokens, last + 1)
              && tokens.shape(last + 1).isWord();
      last += goesOn ? 1 : 0;
    }
    return last;
  }

  private static boolean isGlued(Tokens tokens, int i) {
    return i < tokens.size() && !tokens.isSpaced(i);
  }

  /** The odds of the chosen tags against the best ones of no name or another type, the weakest. */
  private double score(int[] emissions, byte[] tags, int first, int end) {
    double least = 1;
    for (int c = first; c < end; c++) {
      int chosen = emissions[c * TAGS + tags[c]];
      int other = emissions[c * TAGS];
      for (int tag = 1; tag < TAGS; tag++) {
        if (NameTags.type(tag) != NameTags.type(tags[c])) {
          other = Math.max(other, emissions[c * TAGS + tag]);
        }
      }
      least = Math.min(least, 1 / (1 + Math.exp((other - chosen) * model.scale())));
    }
    return least;
  }
}
