package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.Channels;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SendRulesTest {
  private static final SendRules RULES = new SendRules(3, false, false);

  @Test
  void letterGoesBackUntilItHasFailedTooOften() {
    assertThat(judge(RULES, letter("a", null), 0)).isEqualTo(Verdict.SENT);
    assertThat(judge(RULES, letter("a", "1"), 0)).isEqualTo(Verdict.SENT);
    assertThat(judge(RULES, letter("a", "2"), 0)).isEqualTo(Verdict.FAILED_TOO_OFTEN);
    assertThat(judge(new SendRules(4, false, false), letter("a", "2"), 0)).isEqualTo(Verdict.SENT);
    assertThat(judge(new SendRules(3, true, false), letter("a", "9"), 0)).isEqualTo(Verdict.SENT);
    assertThat(judge(new SendRules(1, false, false), letter("a", null), 0))
        .isEqualTo(Verdict.FAILED_TOO_OFTEN);
  }

  @Test
  void letterGoesBackOnce_unlessItIsAskedFor() {
    assertThat(judge(RULES, letter("a", null), 1)).isEqualTo(Verdict.SENT_BEFORE);
    assertThat(judge(new SendRules(3, true, false), letter("a", null), 1))
        .isEqualTo(Verdict.SENT_BEFORE);
    assertThat(judge(new SendRules(3, false, true), letter("a", null), 1)).isEqualTo(Verdict.SENT);
    assertThat(judge(new SendRules(3, false, true), letter("a", "2"), 1))
        .isEqualTo(Verdict.FAILED_TOO_OFTEN);
  }

  @Test
  void timesThatItWasSentBefore_countAsFailures() {
    SendRules again = new SendRules(3, false, true);

    assertThat(judge(again, letter("a", null), 5)).isEqualTo(Verdict.FAILED_TOO_OFTEN);
    assertThat(judge(again, letter("a", null), 2)).isEqualTo(Verdict.FAILED_TOO_OFTEN);
    assertThat(judge(new SendRules(3, true, true), letter("a", null), 5)).isEqualTo(Verdict.SENT);
  }

  @Test
  void letterThatWasOvertaken_goesByForceOnly() {
    Letter letter = letter("a", null);

    assertThat(RULES.judge(letter, 0, true, letter.again(0, 6))).isEqualTo(Verdict.OVERTAKEN);
    assertThat(new SendRules(3, true, false).judge(letter, 0, true, letter.again(0, 6)))
        .isEqualTo(Verdict.SENT);
  }

  @Test
  void letterWithoutBytes_neverGoes() {
    assertThat(judge(new SendRules(9, true, true), letter(5, null, null, headers("too-large")), 0))
        .isEqualTo(Verdict.NO_BYTES);
  }

  @Test
  void recordThatGrewBeyondWhatTheChannelTakes_stays() {
    byte[] large = new byte[Channels.MAX_RECORD_BYTES - 100];

    assertThat(judge(new SendRules(9, true, true), letter(5, "a", large, headers("too-large")), 0))
        .isEqualTo(Verdict.TOO_LARGE);
  }

  @Test
  void selection_takesWhatHasOneOfTheReasonsAndOneOfTheIds() {
    Letter empty = letter(5, "a", bytes(""), headers("empty"));

    assertThat(new Selection(Set.of(), Set.of()).takes(empty)).isTrue();
    assertThat(new Selection(Set.of("empty", "no-text"), Set.of()).takes(empty)).isTrue();
    assertThat(new Selection(Set.of("empty"), Set.of("b", "a")).takes(empty)).isTrue();
    assertThat(new Selection(Set.of("no-text"), Set.of("a")).takes(empty)).isFalse();
    assertThat(new Selection(Set.of("empty"), Set.of("b")).takes(empty)).isFalse();
    assertThat(
            new Selection(Set.of(), Set.of("a"))
                .takes(letter(5, null, bytes(""), headers("missing-key"))))
        .isFalse();
  }

  private static Verdict judge(SendRules rules, Letter letter, int before) {
    return rules.judge(letter, before, false, letter.again(before, 6));
  }
}
