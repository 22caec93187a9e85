package copydesk.format.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZoneNamesTest {
  @ParameterizedTest
  @CsvSource({
    "GMT, Z",
    "BST, +01:00",
    "MESZ, +02:00",
    "EST, -05:00",
    "NST, -03:30",
    "ACST, +09:30"
  })
  void names_haveOneOffset(String name, String offset) {
    assertThat(ZoneNames.offset(name)).isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IST", "XYZ", "gmt", ""})
  void others_areNotGuessed(String name) {
    assertThat(ZoneNames.offset(name)).isNull();
  }
}
