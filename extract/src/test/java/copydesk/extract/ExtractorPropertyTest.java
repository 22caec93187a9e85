package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Article;
import copydesk.records.RecordJson;
import copydesk.records.channel.RejectedArticleException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any string at all goes in, no exception comes out, every claim of the record holds: the extractor
 * checks that itself before it returns.
 */
final class ExtractorPropertyTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  /** Enough of it makes any text one that is read. */
  private static final String ENGLISH = "This is what it was and will be. ";

  private static final String[] PIECES = {
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "``",
    "«",
    "»",
    "„",
    "said",
    "told",
    "that",
    "he",
    "She",
    "it",
    "Ann Bell",
    "Bell",
    "Mr. Osei",
    "U.S.",
    "Foreign Office",
    "FO",
    "Paris",
    "French",
    "the",
    "minister",
    "statement",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "-",
    "—",
    "(",
    ")",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "😀",
    "é",
    "\u0301",
    "名前",
    "\u200b",
    "\u00a0",
    "•",
    "1,000",
    "http://a.b/c",
    "@x",
    "#",
    "&",
    "according to",
    "quoted as saying by",
    "By Ann Bell",
    "(Reuters) -",
    "OSLO, Dec 5",
    "2021-07-09",
    "\u0000",
    "\u2028",
    "𝒜",
    "von der",
    "Leyen",
    "\r",
    "\u0085",
    "\u2029",
    "\f",
    "\u00ad",
    "Qu\u00adreshi",
    "\u2060",
    "\ufeff",
    "\u200e",
    "\u202e",
    "\u2067",
    "\u3000",
    "\u0091",
    "\u0092",
    "\u0093",
    "\u0094",
    "&quot;",
    "&ldquo;",
    "&rdquo;",
    "&#39;",
    "&amp;",
    "&#128512;",
    "AT&amp;T",
    "It&#39;s",
    "＂",
    "＇",
    "â€œ",
    "â€\u009d",
    "â€",
    "Itâ€™s",
    "Ã¢â‚¬Å“",
    "Andr\u00c3\u00a9s",
    "workers'",
    "the harbour of Port Alma was closed on Monday after the crane\nfell over",
    "Ann Bell, Reuters"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyText_isReadWithoutAFault(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 150; run++) {
      StringBuilder text = new StringBuilder("word ");
      int pieces = random.nextInt(120);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(4) > 0 ? " " : "");
      }
      read(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void anyCharacters_areReadWithoutAFault(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder(ENGLISH.repeat(10));
      int length = random.nextInt(300);
      for (int i = 0; i < length; i++) {
        int code = random.nextInt(random.nextBoolean() ? 0x180 : 0x11000);
        text.appendCodePoint(code >= 0xD800 && code < 0xE000 ? 'x' : code);
      }
      readEnglish(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\" ",
        "“a ",
        "“a” ",
        "“‘a ’” “",
        "'a ",
        "bridge ",
        "Name ",
        "said ",
        "Bob said that ",
        "a, ",
        "a\n",
        "(",
        "FO ",
        "A.",
        "“Go on\n\n",
        "“He said that we won.\n\n",
        "“We won all that there was to be won there.\n\n",
        "the official said \"no\". ",
        "It said so. "
      })
  void aMegabyteOfAnything_isReadInLinearTime(String piece) {
    String text = "x " + piece.repeat(1_000_000 / piece.length()) + "\n\n" + ENGLISH.repeat(8_000);
    // A step that were quadratic would take minutes here; what is linear takes about a second.
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(40), () -> readEnglish(text));
  }

  @Test
  void emoji_countAsOne() {
    String text = "😀 Smile\n\n😀😀 “We are 😀 happy,” Ann Bell said.";
    Extraction found = Extraction.of(text);
    int start = found.statement("We are").spans().get(0).start();
    assertThat(text.codePointAt(text.offsetByCodePoints(0, start))).isEqualTo('“');
    assertThat(found.mention("We are")).isEqualTo("Ann Bell");
  }

  @Test
  void sameText_givesTheSameBytes() {
    String text = "“We are happy,” Ann Bell said in Paris on Monday.";
    assertThat(RecordJson.toBytes(Extraction.of(text).article))
        .isEqualTo(RecordJson.toBytes(Extraction.of(text).article));
  }

  @Test
  void textWithoutWords_isRefused() {
    assertThatThrownBy(() -> EXTRACTOR.extract(new Article("a", 1, null, null, " \n\u200b ")))
        .isInstanceOf(RejectedArticleException.class);
  }

  private static void readEnglish(String text) {
    assertThat(EXTRACTOR.extract(new Article("a", 1, null, null, text)).language()).isEqualTo("en");
  }

  private static void read(String text) {
    assertThat(EXTRACTOR.extract(new Article("a", 1, null, null, text)).text()).isEqualTo(text);
  }
}
