package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadlineSpeechTest {
  private static final String STORY =
      "\n\nPORT ALMA, March 3 (Northwire) - Foreign Minister Samir Rashid met harbour master Ines"
          + " Duarte in Port Alma, Portugal, on Monday. Rashid said it rained.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peace near: Rashid|Peace near|Samir Rashid",
        "Rashid: peace is near|peace is near|Samir Rashid",
        "Talks will go on this year: foreign minister|Talks will go on this year|Samir Rashid",
        "Portugal ready for talks - Rashid|Portugal ready for talks|Samir Rashid",
        "Portugal to close harbour -sources|Portugal to close harbour|sources",
        "EXCLUSIVE-Portugal to close harbour -sources|Portugal to close harbour|sources",
        "‘We are ready’: Rashid meets Duarte|We are ready|Samir Rashid",
        "“It was over soon”: sailors tell of storm|It was over soon|sailors"
      })
  void form_saysWhoSpeaks(String headline, String content, String speaker) {
    Extraction found = Extraction.of(headline + STORY);
    assertThat(found.statement(content).text()).isEqualTo(content);
    assertThat(found.speaker(content)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Portugal: crane falls in harbour",
        "Factbox: the cranes of Port Alma",
        "Crane falls in harbour of Port Alma - BBC News",
        "Port Alma: a profile",
        "Woman of the year: Ines Duarte",
        "In pictures: Ines Duarte",
        "\"Peace and War\": Duarte at 50",
        "How to close a harbour - Rashid",
        "Will it rain again?: Rashid"
      })
  void label_speaksNot(String headline) {
    assertThat(Extraction.of(headline + STORY).texts()).containsExactly("it rained");
  }

  @Test
  void statementWithACue_staysAsItWasFound() {
    Extraction found = Extraction.of("Rashid says peace is near: agency report" + STORY);
    assertThat(found.speaker("peace is near")).isEqualTo("Samir Rashid");
    assertThat(found.texts()).hasSize(2);
  }
}
