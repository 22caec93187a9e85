package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.text.CleanText;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any string at all is read without a fault, into no more parts than it has characters. */
final class TextPropertyTest {
  private static final String[] PIECES = {
    "word",
    "Name",
    "of",
    "the",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u0085",
    "\u2028",
    "\t",
    "    ",
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
    "＂",
    "&quot;",
    "&#39;",
    "&amp;",
    "&",
    "â€œ",
    "â€\u009d",
    "â€™",
    "Ã©",
    "\u0093",
    "\u0094",
    "\u00ad",
    "\u200b",
    "\u2066",
    "\ufeff",
    "\u00a0",
    ".",
    ",",
    "!",
    "?",
    ":",
    ";",
    "-",
    "--",
    "—",
    "...",
    "(",
    ")",
    "•",
    "*",
    "/",
    "|",
    "1,000",
    "1990s",
    "U.S.",
    "J.",
    "Mr.",
    "By Ann Bell",
    "Ann Bell, Reuters",
    "Reuters Staff",
    "OSLO, Dec 5 (Wire) - ",
    "9 July 2021",
    "http://a.b/c",
    "@x",
    "Photo: x",
    "😀",
    "\ud83d",
    "\ude00",
    "é",
    "\u0301",
    "名前",
    "\u0000",
    "a line that goes on and on and on and stops halfway in the\n"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyPieces_giveTokensThatHold(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(80);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      requireOrder(ArticleText.of(text.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void anyCharacters_giveTokensThatHold(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      char[] text = new char[random.nextInt(200)];
      for (int i = 0; i < text.length; i++) {
        text[i] = (char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000);
      }
      requireOrder(ArticleText.of(new String(text)));
    }
  }

  private static void requireOrder(ArticleText article) {
    Tokens tokens = article.tokens();
    CleanText text = tokens.cleanText();
    assertThat(tokens.size()).isLessThanOrEqualTo(text.text().length());
    assertThat(tokens.sentences()).isLessThanOrEqualTo(tokens.size());
    int end = 0;
    int sourceEnd = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isBetween(end, tokens.end(i) - 1);
      end = tokens.end(i);
      int start = text.sourceStart(tokens.start(i));
      assertThat(start).isGreaterThanOrEqualTo(sourceEnd);
      sourceEnd = text.sourceEnd(end);
      assertThat(sourceEnd).isBetween(start + 1, text.source().length());
      assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
      if (tokens.isPossessive(i)) {
        assertThat(tokens.isSpaced(i)).isFalse();
        assertThat(tokens.shape(i - 1)).isNotEqualTo(Shape.MARK);
      }
    }
    assertThat(end).isLessThanOrEqualTo(text.text().length());
    int blockEnd = 0;
    for (Block block : article.layout().blocks()) {
      assertThat(block.start()).isBetween(blockEnd, block.end() - 1);
      blockEnd = block.end();
    }
  }
}
