package copydesk.sink.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class JournalEntryTest {
  private final JournalEntry entry =
      new JournalEntry(JournalEntry.Kind.WRITE, 12, "2026/11/28", 99, "ab");

  @Test
  void line_isReadAsItWasWritten() throws IOException {
    byte[] record = "{\"a\":\"x\\ty\"}".getBytes(UTF_8);
    byte[] line = line(entry.line(record));

    assertThat(JournalEntry.read(line)).isEqualTo(entry);
    assertThat(JournalEntry.record(line)).isEqualTo(record);
    assertThat(JournalEntry.record(line(entry.line(new byte[0])))).isEmpty();
  }

  @Test
  void lineWithAnyByteLostOrChanged_isTorn() throws IOException {
    byte[] line = line(entry.line("{\"id\":\"1\"}".getBytes(UTF_8)));
    for (int i = 0; i < line.length; i++) {
      assertThat(JournalEntry.read(Arrays.copyOf(line, i))).isNull();
      byte[] changed = line.clone();
      changed[i] ^= 1;
      assertThat(JournalEntry.read(changed)).as("byte %d", i).isNull();
    }
  }

  private static byte[] line(byte[] withEnd) throws IOException {
    try (Lines lines = new Lines(new ByteArrayInputStream(withEnd))) {
      byte[] line = lines.next();
      assertThat(lines.next()).isNull();
      assertThat(lines.isTorn()).isFalse();
      assertThat(lines.position()).isEqualTo(withEnd.length);
      return line;
    }
  }
}
