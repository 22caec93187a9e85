package copydesk.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of terms, and what is wrong with others. */
final class TopicTermsTest {
  @Test
  void line_isIdNameParentTerms() {
    assertThat(TopicTerms.parse("f", List.of("", "# x", "a:1\tOne\t\tquay | oil rig*2.5")))
        .containsExactly(
            new TopicTerms(
                "a:1",
                "One",
                null,
                List.of(new TopicTerms.Term("quay", 1), new TopicTerms.Term("oil rig", 2.5f))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a:1 One;f, line 1: a topic is an id, a name, a parent or nothing, and terms,",
        "a:1\\tOne\\t\\tquay*;f, line 1: a weight is a number above 0",
        "a:1\\tOne\\t\\tquay*-1;f, line 1: a weight is a number above 0",
        "a:1\\tOne\\t\\tone two three four five six;f, line 1: a term has one word to 5",
        "a:1\\tOne\\t\\tquay||rig;f, line 1: a term has one word to 5"
      })
  void badLine_isNamed(String line, String message) {
    assertThatThrownBy(() -> TopicTerms.parse("f", List.of(line.replace("\\t", "\t"))))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void topicTwice_isRefused() {
    assertThatThrownBy(() -> TopicTerms.parse("f", List.of("a\tA\t\tx", "a\tB\t\ty")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("f, line 2: the topic a is there twice");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere,'the topic a stands below nowhere, which is nowhere'",
    "a,the topic a stands above itself"
  })
  void badParent_isRefused(String parent, String message) {
    List<TopicTerms> own = TopicTerms.parse("f", List.of("a\tA\t" + parent + "\tx"));

    assertThatThrownBy(() -> new TopicSettings(null, own))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"policy,policies", "strike,strikes", "crash,crashes", "valley,valleys"})
  void plural_isMade(String one, String many) {
    assertThat(TermTable.plural(one)).isEqualTo(many);
  }
}
