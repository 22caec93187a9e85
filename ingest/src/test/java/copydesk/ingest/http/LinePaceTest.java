package copydesk.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LinePaceTest {
  /** Gives a few bytes at a time. */
  private static InputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, piece));
      }
    };
  }

  @Test
  void linesInTime_comeAsTheyAre() throws IOException {
    String text = "one\ntwo\n\nthree";
    for (int piece = 1; piece < 6; piece++) {
      InputStream paced = new LinePace(inPieces(text, piece), Duration.ofMinutes(1));
      assertThat(new String(paced.readAllBytes(), UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void lineInManyPieces_isCutOff() throws IOException {
    InputStream paced = new LinePace(inPieces("ab\ncdef\n", 3), Duration.ZERO);
    byte[] bytes = new byte[10];

    assertThat(paced.read(bytes)).as("a whole line").isEqualTo(3);
    assertThat(paced.read(bytes)).as("one begins").isEqualTo(3);
    assertThat(paced.read(bytes)).as("and ends").isEqualTo(2);
    assertThat(paced.read(bytes)).isEqualTo(-1);

    InputStream dripping = new LinePace(inPieces("abc", 1), Duration.ZERO);
    assertThat(dripping.read()).isEqualTo('a');
    assertThatThrownBy(dripping::read).isInstanceOf(InterruptedIOException.class);
  }
}
