package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.CodePoints;
import copydesk.records.Statement;
import org.junit.jupiter.api.Test;

final class StatementsTest {
  private static final String INTRO =
      "Harbour to stay closed\n\nPORT ALMA, March 3 (Northwire) - Harbour master Ines Duarte closed"
          + " the harbour of Port Alma on Monday.\n\n";

  @Test
  void directSpeech_hasItsCueActAndSpeaker() {
    Extraction found = Extraction.of(INTRO + "“We will not open before Friday,” Duarte warned.");
    Statement statement = found.statement("We will not open");
    assertThat(statement.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(statement.act()).isEqualTo("warn");
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
  void chain_belongsToWhoIsReportedToSpeak() {
    Extraction found =
        Extraction.of(
            INTRO
                + "The Transport Ministry said that Duarte urged shipping companies to wait for"
                + " the crane to come down.");
    assertThat(found.speaker("to wait for")).isEqualTo("Ines Duarte");
    assertThat(found.relayers("to wait for")).containsExactly("Transport Ministry");
  }

  @Test
  void quotedBy_relays() {
    Extraction found =
        Extraction.of(
            INTRO
                + "“We will open on Friday,” Duarte was quoted as saying by the Alma Times on"
                + " Tuesday.");
    assertThat(found.speaker("We will open")).isEqualTo("Ines Duarte");
    assertThat(found.relayers("We will open")).hasSize(1);
    assertThat(found.relayers("We will open").get(0)).contains("Alma Times");
  }

  @Test
  void addressee_isWhoIsTold() {
    Extraction found =
        Extraction.of(INTRO + "“Go to the next harbour,” Duarte told reporters on Monday.");
    assertThat(found.statement("Go to").addressee().name()).isEqualTo("reporters");
  }

  @Test
  void pronoun_isTheLastSpeakerOfItsGender() {
    Extraction found =
        Extraction.of(
            INTRO
                + "“It fell at noon,” said crane driver Tom Reyes. “Nobody stood below.”\n\n"
                + "“We were lucky,” he added.");
    assertThat(found.speaker("We were lucky")).isEqualTo("Tom Reyes");
    assertThat(found.mention("We were lucky")).isEqualTo("he");
    assertThat(found.statement("We were lucky").rule()).isEqualTo("pronoun");
  }

  @Test
  void description_isResolvedByOffice() {
    Extraction found = Extraction.of(INTRO + "“I have no choice,” the harbour master said.");
    assertThat(found.speaker("I have no choice")).isEqualTo("Ines Duarte");
  }

  @Test
  void medium_speaksForWhoIssuedIt() {
    Extraction found =
        Extraction.of(
            INTRO
                + "The Transport Ministry said that it would send a second crane.\n\n"
                + "“The harbour will be made safe,” read the statement.");
    assertThat(found.speaker("will be made safe")).isEqualTo("Transport Ministry");
  }

  @Test
  void unnamedSource_staysThePhrase() {
    Extraction found =
        Extraction.of(INTRO + "“There were three warnings,” a senior port official said.");
    assertThat(found.speaker("three warnings")).isEqualTo("a senior port official");
    assertThat(found.statement("three warnings").speaker().party()).isNull();
  }

  @Test
  void signature_isTheSpeaker() {
    Extraction found =
        Extraction.of(
            INTRO + "Readers wrote to us.\n\n“Close it for good and be done.”\n— Carla Mendes, 23");
    assertThat(found.speaker("Close it for good")).isEqualTo("Carla Mendes");
  }

  @Test
  void severalSpeakers_areNamedTogether() {
    Extraction found =
        Extraction.of(
            "France, Spain and Portugal said on Monday they were “deeply concerned” by the"
                + " closure of the harbour.");
    assertThat(found.speaker("deeply concerned")).isEqualTo("France, Spain and Portugal");
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
    assertThat(statement.unattributed()).isEqualTo("no-cue");
  }

  @Test
  void sameWordsOfTheSameSpeaker_haveTheSameId() {
    String words = "“We will not open before Friday,” Duarte said.";
    String id = Extraction.of(INTRO + words).statement("We will not").id();
    assertThat(Extraction.of(INTRO + "Rain fell.\n\n" + words).statement("We will not").id())
        .isEqualTo(id);
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
}
