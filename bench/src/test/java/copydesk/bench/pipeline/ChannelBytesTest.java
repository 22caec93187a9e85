package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of a broker's folder. */
final class ChannelBytesTest {
  @Test
  void partitionsOfAChannel_areAddedUp_andKafkasOwnAreLeftOut(@TempDir Path data)
      throws IOException {
    segment(data, "articles.raw-0", 100);
    segment(data, "articles.dead-0", 7);
    segment(data, "__consumer_offsets-0", 5_000);
    ChannelBytes before = ChannelBytes.in(data);
    segment(data, "articles.raw-1", 2_000);
    segment(data, "articles.enriched-11", 123_450);

    String line = ChannelBytes.in(data).perUnit(before, 10);

    assertThat(line).isEqualTo("articles.enriched 12,345, articles.raw 200");
  }

  private static void segment(Path data, String partition, int length) throws IOException {
    Path folder = Files.createDirectories(data.resolve(partition));
    Files.write(folder.resolve("00000000000000000000.log"), new byte[length]);
    Files.write(folder.resolve("00000000000000000000.index"), new byte[10]);
  }
}
