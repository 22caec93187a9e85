package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LetterPageTest {
  private static final Selection EMPTY = new Selection(Set.of("empty"), Set.of());

  private final SentBefore before = new SentBefore("id-of-the-channel");

  @Test
  void pageThatIsFull_saysWhereTheNextBegins_onlyWhereThereIsOne() {
    LetterPage page = new LetterPage(EMPTY, 2, 100);
    take(page, 1, "empty");
    take(page, 2, "empty");
    take(page, 3, "no-text");
    assertThat(page.next()).isNull();
    take(page, 4, "empty");
    assertThat(page.hasEnded()).isTrue();
    assertThat(page.next()).isEqualTo("1:3");
    take(page, 5, "empty");
    assertThat(places(page)).containsExactly("1:1", "1:2");
  }

  @Test
  void rareReason_endsAPageEarly_andTheNextGoesOn() {
    LetterPage page = new LetterPage(EMPTY, 2, 3);
    take(page, 1, "no-text");
    take(page, 2, "empty");
    take(page, 3, "no-text");
    take(page, 4, "empty");
    assertThat(places(page)).containsExactly("1:2");
    assertThat(page.next()).isEqualTo("1:3");
  }

  private void take(LetterPage page, long offset, String reason) {
    page.take(letter(offset, "a", bytes("x"), headers(reason)), before);
  }

  private static List<Object> places(LetterPage page) {
    return page.items().stream().map(item -> item.get("letter")).toList();
  }
}
