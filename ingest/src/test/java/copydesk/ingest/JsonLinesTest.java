package copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesTest {
  private static final int LIMIT = 100;

  @Test
  void lines_comeOneByOneWithTheirNumbers() throws IOException {
    assertThat(lines("one\ntwo\n\nfour")).containsExactly("1 one", "2 two", "3 ", "4 four");
  }

  @Test
  void lastLineEnd_beginsNoLine() throws IOException {
    assertThat(lines("one\n")).containsExactly("1 one");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("1 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 70_000})
  void linesOffsets_areWhereTheyBegin(int length) throws IOException {
    byte[] bytes = ("é".repeat(length) + "\n\nthree").getBytes(UTF_8);
    JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), LIMIT);

    assertThat(lines.next().offset()).isZero();
    assertThat(lines.next().offset()).isEqualTo(2L * length + 1);
    assertThat(lines.next().offset()).isEqualTo(2L * length + 2);
  }

  @Test
  void lineLongerThanTheLimit_isPassedOverAndTheNextOneComes() throws IOException {
    assertThat(lines("x".repeat(LIMIT + 1) + "\nnext\n" + "y".repeat(LIMIT)))
        .containsExactly("1 (too long)", "2 next", "3 " + "y".repeat(LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void inputInSmallPieces_makesNoDifference(int piece) throws IOException {
    byte[] bytes = ("é one\n" + "x".repeat(3 * LIMIT) + "\nthree").getBytes(UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, piece));
          }
        };

    assertThat(lines(new JsonLines(slow, LIMIT)))
        .containsExactly("1 é one", "2 (too long)", "3 three");
  }

  @Test
  void giantLine_needsNoMoreMemoryThanTheLimit() throws IOException {
    InputStream giant =
        new InputStream() {
          private long left = 1L << 31;

          @Override
          public int read() {
            throw new AssertionError("a byte at a time");
          }

          @Override
          public int read(byte[] b, int off, int len) {
            int n = (int) Math.min(len, left);
            left -= n;
            return n == 0 ? -1 : n;
          }
        };

    assertThat(lines(new JsonLines(giant, LIMIT))).containsExactly("1 (too long)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \r"})
  void blankLine_isOne(String line) throws IOException {
    try (JsonLines lines = of(line + "\nx")) {
      assertThat(lines.next().isBlank()).isTrue();
      assertThat(lines.next().isBlank()).isFalse();
    }
  }

  private static List<String> lines(String text) throws IOException {
    return lines(of(text));
  }

  private static List<String> lines(JsonLines input) throws IOException {
    List<String> all = new ArrayList<>();
    try (input) {
      for (JsonLines.Line line = input.next(); line != null; line = input.next()) {
        String text = line.bytes() == null ? "(too long)" : new String(line.bytes(), UTF_8);
        all.add(line.number() + " " + text);
      }
    }
    return all;
  }

  private static JsonLines of(String text) {
    return new JsonLines(new ByteArrayInputStream(text.getBytes(UTF_8)), LIMIT);
  }
}
