package copydesk.app.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.extract.topic.TopicSettings;
import copydesk.extract.topic.TopicTerms;
import copydesk.records.Act;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.InvalidSettingException;
import copydesk.records.Party;
import copydesk.records.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example: Ann Lee, mayor, tells Reutlingen that the bridge is open, through an official. */
final class FilterTest {
  private enum By {
    SPEAKER,
    PARTY,
    TOPIC,
    KIND,
    ACT,
    COUNTRY,
    WORDS
  }

  private static Filter filter(Map<By, List<String>> asked) {
    return new Filter(
        new Filter.Criteria(
            asked.getOrDefault(By.SPEAKER, List.of()),
            asked.getOrDefault(By.PARTY, List.of()),
            asked.getOrDefault(By.TOPIC, List.of()),
            asked.getOrDefault(By.KIND, List.of()),
            asked.getOrDefault(By.ACT, List.of()).stream().map(Act::valueOf).toList(),
            asked.getOrDefault(By.COUNTRY, List.of()),
            asked.getOrDefault(By.WORDS, List.of())),
        TopicSettings.SHIPPED);
  }

  private static Filter filter(By by, String... values) {
    return filter(Map.of(by, List.of(values)));
  }

  private static EnrichedArticle article() {
    EnrichedArticle plain = Examples.article("a");
    List<Party> parties = new ArrayList<>(plain.parties());
    parties.add(
        new Party(
            "p3",
            "country/papua-new-guinea",
            "Papua New Guinea",
            Party.Type.COUNTRY,
            List.of(),
            List.of("PNG"),
            List.of(),
            0,
            List.of("iso3166:PG")));
    return new EnrichedArticle(
        "a",
        1,
        Status.USABLE,
        null,
        null,
        null,
        "en",
        plain.headline(),
        plain.wire(),
        plain.text(),
        plain.textSha256(),
        plain.sections(),
        parties,
        plain.topics(),
        plain.statements(),
        plain.engine());
  }

  @ParameterizedTest
  @CsvSource({
    "SPEAKER,person/ann-lee,true",
    "SPEAKER,person/ann,false",
    "SPEAKER,ánn LEE,true",
    "SPEAKER,lee,true",
    "SPEAKER,le,false",
    "SPEAKER,Reutlingen,false",
    "PARTY,place/reutlingen,true",
    "PARTY,reutlingen,true",
    "PARTY,an official,false",
    "TOPIC,medtop:20000337,true",
    "TOPIC,medtop:04000000,true",
    "TOPIC,'Economy, Business and Finance',true",
    "TOPIC,sport,false",
    "TOPIC,desk:harbours,false",
    "KIND,direct,true",
    "KIND,Indirect,false",
    "KIND,news,true",
    "KIND,advisory,false",
    "ACT,SAY,true",
    "ACT,DENY,false",
    "COUNTRY,pg,true",
    "COUNTRY,papua new guinea,true",
    "COUNTRY,country/papua-new-guinea,true",
    "COUNTRY,PNG,true",
    "COUNTRY,Guinea,false",
    "COUNTRY,Reutlingen,false",
    "WORDS,BRIDGE opens,true",
    "WORDS,the mayor left,true",
    "WORDS,brïdge,true",
    "WORDS,ridge,false",
    "WORDS,bridge left,false"
  })
  void article_isFoundByWhatItSays(By by, String value, boolean matches) {
    assertThat(filter(by, value).matches(article())).isEqualTo(matches);
    assertThat(filter(by, value).isEverything()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "SPEAKER,person/ann-lee,true",
    "SPEAKER,person/lee,false",
    "SPEAKER,lee,true",
    "SPEAKER,official,false",
    "PARTY,official,true",
    "PARTY,reutlingen,true",
    "PARTY,person/ann-lee,true",
    "PARTY,nobody,false",
    "KIND,direct,true",
    "KIND,mixed,false",
    "ACT,SAY,true",
    "ACT,WARN,false",
    "WORDS,at last,true",
    "WORDS,bridge opens,false"
  })
  void statement_isFoundByWhatItSays(By by, String value, boolean matches) {
    Filter filter = filter(by, value);
    filter.requireOfStatements();

    assertThat(filter.matches(Examples.statementRecord(Status.USABLE))).isEqualTo(matches);
  }

  @Test
  void nothingAsked_isEverything() {
    Filter all = filter(Map.of());

    assertThat(all.isEverything()).isTrue();
    assertThat(all.matches(article())).isTrue();
    assertThat(all.statements(article())).hasSize(1);
    assertThat(all.matches(Examples.statementRecord(Status.WITHDRAWN))).isTrue();
  }

  @Test
  void ofOneCriterionOneValueHolds_ofSeveralEach() {
    assertThat(filter(By.SPEAKER, "nobody", "lee").matches(article())).isTrue();
    Map<By, List<String>> both = new EnumMap<>(By.class);
    both.put(By.SPEAKER, List.of("lee"));
    both.put(By.TOPIC, List.of("sport"));
    assertThat(filter(both).matches(article())).isFalse();
  }

  @Test
  void criteriaOfStatements_holdOfOneStatement() {
    Map<By, List<String>> both = new EnumMap<>(By.class);
    both.put(By.SPEAKER, List.of("lee"));
    both.put(By.ACT, List.of("DENY"));

    assertThat(filter(both).statements(article())).isEmpty();
    assertThat(filter(both).matches(article())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TOPIC,sport,--topic goes with articles.enriched",
    "COUNTRY,NO,--country goes with articles.enriched",
    "KIND,table,--kind table goes with articles.enriched"
  })
  void whatStatementsDoNotTell_isRefused(By by, String value, String message) {
    Filter filter = filter(by, value);

    assertThatThrownBy(filter::requireOfStatements)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "TOPIC,diplomcy,--topic diplomcy is no topic; did you mean 'diplomacy'?",
    "TOPIC,medtop:1,--topic medtop:1 is no topic; an article",
    "KIND,odd,--kind odd is no kind of statement",
    "WORDS,?!,--words '?!' has no letter",
    "SPEAKER,…,--speaker '…' has no letter"
  })
  void whatCannotBeLookedFor_isRefused(By by, String value, String message) {
    assertThatThrownBy(() -> filter(by, value))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void topicOfOnesOwn_isFoundByItsName() {
    TopicSettings own =
        new TopicSettings(
            null, List.of(new TopicTerms("desk:bridges", "Bridges", null, List.of())));

    assertThat(own.named("BRIDGES")).containsExactly("desk:bridges");
    assertThat(own.named("desk:bridges")).containsExactly("desk:bridges");
    assertThat(own.named("bridge")).isEmpty();
  }
}
