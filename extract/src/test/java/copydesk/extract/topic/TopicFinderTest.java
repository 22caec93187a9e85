package copydesk.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped model, and topics of one's own. */
final class TopicFinderTest {
  private static final TopicFinder FINDER = TopicFinder.load();

  private static List<TopicFinder.Found> find(TopicFinder finder, String text) {
    return finder.find(ArticleText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quake hits valley|An earthquake of magnitude 6.1 shook the valley, officials said. The"
            + " quake was followed by aftershocks.|medtop:20000153",
        "Keeper saves penalty|The goalkeeper saved a penalty and the striker scored twice as the"
            + " football club won the cup final.|medtop:20001065",
        "Dockers walk out|Dockers went on strike over pay on Monday, the trade union"
            + " said.|medtop:20000530"
      })
  void firstTopic_isTheFinestThatFits(String headline, String story, String id) {
    List<TopicFinder.Found> found = find(FINDER, headline + "\n\n" + story + "\n");

    assertThat(found).first().extracting(TopicFinder.Found::id).isEqualTo(id);
    assertThat(found.get(0).broader()).isNotEmpty();
    assertThat(found.get(0).evidence()).isNotEmpty();
  }

  @Test
  void scores_neverRiseDownTheList() {
    String text = "Minister resigns over ferry contract\n\nThe minister resigned on Friday.\n";

    List<Double> scores = find(FINDER, text).stream().map(TopicFinder.Found::score).toList();

    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  @Test
  void evidence_isWordsOfTheText() {
    ArticleText text = ArticleText.of("Census postponed\n\nThe census office said nothing.\n");

    for (TopicFinder.Found topic : FINDER.find(text)) {
      for (int[] range : topic.evidence()) {
        assertThat(range[0]).isLessThan(range[1]);
        assertThat(range[1]).isLessThanOrEqualTo(text.tokens().size());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'...'", "'Ok.'", "'12 34 56'", "'http://example.com/'"})
  void textWithoutSubject_isNoError(String text) {
    assertThat(find(FINDER, text)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void everyTopicOfTheModel_isInTheVocabulary() {
    Vocabulary vocabulary = Vocabulary.shipped();

    assertThat(TopicModel.shipped().topics())
        .hasSizeGreaterThan(17 + 250)
        .allSatisfy(id -> assertThat(vocabulary.get(id)).as(id).isNotNull());
    assertThat(vocabulary.all().stream().filter(concept -> concept.parent() == null)).hasSize(17);
  }

  @Test
  void ownTopics_areFoundByTheirTerms() {
    List<TopicTerms> own =
        TopicTerms.parse(
            "own.tsv",
            List.of(
                "# our beats",
                "desk:harbour\tHarbour\tmedtop:20000343\tquay|container crane*2",
                "desk:cranes\tCranes\tdesk:harbour\tgantry"));
    TopicFinder finder = new TopicSettings(null, own).finder();

    List<TopicFinder.Found> found = find(finder, "Container cranes delayed\n\nThey are late.\n");

    assertThat(found)
        .filteredOn(topic -> topic.id().startsWith("desk:"))
        .singleElement()
        .satisfies(
            topic -> {
              assertThat(topic.id()).isEqualTo("desk:harbour");
              assertThat(topic.broader()).startsWith("medtop:20000343").endsWith("medtop:04000000");
              assertThat(topic.evidence()).hasSize(1);
            });
  }

  @Test
  void vocabularyThatLacksATopic_silencesIt() {
    Vocabulary small = Vocabulary.of(List.of(new Vocabulary.Concept("medtop:15000000", "S", null)));
    TopicFinder finder = new TopicFinder(TopicModel.shipped(), small, List.of());

    assertThat(find(finder, "The goalkeeper saved a penalty in the football match.\n"))
        .allSatisfy(topic -> assertThat(topic.id()).isEqualTo("medtop:15000000"));
  }
}
