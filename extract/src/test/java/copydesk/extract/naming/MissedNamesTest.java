package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MissedNamesTest {
  private static String found(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(MissedNames.find(marked.article(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He lay in Bonavista General Hospital for days. | He lay in {O Bonavista General Hospital} for days.
          He lay in {P Ana Wolcott} Clinic, they said.   | He lay in {O Ana Wolcott Clinic}, they said.
          The Clinics Confederation told reporters.      | The {O Clinics Confederation} told reporters.
          At Alma Museum and at home.                    | At {O Alma Museum} and at home.
          It was sad, said Officer Brandow of {L Alma}.  | It was sad, said Officer {P Brandow} of {L Alma}.
          A gun was found, Sgt. Ardley said.             | A gun was found, Sgt. {P Ardley} said.
          Rita dell'Acqua warned them.                   | {P Rita dell'Acqua} warned them.
          {P Rita} d’Arcy said dell’Acqua left.          | {P Rita} {P d’Arcy} said {P dell’Acqua} left.
          """)
  void namesByAWordThatTellsThem_areFound(String text, String found) {
    assertThat(found(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Hospital closed.",
        "He lay in {O Bonavista Hospital} for days.",
        "He lay in a hospital for days.",
        "He met the Institute for Fiscal Studies today.",
        "The Pro-Life Alliance lost.",
        "The Prince of Wales Heritage Centre opened.",
        "The Alma Institute Building burned.",
        "He lay in {L+ Bonavista} Hospital for days.",
        "She is a Police Officer.",
        "The Inspector General wrote it.",
        "Officer Training Days are over.",
        "We don't know o'clock times."
      })
  void others_areNoNames(String text) {
    assertThat(found(text)).isEqualTo(text);
  }
}
