package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextCheckTest {
  @Test
  void text_isLeftAsItIs() {
    assertThat(TextCheck.require(" 🎉 a\r\n")).isEqualTo(" 🎉 a\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t"})
  void blankText_isEmpty(String text) {
    refused(text, DeadReason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE00a", "\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00"})
  void halfASurrogatePair_isNoText(String text) {
    refused(text, DeadReason.UNDECODABLE);
  }

  private static void refused(String text, DeadReason reason) {
    assertThatThrownBy(() -> TextCheck.require(text))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(reason);
  }
}
