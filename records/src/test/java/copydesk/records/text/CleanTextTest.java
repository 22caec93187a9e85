package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanTextTest {
  private static final String[] PIECES = {
    "a",
    "Osei",
    " ",
    "s",
    "\n",
    "\r",
    "\r\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\f",
    "\u000b",
    "\u00a0",
    "\u2009",
    "\u3000",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u200e",
    "\u202a",
    "\u2066",
    "\u0091",
    "\u0092",
    "\u0093",
    "\u0094",
    "&",
    "&quot;",
    "&#39;",
    "&#8220;",
    "&#x201d;",
    "&amp;",
    "&nbsp;",
    "&amp;quot;",
    "&#0;",
    "&#99999999999;",
    "&x;",
    "“",
    "”",
    "â€œ",
    "â€\u009d",
    "â€™",
    "Ã©",
    "â",
    "€",
    "Â",
    "Ã",
    "ð",
    "Ÿ",
    "ð\u009f\u0098\u0080",
    "\uff02",
    "😀",
    "\ud83d",
    "\ude00",
    "é"
  };

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f", "\u000b"})
  void lineEnds_areAllOne(String end) {
    String text = "One" + end + end + "two" + end;
    assertThat(CleanText.of(text).text()).isEqualTo("One\n\ntwo\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2002", "\u2009", "\u202f", "\u3000"})
  void blanks_arePlainOnes(String blank) {
    assertThat(CleanText.of("Ann" + blank + "Bell").text()).isEqualTo("Ann Bell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f", "\u202a",
        "\u202e", "\u2066", "\u2069", "\u061c"
      })
  void unseenCharacters_areLeftOut(String unseen) {
    CleanText clean = CleanText.of(unseen + "Os" + unseen + unseen + "ei" + unseen + " said");
    assertThat(clean.text()).isEqualTo("Osei said");
    assertThat(clean.source(0, 4)).isEqualTo("Os" + unseen + unseen + "ei");
    assertThat(clean.source(5, 9)).isEqualTo("said");
    assertThat(clean.source(0, 9)).isEqualTo("Os" + unseen + unseen + "ei" + unseen + " said");
  }

  @Test
  void controlsOfWindows1252_areItsMarks() {
    assertThat(CleanText.of("\u0093It\u0092s so,\u0094 \u0091he\u0092 said \u0096 \u0097").text())
        .isEqualTo("“It’s so,” ‘he’ said – —");
    assertThat(CleanText.of("\u0093So\u0085\u0094").text()).isEqualTo("“So…”");
  }

  @Test
  void nextLineBesideAMark_isALineEndWhereAllLinesEndWithIt() {
    String said = "\u0093It is so.\u0094\u0085\u0093No,\u0094 he said.";
    assertThat(CleanText.of(said + "\u0085").text()).isEqualTo("“It is so.”\n“No,” he said.\n");
    assertThat(CleanText.of(said + "\u0085 ").text()).isEqualTo("“It is so.”\n“No,” he said.\n ");
    for (String end : new String[] {"", "\n", "\r\n", "\n\u0085"}) {
      assertThat(CleanText.of(said + end).text()).startsWith("“It is so.”…“No,”");
    }
  }

  @Test
  void part_isReadAsWithinTheWhole() {
    String part = "so.\u0094\u0085\u0093No";
    assertThat(CleanText.read(part, "\u0093It is " + part + ".\u0094\u0085"))
        .isEqualTo("so.”\n“No");
    assertThat(CleanText.read(part, part)).isEqualTo("so.”…“No");
  }

  @Test
  void marksOfOtherTypefaces_arePlainOnes() {
    assertThat(CleanText.of("＂It＇s so＂ ❝yes❞ 〝no〞 ‛x Itʼs It´s").text())
        .isEqualTo("\"It's so\" “yes” “no” ‘x It’s It's");
  }

  @Test
  void softHyphenAtALinesEnd_joinsTheWord() {
    assertThat(CleanText.of("the govern\u00ad\r\n  ment fell").text())
        .isEqualTo("the government fell");
    assertThat(CleanText.of("the end\u00ad\n\nOf it").text()).isEqualTo("the end\n\nOf it");
    assertThat(CleanText.of("the end\u00ad").text()).isEqualTo("the end");
  }

  @Test
  void textThatIsClean_isItself() {
    String text = "“It’s fine,” Zoë said – “very…”\n\n• \tYes & no; AT&T.\n";
    CleanText clean = CleanText.of(text);
    assertThat(clean.text()).isSameAs(text);
    assertThat(clean.sourceStart(5)).isEqualTo(5);
    assertThat(clean.sourceEnd(5)).isEqualTo(5);
    assertThat(clean.offset(5)).isEqualTo(5);
    assertThat(CleanText.of("").text()).isEmpty();
  }

  @Test
  void runOfSeveralCharacters_isCoveredByTheOneItIsReadAs() {
    CleanText clean = CleanText.of("a\r\nb");
    assertThat(clean.text()).isEqualTo("a\nb");
    assertThat(clean.sourceStart(1)).isEqualTo(1);
    assertThat(clean.sourceEnd(2)).isEqualTo(3);
    assertThat(clean.sourceStart(2)).isEqualTo(3);
    assertThat(clean.sourceEnd(3)).isEqualTo(4);
    assertThat(clean.offset(2)).isEqualTo(1);
    assertThat(clean.offset(3)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyText_hasOffsetsThatHold(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      requireOffsets(CleanText.of(text.toString()));
    }
  }

  private static void requireOffsets(CleanText clean) {
    int length = clean.text().length();
    assertThat(length).isLessThanOrEqualTo(clean.source().length());
    for (int i = 0; i < length; i++) {
      int start = clean.sourceStart(i);
      int end = clean.sourceEnd(i + 1);
      assertThat(start).isBetween(0, end - 1);
      assertThat(end).isLessThanOrEqualTo(clean.sourceStart(i + 1) + (inPair(clean, i) ? 9 : 0));
      if (!inPair(clean, i)) {
        assertThat(clean.offset(start)).isEqualTo(i);
        boolean ellipsis = clean.text().charAt(i) == '…'; // tells itself by the mark beside it
        assertThat(ellipsis ? "…" : CleanText.of(clean.source().substring(start, end)).text())
            .isEqualTo(clean.text().substring(i, i + 1));
      }
    }
    assertThat(clean.sourceStart(length)).isEqualTo(clean.source().length());
  }

  /** Both halves of a character beyond the basic plane stand for one run. */
  private static boolean inPair(CleanText clean, int i) {
    return Character.isSurrogate(clean.text().charAt(i));
  }

  @Test
  void softHyphenAtALineEnd_joinsTheWord_howeverTheLineEnds() {
    for (String end : new String[] {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"}) {
      assertThat(CleanText.read("bro\u00AD" + end + "ken")).isEqualTo("broken");
    }
  }
}
