package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartyTracerTest {
  private static final String TEXT =
      "OSLO, Dec 5 (Reuters) - Norwegian President Anna Berg met US Secretary of State Paul Harmon"
          + " in Oslo on Monday. Anna Berg told Reuters that she was glad. Then Berg ate French"
          + " bread. She said it was good. The president left.";
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final Explanation EXPLAINED = EXTRACTOR.explain(article());

  private static Article article() {
    return new Article("test", 1, null, null, TEXT);
  }

  private static PartyTrace trace(String name) {
    return EXPLAINED.parties().stream()
        .filter(party -> name.equals(party.name()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> changes(PartyTrace trace) {
    return trace.changes().stream().map(change -> change.step() + ": " + change.what()).toList();
  }

  @Test
  void traces_areInTheRecordsOrder() {
    assertThat(EXPLAINED.parties())
        .filteredOn(trace -> trace.id() != null)
        .extracting(PartyTrace::id)
        .containsExactlyElementsOf(
            EXPLAINED.article().parties().stream().map(party -> party.id()).toList());
  }

  @Test
  void explaining_changesNothingInTheRecord() {
    assertThat(EXPLAINED.article()).isEqualTo(EXTRACTOR.extract(article()));
  }

  @Test
  void person_hasTheStepsThatMadeHer() {
    assertThat(changes(trace("Anna Berg")))
        .contains(
            "NameTagger: found person “Anna Berg”",
            "PersonMerger: name “Anna Berg”: a person not named before",
            "PersonMerger: name “Berg”: the person's surname or given name alone",
            "OfficeReader: role “President” of Norway",
            "OfficeReader: female",
            "Descriptions: title “The president”",
            "StatementReader: pronoun “She”");
  }

  @Test
  void sameChange_isThereOnce_withItsTimes() {
    assertThat(trace("Anna Berg").changes())
        .contains(new PartyTrace.Change("NameTagger", "found person “Anna Berg”", 2));
  }

  @Test
  void country_saysHowItIsKnown() {
    assertThat(changes(trace("United States")))
        .anyMatch(change -> change.endsWith("found location “US”"))
        .contains(
            "PartyMerger: name “US”: a country's name",
            "PartyMerger: known as country/united-states");
  }

  @Test
  void leftOutParty_isThereWithoutAnId() {
    PartyTrace france = trace("France");
    assertThat(france.id()).isNull();
    assertThat(changes(france)).endsWith("Bystanders: left it out");
  }

  @Test
  void namesOfNoParty_comeLast() {
    PartyTrace last = EXPLAINED.parties().get(EXPLAINED.parties().size() - 1);
    assertThat(last.id()).isNull();
    assertThat(last.name()).isNull();
    assertThat(changes(last)).contains("Outsiders: left out organisation “Reuters”");
  }

  @Test
  void withoutExplaining_thereAreNoTraces() {
    assertThat(EXTRACTOR.explain(new Article("a", 1, null, null, "It rained.")).parties())
        .isEmpty();
  }
}
