package copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedListTest {

  @Test
  void lines_areFeedsWithTheirSettings(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("feeds.txt");
    Files.writeString(
        file,
        """
        # Wires
        contact https://desk.example/feeds

        https://a.example/rss   # the first
          https://b.example/atom#part min=90s max=2h source=urn:wire:b
        http://intra.example/f local=yes gone=ask
        http://127.0.0.1:8080/f min=2h
        """);
    FeedList list = FeedFile.open(file).list();

    assertThat(list.contact()).isEqualTo("https://desk.example/feeds");
    assertThat(list.feeds())
        .containsExactly(
            FeedSettings.of("https://a.example/rss"),
            new FeedSettings(
                "https://b.example/atom#part",
                Duration.ofSeconds(90),
                Duration.ofHours(2),
                "urn:wire:b",
                false,
                false),
            new FeedSettings(
                "http://intra.example/f",
                Duration.ofMinutes(2),
                Duration.ofMinutes(60),
                "http://intra.example/f",
                true,
                true),
            new FeedSettings(
                "http://127.0.0.1:8080/f",
                Duration.ofHours(2),
                Duration.ofHours(2),
                "http://127.0.0.1:8080/f",
                true,
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.example/rss                       | it must start with http:// or https://",
        "ftp://a.example/rss                 | it must start with http:// or https://",
        "https://u:p@a.example/rss           | an address with a password in it is not taken",
        "https://a.example/a[b               | is no address",
        "https://a.example/ every=5m         | 'every' is no setting of a feed",
        "https://a.example/ min=5            | 'min' takes a time of 10s to 24h",
        "https://a.example/ min=1s           | 'min' takes a time of 10s to 24h",
        "https://a.example/ max=48h          | 'max' takes a time of 10s to 24h",
        "https://a.example/ max=1m           | min is longer than max",
        "https://a.example/ local=no         | 'local' takes yes, not 'no'",
        "contact                             | 'contact' takes one address"
      })
  void whatIsNoFeed_isRefusedWithItsLine(String line, String why) {
    assertThatThrownBy(() -> FeedList.parse(List.of("# one", line), "feeds.txt"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("feeds.txt, line 2: ")
        .hasMessageContaining(why);
  }

  @Test
  void addressTwiceAndFileWithoutFeeds_areRefused(@TempDir Path folder) throws IOException {
    assertThatThrownBy(
            () -> FeedList.parse(List.of("https://a.example/", "https://a.example/"), "f"))
        .hasMessage("f, line 2: the address stands there twice");
    Path empty = Files.writeString(folder.resolve("f"), "# none\n");
    assertThatThrownBy(() -> FeedFile.open(empty)).hasMessageEndingWith("names no feed");
    assertThatThrownBy(() -> FeedFile.open(folder.resolve("g")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageEndingWith("cannot be read: it does not exist");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/f,true",
    "http://desk/f,true",
    "http://nas.local/f,true",
    "http://10.1.2.3/f,true",
    "http://[::1]/f,true",
    "http://[fd00::1]/f,true",
    "http://[::ffff:169.254.169.254]/f,true",
    "http://[64:ff9b::a00:1]/f,true",
    "http://169.254.169.254/f,true",
    "http://100.64.0.1/f,true",
    "http://172.31.0.1/f,true",
    "http://172.32.0.1/f,false",
    "http://93.184.216.34/f,false",
    "https://www.mna.example/f,false",
    "http://[2606:2800:220:1::1]/f,false"
  })
  void addressesOfPrivateNetworks_areKnown(String address, boolean local) {
    assertThat(Hosts.isLocalName(address)).isEqualTo(local);
  }
}
