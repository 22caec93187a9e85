package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.naming.NameRules;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PartyStepsTest {
  private static final MarkedText TEXT =
      MarkedText.of(
          "{G French} President {P Ana Sousa} met the bank {O Yara ASA}. Then Sousa ate {G"
              + " Norwegian} cheese. The president left.");

  @Test
  void steps_standInTheirOrderWithReasons() {
    assertThat(PartySteps.IN_ORDER)
        .extracting(PartyStep::name)
        .containsExactly(
            "PartyMerger",
            "UntaggedNames",
            "Parties",
            "OfficeReader",
            "KindReader",
            "Bystanders",
            "Descriptions");
    assertThat(PartySteps.IN_ORDER).extracting(PartyStep::reason).noneMatch(String::isBlank);
  }

  @Test
  void page_namesEachStepInItsOrder() throws IOException {
    String page = Files.readString(Path.of("../docs/parties.md"));
    int at = 0;
    for (PartyStep step : PartySteps.IN_ORDER) {
      int next = page.indexOf("| `" + step.name() + "` |", at);
      assertThat(next).as(step.name()).isPositive();
      at = next;
    }
  }

  @Test
  void parties_areMadeByAllSteps() {
    Parties parties = PartySteps.find(TEXT.article(), MarkedText.shipped(), TEXT.names(), null);
    assertThat(TEXT.referred(parties.all()))
        .isEqualTo("French; Ana Sousa = Sousa = The president; Yara ASA");
    assertThat(parties.all())
        .extracting(TEXT::roles)
        .containsExactly("", "President [France]", "bank");
  }

  @Test
  void noNames_makeNoParties() {
    MarkedText text = MarkedText.of("It rained on Monday.");
    Parties parties = PartySteps.find(text.article(), MarkedText.shipped(), text.names(), null);
    assertThat(parties.all()).isEmpty();
    assertThat(parties.at(0)).isNull();
  }

  @Test
  void watchedSteps_makeTheSameParties() {
    PartyTracer tracer =
        new PartyTracer(
            TEXT.tokens(), NameRules.explain(TEXT.article(), MarkedText.shipped(), TEXT.names()));
    Parties watched = PartySteps.find(TEXT.article(), MarkedText.shipped(), TEXT.names(), tracer);
    assertThat(watched.all())
        .extracting(Entity::name)
        .containsExactly("France", "Ana Sousa", "Yara ASA");
  }
}
