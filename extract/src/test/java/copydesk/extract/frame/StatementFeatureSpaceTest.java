package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.word.WordLists;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementFeatureSpaceTest {
  private static final long SHIPPED = StatementFeatureSpace.current().fingerprint();

  @Test
  void sameLists_haveTheSameFingerprint() {
    assertThat(StatementFeatureSpace.fingerprint(WordLists.of(copy()))).isEqualTo(SHIPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class.adverb",
        "class.determiner",
        "no-syllables",
        "pictures",
        "anonymity-verbs",
        "anonymous-speaking",
        "naming-verbs"
      })
  void wordMoreInAListOfTheFeatures_changesTheFingerprint(String list) {
    Map<String, Set<String>> lists = copy();
    lists.get(list).add("anew");

    assertThat(StatementFeatureSpace.fingerprint(WordLists.of(lists))).isNotEqualTo(SHIPPED);
  }

  @Test
  void wordThatChangesItsClass_changesTheFingerprint() {
    Map<String, Set<String>> lists = copy();
    lists.get("class.adverb").remove("once");
    lists.get("class.subordinator").add("once");

    assertThat(StatementFeatureSpace.fingerprint(WordLists.of(lists))).isNotEqualTo(SHIPPED);
  }

  @Test
  void otherLists_doNotCount() {
    Map<String, Set<String>> lists = copy();
    lists.get("news-agencies").add("anew");

    assertThat(StatementFeatureSpace.fingerprint(WordLists.of(lists))).isEqualTo(SHIPPED);
  }

  private static Map<String, Set<String>> copy() {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    WordLists lists = WordLists.shipped();
    lists.names().forEach(name -> copy.put(name, new LinkedHashSet<>(lists.entries(name))));
    return copy;
  }
}
