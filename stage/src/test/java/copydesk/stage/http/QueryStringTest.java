package copydesk.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QueryStringTest {
  @Test
  void values_areDecoded_andEachNameHasAllOfIts() {
    assertThat(QueryString.read("a=1&b=%C3%BC+x&a=2%263&c&=d&&e=f=g"))
        .isEqualTo(
            Map.of(
                "a", List.of("1", "2&3"),
                "b", List.of("ü x"),
                "c", List.of(""),
                "", List.of("d"),
                "e", List.of("f=g")));
    assertThat(QueryString.read(null)).isEmpty();
    assertThat(QueryString.read("")).isEmpty();
  }

  @Test
  void whatIsNotEncodedSo_isAProblem() {
    for (String query : List.of("a=%", "a=%4", "a=%zz", "a=%FF")) {
      assertThatThrownBy(() -> QueryString.read(query))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("bad-query"));
    }
  }
}
