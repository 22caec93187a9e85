package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Act;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import copydesk.records.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementsTest {
  private static final String INTRO =
      "Harbour to stay closed\n\nPORT ALMA, March 3 (Northwire) - Harbour master Ines Duarte closed"
          + " the harbour of Port Alma on Monday.\n\n";

  private static final String FELL = "the crane fell twice in March";

  @Test
  void directSpeech_hasItsCueActAndSpeaker() {
    Extraction found = Extraction.of(INTRO + "“We will not open before Friday,” Duarte warned.");
    Statement statement = found.statement("We will not open");
    assertThat(statement.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(statement.act()).isEqualTo(Act.WARN);
    assertThat(CodePoints.substring(found.article.text(), statement.cue())).isEqualTo("warned");
    assertThat(found.speaker("We will not open")).isEqualTo("Ines Duarte");
    assertThat(found.mention("We will not open")).isEqualTo("Duarte");
    assertThat(statement.unattributed()).isNull();
    assertThat(statement.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void interruptedSpeech_isOneStatementOfSeveralSpans() {
    Extraction found =
        Extraction.of(INTRO + "\"The crane,\" Duarte said, \"is the smaller of our worries.\"");
    assertThat(found.statement("The crane").spans()).hasSize(2);
    assertThat(found.statement("The crane").text())
        .isEqualTo("The crane, is the smaller of our worries.");
  }

  @Test
  void speechOverParagraphs_isOneStatement() {
    Extraction found =
        Extraction.of(
            INTRO
                + "“We looked at the crane twice,” Duarte said.\n\n“It will have to come down.\n\n"
                + "“That takes until Friday.”");
    assertThat(found.statement("We looked").spans()).hasSize(3);
    assertThat(found.speaker("That takes until")).isEqualTo("Ines Duarte");
  }

  @Test
  void mixedSpeech_isTheWholeClause() {
    Extraction found = Extraction.of(INTRO + "Duarte said the crane was \"a danger to all\".");
    Statement statement = found.statement("a danger to all");
    assertThat(statement.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(statement.text()).isEqualTo("the crane was \"a danger to all\"");
  }

  @Test
  void reportedSpeech_isIndirect() {
    Extraction found =
        Extraction.of(INTRO + "Duarte said that the crane had been checked in January.");
    Statement statement = found.statement("had been checked");
    assertThat(statement.kind()).isEqualTo(Statement.Kind.INDIRECT);
    assertThat(statement.text()).isEqualTo("that the crane had been checked in January");
  }

  @Test
  void scareQuotes_areNoStatements() {
    Extraction found =
        Extraction.of(
            INTRO + "The so-called “little giant” was built in 1961 and weighs 90 tonnes.");
    assertThat(found.texts()).noneMatch(text -> text.contains("little giant"));
  }

  @Test
  void quotationWithoutAnySpeaker_saysWhy() {
    Extraction found =
        Extraction.of("“The sea gives and the sea takes away again.”\n\nThat is all it says.");
    Statement statement = found.statement("The sea gives");
    assertThat(statement.speaker()).isNull();
    assertThat(statement.unattributed()).isEqualTo(Unattributed.NO_CUE);
  }

  @Test
  void sameWordsOfTheSameSpeaker_haveTheSameId() {
    String words = "“We will not open before Friday,” Duarte said.";
    String id = Extraction.of(INTRO + words).statement("We will not").id();
    assertThat(Extraction.of(INTRO + "Rain fell.\n\n" + words).statement("We will not").id())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"2.6, 26, false", "2.6, 2.6, true", "26, 26, true"})
  void aNumbersDecimals_areWords(String said, String corrected, boolean same) {
    String words = "“The bridge cost $%s million,” Duarte said.";
    String before = Extraction.of(INTRO + words.formatted(said)).statement("The bridge").id();
    String after = Extraction.of(INTRO + words.formatted(corrected)).statement("The bridge").id();
    assertThat(after.equals(before)).isEqualTo(same);
  }

  @Test
  void labelOfACaption_speaksNotAtAll() {
    Extraction found =
        Extraction.of(
            "FILE PHOTO: Harbour master Ines Duarte looks at the crane in Port Alma, March 1,"
                + " 2021. Northwire/Paul Reis\n\nPORT ALMA (Northwire) - The harbour stays"
                + " closed.\n\n“The sea gives and the sea takes away again.”");
    assertThat(found.statement("The sea gives").speaker()).isNull();
    assertThat(found.texts()).noneMatch(text -> text.contains("looks at the crane"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crane fell twice in March, Duarte said on Tuesday.",
        "The crane fell twice in March, Duarte told reporters in Port Alma on Tuesday.",
        "The crane fell twice in March, Duarte said late on Tuesday, hours after the rain began.",
        "According to Duarte, the crane fell twice in March.",
        "Duarte said on Tuesday the crane fell twice in March."
      })
  void contentOnEitherSideOfADatedCue_isFound(String sentence) {
    Extraction found = Extraction.of(INTRO + sentence);
    assertThat(found.statement("fell twice").text()).isEqualToIgnoringCase(FELL);
    assertThat(found.speaker("fell twice")).isEqualTo("Ines Duarte");
  }

  @Test
  void callingItSomething_urgesNobody() {
    Extraction found =
        Extraction.of(INTRO + "Duarte called the crane \"a danger\" and called on all to leave.");
    assertThat(found.statement("a danger").act()).isEqualTo(Act.SAY);
    assertThat(found.statement("to leave").act()).isEqualTo(Act.URGE);
  }

  @Test
  void quotationThatIsNeverClosed_keepsItsPoint() {
    Extraction found =
        Extraction.of(
            INTRO + "Duarte said: \"The rope was old. We knew it.\n\nThe crane lay in the water.");
    assertThat(found.statement("The rope").text()).isEqualTo("The rope was old. We knew it.");
  }

  @Test
  void pleaForAnonymity_isNoStatement() {
    Extraction found =
        Extraction.of(
            INTRO
                + "A sailor, who declined to be named, said the rope was old. Another spoke on"
                + " condition of anonymity. The crane is known as \"the Giant\".");
    assertThat(found.texts()).containsExactly("the rope was old");
  }

  @Test
  void titleOfAWork_isNoSpeech() {
    Extraction found =
        Extraction.of(INTRO + "The Alma Players released “Hope in the Harbour” in May.");
    assertThat(found.texts()).isEmpty();
  }

  @Test
  void whereSomebodySpoke_isNoStatement() {
    Extraction found = Extraction.of(INTRO + "Duarte spoke at the town hall in Port Alma.");
    assertThat(found.texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Omar Reed told Adel Saad said of leave at once.",
        "`` CEO\n» Lee) condition of anonymity ) - Minister ! – `` — central bank",
        "On Monday İlhan Director Ali Koç left. On Friday I\u0307lhan Director Ali Koç said yes."
      })
  void brokenSentence_isReadAllTheSame(String text) {
    assertThat(Extraction.of(text).article.text()).isEqualTo(text);
  }

  @Test
  void sameWordsTwice_haveIdsOfTheirOwnThatStay() {
    String once = "Ana Sousa went home. \"We won the cup,\" Ana Sousa said.";
    List<String> ids = ids(once + "\n\n" + once);

    assertThat(ids).hasSize(2).doesNotHaveDuplicates().isEqualTo(ids(once + "\n\n" + once));
    assertThat(ids(once)).containsExactly(ids.get(0));
  }

  private static List<String> ids(String text) {
    return Extraction.of(text).article.statements().stream().map(Statement::id).toList();
  }
}
