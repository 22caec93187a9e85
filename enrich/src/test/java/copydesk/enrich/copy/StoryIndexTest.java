package copydesk.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StoryIndexTest {
  private static final long HOUR = 3_600_000;

  private final StoryIndex index = new StoryIndex();
  private final Map<String, KeptStory> store = new HashMap<>();
  private final Map<String, String> stories = new TreeMap<>();

  private void file(Filed filed) {
    file(index, filed);
  }

  private void file(StoryIndex to, Filed filed) {
    to.file(filed).forEach(told -> stories.put(told.id(), told.story()));
    to.changed().forEach(kept -> store.put(kept.id(), kept));
    to.forgotten(10).forEach(store::remove);
  }

  private static Filed article(String id, long time, List<String> text) {
    return new Filed(id, 3, true, time, Texts.signature(text), null, null);
  }

  private static Filed revision(String id, long time, List<String> text, String story) {
    return new Filed(id, 3, false, time, Texts.signature(text), null, story);
  }

  private static Filed joining(String id, long time, String joins) {
    return new Filed(id, 3, true, time, null, joins, null);
  }

  @Test
  void copy_belongsToTheStoryOfWhatWasFiledFirst() {
    assertThat(index.file(article("a", 0, Texts.article(1, 20)))).isEmpty();
    assertThat(index.file(article("b", HOUR, Texts.article(2, 20)))).isEmpty();

    assertThat(index.file(article("c", 2 * HOUR, Texts.copy(1, 20, 9, 4))))
        .containsExactly(new StoryOf("c", 3, "a"));
  }

  @Test
  void copyOfACopy_belongsToTheSameStory() {
    file(article("a", 0, Texts.article(1, 20)));
    file(article("b", 1, Texts.copy(1, 20, 9, 10)));
    file(article("c", 2, Texts.copy(1, 20, 9, 10).subList(9, 30)));

    assertThat(stories).containsExactlyInAnyOrderEntriesOf(Map.of("b", "a", "c", "a"));
  }

  @Test
  void originalThatIsHandedOverLate_takesItsCopiesWithIt() {
    file(article("c", 2 * HOUR, Texts.copy(1, 20, 9, 3)));
    file(article("b", HOUR, Texts.article(1, 20)));
    assertThat(stories).containsExactlyEntriesOf(Map.of("c", "b"));

    file(article("a", 0, Texts.article(1, 20)));
    assertThat(stories).containsExactlyInAnyOrderEntriesOf(Map.of("b", "a", "c", "a"));
  }

  @Test
  void oneTime_isOrderedById() {
    file(article("b", 5, Texts.article(1, 20)));
    file(article("a", 5, Texts.article(1, 20)));

    assertThat(stories).containsExactlyEntriesOf(Map.of("b", "a"));
  }

  @Test
  void afterThreeDays_aCopyIsNone() {
    file(article("a", 0, Texts.article(1, 20)));
    file(article("b", StoryIndex.WINDOW + 1, Texts.article(1, 20)));
    file(article("c", StoryIndex.WINDOW, Texts.article(1, 20)));

    assertThat(stories)
        .as("c is in time for a, and b for c")
        .containsExactlyInAnyOrderEntriesOf(Map.of("c", "a", "b", "a"));
  }

  @Test
  void revision_isNoCopyOfItself_andHasCopiesOfItsOwn() {
    file(article("a", 0, Texts.article(1, 20)));
    file(revision("a", HOUR, Texts.article(1, 20), null));
    file(revision("a", 2 * HOUR, Texts.article(2, 20), null));
    assertThat(stories).isEmpty();

    file(article("b", 3 * HOUR, Texts.article(2, 20)));
    assertThat(stories).containsExactlyEntriesOf(Map.of("b", "a"));
  }

  @Test
  void revision_keepsTheStoryOfTheFirst() {
    file(article("a", 0, Texts.article(1, 20)));
    file(article("b", 1, Texts.article(2, 20)));
    file(article("c", 2, Texts.article(1, 20)));
    file(revision("c", 3, Texts.article(2, 20), "a"));

    assertThat(stories).containsExactlyEntriesOf(Map.of("c", "a"));
  }

  @Test
  void revisionThatWasFiledBeforeItWasKnown_isTold() {
    file(article("a", 0, Texts.article(1, 20)));
    file(article("b", 1, Texts.article(1, 20)));
    stories.clear();
    file(revision("b", 2, Texts.article(1, 20), null));

    assertThat(stories).as("it was filed without its story").containsEntry("b", "a");
  }

  @Test
  void updateUnderAnotherId_joinsTheStoryThatItNames() {
    file(joining("update", 1, "first"));
    assertThat(stories).containsExactlyEntriesOf(Map.of("update", "first"));

    file(article("copied", 0, Texts.article(1, 20)));
    file(article("first", 2, Texts.article(1, 20)));
    assertThat(stories)
        .containsExactlyInAnyOrderEntriesOf(Map.of("update", "copied", "first", "copied"));
  }

  @Test
  void linksInACircle_end() {
    file(joining("a", 0, "b"));
    file(joining("b", 1, "c"));
    file(joining("c", 2, "a"));
    file(joining("self", 3, "self"));

    assertThat(stories).doesNotContainKeys("c", "self").containsEntry("a", "c");
  }

  @Test
  void anyOrder_givesTheSameStories() {
    List<Filed> articles = articles(300);
    articles.forEach(this::file);
    Map<String, String> expected = Map.copyOf(stories);
    assertThat(expected).hasSizeGreaterThan(100);

    for (int seed = 0; seed < 5; seed++) {
      stories.clear();
      StoryIndex other = new StoryIndex();
      Collections.shuffle(articles, new Random(seed));
      articles.forEach(filed -> file(other, filed));
      assertThat(stories).as("order %d", seed).containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @Test
  void restart_changesNothing() {
    List<Filed> articles = articles(300);
    articles.forEach(this::file);
    Map<String, String> expected = Map.copyOf(stories);

    stories.clear();
    store.clear();
    StoryIndex other = new StoryIndex();
    for (int i = 0; i < articles.size(); i++) {
      if (i % 50 == 49) {
        other = new StoryIndex();
        other.restore(store.values());
      }
      file(other, articles.get(i));
    }
    assertThat(stories).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(other.size()).isEqualTo(index.size());
  }

  @Test
  void whatIsOld_isForgottenAndNoLongerKept() {
    for (int i = 0; i < 400; i++) {
      file(article("id-" + i, i * HOUR, Texts.article(i, 5)));
    }

    assertThat(store).hasSizeLessThan(125).containsKey("id-399").doesNotContainKey("id-1");
    assertThat(index.size()).isEqualTo(store.size());
  }

  @Test
  void articleThatComesBackAfterItWasForgotten_keepsItsStory() {
    file(article("a", 0, Texts.article(1, 20)));
    file(article("b", 500 * HOUR, Texts.article(2, 20)));
    file(article("c", 513 * HOUR, Texts.article(3, 20)));
    file(revision("a", 514 * HOUR, Texts.article(2, 20), "old"));
    file(article("d", 515 * HOUR, Texts.article(2, 20)));

    assertThat(stories).containsExactlyEntriesOf(Map.of("d", "b"));
  }

  @Test
  void numberOfArticles_isBounded() {
    for (int i = 0; i < StoryIndex.MOST + 10; i++) {
      index.file(new Filed("id-" + i, 0, true, i, null, null, null));
    }

    assertThat(index.size()).isLessThanOrEqualTo(StoryIndex.MOST);
  }

  /** Some 100 stories over two days, with copies of one, two and three generations. */
  private static List<Filed> articles(int number) {
    Random random = new Random(number);
    List<Filed> articles = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int story = random.nextInt(number / 3);
      List<String> text =
          Texts.copy(story, 20, 1_000 + i, random.nextInt(4)).subList(random.nextInt(4), 20);
      articles.add(article("id-" + i, (long) (random.nextDouble() * 40 * HOUR), text));
    }
    return articles;
  }
}
