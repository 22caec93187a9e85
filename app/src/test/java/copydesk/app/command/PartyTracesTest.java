package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.extract.PartyTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartyTracesTest {
  private static final Terminal PLAIN = new Terminal(false, false, 80);
  private static final PartyTrace.Change FOUND =
      new PartyTrace.Change("NameTagger", "found person “Sousa”", 2);
  private static final PartyTrace.Change LEFT_OUT =
      new PartyTrace.Change("Bystanders", "left it out", 1);

  private static String render(PartyTrace... traces) {
    return new PartyTraces(PLAIN, List.of(traces)).render();
  }

  @Test
  void party_standsOverItsSteps() {
    assertThat(render(new PartyTrace("p1", "Ana Sousa", List.of(FOUND))))
        .isEqualTo(
            "\nparties\n  p1  Ana Sousa\n       NameTagger: found person “Sousa”, 2 times\n");
  }

  @Test
  void whatBecameNoParty_saysSo() {
    assertThat(
            render(
                new PartyTrace(null, "France", List.of(LEFT_OUT)),
                new PartyTrace(null, null, List.of(FOUND))))
        .contains("  left out: France\n       Bystanders: left it out\n")
        .contains("  no party's names\n       NameTagger");
  }
}
