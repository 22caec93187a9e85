package copydesk.app.parties;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.records.PartyReference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartyTableTest {
  private static final PartyReference JOHN =
      party("person/john-tamworth", "John Tamworth", List.of("JoTa"), List.of("desk:1"));
  private static final PartyReference ANTS = party("group/ants", "Ants", List.of(), List.of());

  @Test
  void columns_standBelowEachOther() {
    PartyTable table = new PartyTable(new Terminal(false, false, 80), List.of(ANTS, JOHN));
    table.add(ANTS, false);
    table.add(JOHN, false);

    assertThat(table.render())
        .isEqualTo(
            """
            group/ants            Ants
            person/john-tamworth  John Tamworth  JoTa  desk:1
            """);
  }

  @Test
  void whatIsTooLong_isCutButNotTheKey() {
    PartyReference many =
        party(
            "organisation/" + "k".repeat(60),
            "N".repeat(50),
            List.of("A".repeat(40), "B"),
            List.of("desk:1"));
    PartyTable table = new PartyTable(new Terminal(false, false, 80), List.of(many));
    table.add(many, false);

    assertThat(table.render())
        .isEqualTo(many.key() + "  " + "N".repeat(35) + "…  " + "A".repeat(15) + "…  desk:1\n");
  }

  @Test
  void characterBeyondTheFirst65536_isOneColumnAndNeverHalved() {
    PartyReference bridges = party("group/b", "🌉".repeat(40), List.of("🎉"), List.of());
    PartyTable table = new PartyTable(new Terminal(false, false, 80), List.of(bridges, ANTS));
    table.add(bridges, false);
    table.add(ANTS, false);

    assertThat(table.render().lines())
        .containsExactly("group/b     " + "🌉".repeat(35) + "…  🎉", "group/ants  Ants");
  }

  @Test
  void shipped_isDimmer() {
    PartyTable table = new PartyTable(new Terminal(true, false, 80), List.of(ANTS));
    table.add(ANTS, true);
    table.add(ANTS, false);

    assertThat(table.render().lines().toList().get(0)).startsWith("\u001b[2mgroup/ants");
    assertThat(table.render().lines().toList().get(1)).startsWith("\u001b[36mgroup/ants");
  }

  private static PartyReference party(
      String key, String name, List<String> aliases, List<String> refs) {
    return new PartyReference(key, name, PartyReference.typeOf(key).orElseThrow(), aliases, refs);
  }
}
