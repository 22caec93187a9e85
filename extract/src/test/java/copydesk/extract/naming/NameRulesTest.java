package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameRulesTest {
  private static final MarkedText TEXT =
      MarkedText.of(
          "{P Soccer-Smith} hits out¶LONDON, March 3 ({O Northwire}) - {P Ursula} von der Leyen met"
              + " US Secretary of State {P Paul Harmon}. {O Harmon} left {L London} early.");

  @Test
  void rules_standInTheirOrderWithReasons() {
    assertThat(NameRules.IN_ORDER)
        .extracting(NameRule::name)
        .containsExactly(
            "Particles",
            "NameTitles",
            "CompanyNames",
            "PartisanNames",
            "SplitNames",
            "HeadlineNames",
            "HeadlineVerbs",
            "ExplainedNames",
            "OfficeCountries",
            "MissedNames",
            "AddedNames",
            "OrganisationCues",
            "PartialNames",
            "Campaigns",
            "FalseNames",
            "Outsiders");
    assertThat(NameRules.IN_ORDER).extracting(NameRule::reason).noneMatch(String::isBlank);
  }

  @Test
  void page_namesEachRuleInItsOrder() throws IOException {
    String page = Files.readString(Path.of("../docs/parties.md"));
    int at = 0;
    for (NameRule rule : NameRules.IN_ORDER) {
      int next = page.indexOf("| `" + rule.name() + "` |", at);
      assertThat(next).as(rule.name()).isPositive();
      at = next;
    }
  }

  @Test
  void names_areCorrectedByAllRules() {
    assertThat(TEXT.marked(NameRules.correct(TEXT.article(), MarkedText.shipped(), TEXT.names())))
        .isEqualTo(
            "Soccer-{P Smith} hits out¶LONDON, March 3 (Northwire) - {P Ursula von der Leyen} met"
                + " {L US} Secretary of State {P Paul Harmon}. {P Harmon} left {L London} early.");
  }

  @Test
  void trace_saysWhichRuleChangedWhat() {
    NameTrace trace = NameRules.explain(TEXT.article(), MarkedText.shipped(), TEXT.names());

    assertThat(trace.names())
        .isEqualTo(NameRules.correct(TEXT.article(), MarkedText.shipped(), TEXT.names()));
    assertThat(of(trace, "NameTagger")).hasSize(6).allMatch(change -> change.before() == null);
    assertThat(of(trace, "Particles"))
        .extracting(change -> TEXT.words(change.after().range()))
        .containsExactly("Ursula von der Leyen");
    assertThat(of(trace, "HeadlineNames"))
        .extracting(change -> TEXT.words(change.after().range()))
        .containsExactly("Smith");
    assertThat(of(trace, "OfficeCountries"))
        .extracting(change -> TEXT.words(change.after().range()))
        .containsExactly("US");
    assertThat(of(trace, "PartialNames"))
        .extracting(change -> TEXT.words(change.before().range()))
        .containsExactly("Harmon");
    assertThat(of(trace, "Outsiders"))
        .extracting(change -> TEXT.words(change.before().range()))
        .containsExactly("Northwire");
    assertThat(of(trace, "AddedNames")).isEmpty();
  }

  private static List<NameTrace.Change> of(NameTrace trace, String rule) {
    return trace.changes().stream().filter(change -> change.rule().equals(rule)).toList();
  }

  @Test
  void change_touchesWhatItWasAndWhatItIs() {
    NameTrace trace = NameRules.explain(TEXT.article(), MarkedText.shipped(), TEXT.names());
    NameTrace.Change joined = of(trace, "Particles").get(0);
    assertThat(joined.touches(TEXT.range("Leyen"))).isTrue();
    assertThat(joined.touches(TEXT.range("Ursula"))).isTrue();
    assertThat(joined.touches(TEXT.range("met"))).isFalse();
  }
}
