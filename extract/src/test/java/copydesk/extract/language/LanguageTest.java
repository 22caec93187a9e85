package copydesk.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {
  private static final String ENGLISH =
      "The mayor said on Monday that the bridge will be open to all who want to cross it. ";
  private static final String GERMAN =
      "Die Brücke ist seit Montag wieder offen, sagte der Bürgermeister, und sie wird es bleiben. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor of Rio de Janeiro, Ana de la Cruz, said that she had resigned.",
        "DAMASCUS - The al-Nusra front said it was not in the city, and that its men had left.",
        "LISBON, MAY 3 - THE PRIME MINISTER SAID ON MONDAY THAT SHE WOULD NOT RESIGN."
      })
  void english_isSeen(String text) {
    assertThat(of(text)).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bridge opens\n\n\"It is open,\" Ann Lee said.",
        "Senate passes budget bill",
        "FLASH: President resigns\nVice-President sworn in",
        "Arsenal 2 Chelsea 1\nReal Madrid 3 Barcelona 2\nDeportivo de La Coruna 1 Celta de Vigo 0",
        "1. Max Verstappen 2. Carlos Sainz Jr. 3. Sergio Perez",
        "Ursula von der Leyen meets Luiz Inacio Lula da Silva",
        "C Paterson; S Danielli, A Craig, H Southwell, S Lamont; D Parks, C Cusiter",
        "Man dies in Paris metro",
        "USD/EUR 1.08 GBP/USD 1.27",
        "12345"
      })
  void whatShowsNothing_isUnknown(String text) {
    assertThat(of(text)).isEqualTo(Language.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der Hafen bleibt geschlossen, teilte die Polizei mit. Es gab keine Verletzten.
          nl | De burgemeester zei dat de haven nog niet open is en dat er geen gewonden zijn.
          sv | Hamnen är stängd, säger polisen, och ingen har skadats i olyckan.
          da | Havnen er lukket, siger politiet, og der er ikke nogen, der er kommet til skade.
          no | Havnen er stengt, sier politiet, og det er ikke meldt om skader.
          is | Höfnin er lokuð, sagði lögreglan, og það er ekki vitað hvenær hún verður opnuð.
          fr | Le port reste fermé, a indiqué la police, et il n'y a pas de blessés dans la ville.
          es | El puerto sigue cerrado, dijo la policía, y no hay heridos en la ciudad.
          ca | El port continua tancat, segons la policia, i no hi ha ferits a la ciutat.
          pt | O porto continua fechado, disse a polícia, e não há feridos na cidade.
          it | Il porto resta chiuso, ha detto la polizia, e non ci sono feriti nella città.
          ro | Portul rămâne închis, a spus poliția, și nu sunt răniți în oraș.
          pl | Port jest zamknięty, podała policja, i nie ma rannych w mieście.
          cs | Přístav je podle policie uzavřen a ve městě se nikdo nezranil.
          sk | Prístav je podľa polície zatvorený a v meste sa nikto nezranil.
          hr | Luka je zatvorena, rekla je policija, i nema ozlijeđenih u gradu.
          hu | A kikötő zárva van, közölte a rendőrség, és nem sérült meg senki.
          fi | Satama on suljettu, kertoi poliisi, eikä kukaan ole loukkaantunut, mutta se ei riitä.
          et | Sadam on suletud, ütles politsei, ja keegi ei ole viga saanud, aga see ei ole kõik.
          lv | Osta ir slēgta, un policija saka, ka nav cietušo, bet tas vēl nav viss.
          lt | Uostas yra uždarytas, sakė policija, ir nukentėjusių nėra, bet tai dar ne viskas.
          tr | Liman kapalı ve polise göre yaralı yok, ancak bu bir son değil.
          id | Pelabuhan itu masih ditutup, kata polisi, dan tidak ada korban dalam kecelakaan ini.
          vi | Cảng vẫn đóng cửa và không có người bị thương trong vụ tai nạn này.
          tl | Sarado pa rin ang daungan, ayon sa pulisya, at walang nasugatan sa mga tao.
          sw | Bandari bado imefungwa, polisi walisema, na hakuna majeruhi katika ajali hiyo ya meli.
          ru | Порт остаётся закрытым, сообщила полиция. Reuters пишет, что пострадавших нет.
          el | Το λιμάνι παραμένει κλειστό, είπε η αστυνομία.
          ar | الميناء لا يزال مغلقا، حسبما قالت الشرطة.
          zh | 警方表示,港口仍然关闭,没有人受伤。
          hi | पुलिस ने कहा कि बंदरगाह अब भी बंद है।
          """)
  void otherLanguages_areSeen(String code, String text) {
    assertThat(of(text)).as(code).isEqualTo(Language.OTHER);
  }

  @Test
  void flashInAnotherLanguage_isSeen() {
    assertThat(of("Renuncia el presidente\n\nEl presidente anunció que renuncia al cargo."))
        .isEqualTo(Language.OTHER);
  }

  @Test
  void languageThatIsNotListed_isSeenByTheLackOfEnglish() {
    String unlisted = "bada kolu mirenta suvo palo tenku radi vosta lemi ";

    assertThat(of(unlisted.repeat(12))).isEqualTo(Language.OTHER);
    assertThat(of(unlisted)).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void majority_decides() {
    assertThat(of(ENGLISH.repeat(3) + "\n\n“" + GERMAN.repeat(2) + "”"))
        .isEqualTo(Language.ENGLISH);
    assertThat(of(ENGLISH.repeat(2) + "\n\n" + GERMAN.repeat(5))).isEqualTo(Language.OTHER);
    String longQuotation = GERMAN.repeat(40);
    assertThat(of(ENGLISH.repeat(30) + "“" + longQuotation + "”" + ENGLISH.repeat(30)))
        .isEqualTo(Language.ENGLISH);
    assertThat(of("Правда is a newspaper in Moscow, and that is what it says: Правда. " + ENGLISH))
        .isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,, en", "ENGLISH, de, en", "ENGLISH, en, en",
    "OTHER,, und", "OTHER, de, de", "OTHER, en, und",
    "UNKNOWN,, en", "UNKNOWN, de, de", "UNKNOWN, en, en"
  })
  void code_isWhatTheTextShowsAndElseWhatIsDeclared(Language seen, String declared, String code) {
    assertThat(seen.code(declared)).isEqualTo(code);
  }

  @Test
  void longText_isNotCountedInFull() {
    ArticleText text = ArticleText.of(ENGLISH.repeat(60_000));

    // The sample bounds the work: ten thousand answers about five megabytes take a moment.
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertThat(Language.of(text.tokens())).isEqualTo(Language.ENGLISH);
          }
        });
  }

  private static Language of(String text) {
    return Language.of(ArticleText.of(text).tokens());
  }
}
