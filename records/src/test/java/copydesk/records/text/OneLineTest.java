package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OneLineTest {
  @Test
  void whiteSpace_becomesSingleBlanks() {
    assertThat(OneLine.of("Foreign\n Minister\t\tRashid")).isEqualTo("Foreign Minister Rashid");
    assertThat(OneLine.of("  at the edges \r\n")).isEqualTo("at the edges");
    assertThat(OneLine.of("\u2003wide\u2003")).isEqualTo("wide");
  }

  @Test
  void lineThatIsOne_staysTheSame() {
    String line = "one line";
    assertThat(OneLine.of(line)).isSameAs(line);
    assertThat(OneLine.of("")).isEmpty();
    assertThat(OneLine.of(" ")).isEmpty();
  }
}
