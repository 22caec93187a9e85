package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.records.channel.CloudEvents;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class LetterViewTest {
  private static final Terminal TERMINAL = new Terminal(false, false, 80);

  @Test
  void table_hasARowForEachReason_withTheNewestForAnExample() {
    LetterTable table = new LetterTable();
    table.add(letter(5, "a/1", bytes("x"), headers("no-text")), 0);
    table.add(letter(7, "a/3", bytes("x"), headers("no-text")), 2);
    table.add(letter(6, "a/2", bytes("x"), headers("no-text")), 0);
    table.add(letter(9, "b", bytes("x"), new RecordHeaders()), 0);

    assertThat(table.render(TERMINAL))
        .isEqualTo(
            """
            reason   letters  sent back  oldest                newest                example
            -              1          0  2026-11-28T12:00:09Z  2026-11-28T12:00:09Z  b: -
            no-text        3          1  2026-11-28T12:00:05Z  2026-11-28T12:00:07Z  a/3: the no-text one
            4 dead letters, 1 of them sent back
            """);
  }

  @Test
  void tableOfNothing_saysSo() {
    assertThat(new LetterTable().render(TERMINAL)).isEqualTo("no dead letters\n");
  }

  @Test
  void letter_isShownWithItsReasonOriginAndStart() {
    Letter letter =
        letter(5, "a/1", bytes("Oslo, Monday.\n\nThe port is open."), headers("no-text"));

    assertThat(LetterView.text(letter, 2, TERMINAL))
        .isEqualTo(
            """
            a/1
              no-text: the no-text one
              letter 1:5, 2026-11-28T12:00:05Z, failed once, sent back 2 times
              from articles.raw, partition 3, offset 17, refused by extract
              “Oslo, Monday. The port is open.”

            """);
    assertThat(LetterView.json(letter, 2, null))
        .isEqualTo(
            "{\"letter\":\"1:5\",\"id\":\"a/1\",\"reason\":\"no-text\",\"message\":\"the no-text one\","
                + "\"stage\":\"extract\",\"origin\":{\"channel\":\"articles.raw\",\"partition\":3,"
                + "\"offset\":17},\"time\":\"2026-11-28T12:00:05Z\",\"failures\":1,\"bytes\":32,"
                + "\"start\":\"Oslo, Monday. The port is open.\",\"sentBack\":2}");
  }

  @Test
  void whatHasNoBytes_saysWhy() {
    Headers large = CloudEvents.set(headers("too-large"), CloudEvents.NOT_REPEATED, "16777217");
    Letter without = letter(5, null, null, large);

    assertThat(LetterView.text(without, 0, TERMINAL))
        .contains("(no bytes: its record stays there)");
    assertThat(LetterView.json(without, null, Verdict.NO_BYTES))
        .contains("\"id\":null", "\"bytes\":null", "\"start\":null", "\"outcome\":\"no-bytes\"");
    assertThat(LetterView.refusal(without, Verdict.NO_BYTES))
        .isEqualTo(
            "letter 1:5 has no bytes to send; its record stays at articles.raw, partition 3, offset"
                + " 17");
    assertThat(LetterView.refusal(letter(5, "a", null, new RecordHeaders()), Verdict.NO_BYTES))
        .isEqualTo("letter 1:5 of a has no bytes to send, and does not say where its record is");
    assertThat(LetterView.text(letter(5, " ", null, headers("invalid-key")), 0, TERMINAL))
        .contains("(no bytes: a kill)");
    assertThat(LetterView.text(letter(5, "a", bytes(""), headers("empty")), 0, TERMINAL))
        .contains("(empty)");
  }

  @Test
  void commandsToATerminal_areNotPassedOn() {
    Headers headers = headers("empty");
    CloudEvents.set(headers, CloudEvents.MESSAGE, "a\u001b[2Jb\nc\u202ed");

    String text =
        LetterView.text(letter(5, "\u001b]0;x\u0007", bytes("\u009b1m"), headers), 0, TERMINAL);

    assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(text).contains("a\uFFFD[2Jb cd").doesNotContain("\u202e");
  }

  @Test
  void start_isCutBetweenCharacters() {
    byte[] bytes = bytes("ü".repeat(5_000));

    assertThat(LetterText.start(bytes, 10)).isEqualTo("ü".repeat(9) + "…");
    assertThat(LetterText.start(bytes("x" + "𝔊".repeat(10)), 10))
        .isEqualTo("x" + "𝔊".repeat(8) + "…");
    assertThat(LetterText.start(new byte[] {(byte) 0xFF, 0, 'a'}, 10)).isEqualTo("\uFFFD\uFFFDa");
  }
}
