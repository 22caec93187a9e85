package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "bridge,6,bridge",
    "bridge,7,bridge",
    "bridge,5,brid…",
    "bridge,1,…",
    "a bridge,3,a…",
    "🌉🎉🌉,3,🌉🎉🌉",
    "🌉🎉🌉,2,🌉…",
    "'',1,''"
  })
  void cut_neverHalvesACodePoint(String text, int columns, String cut) {
    assertThat(Columns.cut(text, columns)).isEqualTo(cut);
  }

  @Test
  void fitted_takesAllItsColumns() {
    assertThat(Columns.fit("🌉", 3)).isEqualTo("🌉  ");
    assertThat(Columns.fit("a bridge", 3)).isEqualTo("a… ");
    assertThat(Columns.width("a🌉")).isEqualTo(2);
    assertThat(Columns.pad("🌉🎉", 1)).as("what is padded stays whole").isEqualTo("🌉🎉");
  }
}
