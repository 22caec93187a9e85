package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatelinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OSLO, Dec 5 (Reuters) - ",
        "OSLO (Reuters) – ",
        "OSLO/GENEVA — ",
        "PORT ALMA, March 3, 2022 -- ",
        "Tehran (IRNA) – ",
        "afrol News, 26 June - ",
        "KARACHI: ",
        "New Delhi [India], August 5 (ANI): ",
        "Port Alma (CNN) ",
        "(Reuters) - ",
        "CNN) "
      })
  void sentence_startsAfterTheDateline(String dateline) {
    String text = dateline + "The harbour was closed.";
    assertThat(Datelines.end(text, 0, text.length())).isEqualTo(dateline.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour - closed since Monday - is open.",
        "Bell said: we are done.",
        "The talks ended. OSLO - no more.",
        "It was a well-known (and long) way - they said.",
        "Ann Bell – who was there – left.",
        "Ann Bell of Oslo (CNN) The harbour",
        "Ann Bell (CNN) said no.",
        "Ann Bell (D-Alma) The harbour",
        "OSLO",
        "A",
        ""
      })
  void otherText_hasNone(String text) {
    assertThat(Datelines.end(text, 0, text.length())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MODERATOR: Good evening.", "ANN BELL, HOST: Good evening."})
  void labelInCapitals_isTold(String text) {
    assertThat(Datelines.isLabelled(text, new Line(0, text.length(), false))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Moderator: Good evening.", "A: No.", "OSLO:", "OSLO, Dec 5 - no: yes."})
  void otherStart_isNoLabel(String text) {
    assertThat(Datelines.isLabelled(text, new Line(0, text.length(), false))).isFalse();
  }
}
