package copydesk.bench.copies;

import copydesk.bench.invented.Grammar;
import copydesk.bench.invented.InventedArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented articles of which it is known what was made of what. Of five articles one is an original
 * that has copies, one has none, a tenth tells an original's story in other words with its names
 * and figures, and the rest are copies. The same seed gives the same articles.
 */
final class CopyCorpus {
  /** Patterns of texts that are made anew each night. */
  static final List<String> TEMPLATES =
      List.of("market", "lottery", "earnings", "obituary", "table", "weather");

  /**
   * An article.
   *
   * @param kind "original", "retold", "copy" or the template that it is made from
   * @param original the id of the article that it was copied from, or null
   * @param edits what was done to it
   */
  record Sample(String id, String kind, String original, Set<Edit> edits, String text) {}

  private static final List<Edit> EDITS = List.of(Edit.values());

  private final Grammar grammar = Grammar.of("news.txt", "templates.txt");
  private final Random random;

  CopyCorpus(long seed) {
    random = new Random(seed);
  }

  /** So many articles, each after the one that it was copied from. */
  List<Sample> news(int number) {
    List<List<Sample>> stories = new ArrayList<>();
    int made = 0;
    while (made < number) {
      List<Sample> story = story(stories.size(), number - made);
      stories.add(story);
      made += story.size();
    }
    return mixed(stories);
  }

  private List<Sample> story(int number, int most) {
    Grammar.Telling telling = grammar.telling(random);
    InventedArticle original = InventedArticle.of(telling, "lead", 5 + random.nextInt(18));
    String id = "story-" + number;
    List<Sample> story = new ArrayList<>();
    story.add(new Sample(id, "original", null, Set.of(), original.text()));
    int chance = number % 4;
    if (chance == 0) {
      InventedArticle retold = InventedArticle.of(telling, "retold", 5 + random.nextInt(18));
      story.add(new Sample(id + "-retold", "retold", null, Set.of(), retold.text()));
    }
    int copies = chance < 2 ? 1 + random.nextInt(4) : 0;
    for (int i = 1; i <= copies && story.size() < most; i++) {
      Set<Edit> edits = edits();
      InventedArticle copy = original;
      for (Edit edit : edits) {
        copy = edit.make(copy, telling, random);
      }
      story.add(new Sample(id + "-copy-" + i, "copy", id, edits, copy.text()));
    }
    return story;
  }

  private Set<Edit> edits() {
    Set<Edit> edits = EnumSet.noneOf(Edit.class);
    int number = 1 + random.nextInt(3);
    while (edits.size() < number) {
      edits.add(EDITS.get(random.nextInt(EDITS.size())));
    }
    return edits;
  }

  /** The stories' articles among each other, each story's own in their order. */
  private List<Sample> mixed(List<List<Sample>> stories) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      turns.addAll(Collections.nCopies(stories.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    int[] next = new int[stories.size()];
    List<Sample> all = new ArrayList<>();
    turns.forEach(story -> all.add(stories.get(story).get(next[story]++)));
    return all;
  }

  /** So many texts from patterns, none of them a copy. */
  List<Sample> templates(int number) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String template = TEMPLATES.get(i % TEMPLATES.size());
      String text = grammar.telling(random).say(template) + "\n";
      samples.add(new Sample(template + "-" + i, template, null, Set.of(), text));
    }
    return samples;
  }
}
