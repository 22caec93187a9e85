package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.Section;
import org.junit.jupiter.api.Test;

/** What comes beside the text, and what becomes of texts in other languages. */
final class KnownBesideTheTextTest {
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final String STORY =
      "OSLO, Dec 5 (Wire) - The bridge is open, mayor Ann Lee said on Monday.";
  private static final String GERMAN =
      "Brücke offen\n\n„Die Brücke ist offen“, sagte die Bürgermeisterin Ann Lee am 5. Mai. Es war"
          + " der Tag, auf den alle gewartet haben, und er war schön.";

  @Test
  void headlineBesideTheText_isTheRecords() {
    EnrichedArticle article = extract(STORY, "Lee: bridge is open", null, null);

    assertThat(article.headline()).isEqualTo("Lee: bridge is open");
    assertThat(article.sections()).noneMatch(s -> s.kind() == Section.Kind.HEADLINE);
    assertThat(article.statements()).isEqualTo(extract(STORY, null, null, null).statements());
    assertThat(article.text()).isEqualTo(STORY);
  }

  @Test
  void headlineThatTheTextRepeats_isAsTheTextHasIt() {
    String text = "BRIDGE  OPENS\n\n" + STORY;

    assertThat(extract(text, "Bridge opens", null, null).headline()).isEqualTo("BRIDGE  OPENS");
    assertThat(extract(text, "Mayor speaks", null, null).headline()).isEqualTo("Mayor speaks");
    assertThat(extract(text, null, null, null).headline()).isEqualTo("BRIDGE  OPENS");
  }

  @Test
  void dateBesideTheText_countsBeforeTheOneInIt() {
    String text = "2021-07-09\n" + STORY;

    assertThat(extract(text, null, "2021-07-08", null).published()).isEqualTo("2021-07-08");
    assertThat(extract(text, null, null, null).published()).isEqualTo("2021-07-09");
  }

  @Test
  void anotherLanguage_goesThroughWithoutClaims() {
    EnrichedArticle article = extract(GERMAN, null, "2021-05-05", null);

    assertThat(article.language()).isEqualTo("und");
    assertThat(article.text()).isEqualTo(GERMAN);
    assertThat(article.headline()).isEqualTo("Brücke offen");
    assertThat(article.published()).isEqualTo("2021-05-05");
    assertThat(article.sections()).hasSize(2);
    assertThat(article.parties()).isEmpty();
    assertThat(article.topics()).isEmpty();
    assertThat(article.statements()).isEmpty();
    assertThat(EXTRACTOR.explain(new Article("a", 1, null, null, GERMAN)).statements()).isEmpty();
  }

  @Test
  void declaredLanguage_namesWhatIsNotEnglish() {
    assertThat(extract(GERMAN, null, null, "de").language()).isEqualTo("de");
    assertThat(extract(GERMAN, null, null, "en").language()).isEqualTo("und");
    EnrichedArticle english = extract(STORY, null, null, "de");
    assertThat(english.language()).isEqualTo("en");
    assertThat(english.statements()).isNotEmpty();
    assertThat(extract("Angela Merkel", null, null, "de").parties()).isEmpty();
  }

  private static EnrichedArticle extract(
      String text, String headline, String published, String language) {
    return EXTRACTOR.extract(new Article("a", 1, null, null, text, headline, published, language));
  }
}
