package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VoicesTest {
  private static final double DOUBTFUL = 0.6;

  private static final String INTRO =
      "Harbour to stay closed\n\nPORT ALMA, March 3 (Northwire) - Harbour master Ines Duarte closed"
          + " the harbour of Port Alma on Monday.\n\n";

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
    assertThat(found.statement("We were lucky").rule()).isEqualTo(Rule.PRONOUN);
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
  void chainWithAnAuxiliary_hasSpeakerRelayerAndAddressee() {
    Extraction found =
        Extraction.of(
            INTRO
                + "The Transport Ministry said in a statement that Duarte had told Reyes the crane"
                + " was \"beyond repair\".");
    assertThat(found.speaker("beyond repair")).isEqualTo("Ines Duarte");
    assertThat(found.relayers("beyond repair")).containsExactly("Transport Ministry");
    assertThat(found.statement("beyond repair").addressee().name()).isEqualTo("Reyes");
    assertThat(found.statement("beyond repair").text())
        .isEqualTo("the crane was \"beyond repair\"");
  }

  @Test
  void reportThatGaveWayToWhatItReports_relaysIt() {
    Extraction found =
        Extraction.of(
            INTRO
                + "A ministry spokesman had said earlier that Duarte had called for a \"pause\".");
    assertThat(found.speaker("pause")).isEqualTo("Ines Duarte");
    assertThat(found.relayers("pause")).containsExactly("A ministry spokesman");
  }

  @Test
  void whoIsQuotedAsSaying_speaks() {
    Extraction found =
        Extraction.of(INTRO + "The Alma Times quoted two sailors as saying the rope was old.");
    assertThat(found.statement("rope").text()).isEqualTo("the rope was old");
    assertThat(found.speaker("rope")).isEqualTo("two sailors");
    assertThat(found.relayers("rope").get(0)).contains("Alma Times");
  }

  @Test
  void whoIsToldToDoSomething_isTheAddressee() {
    Extraction found = Extraction.of(INTRO + "Duarte urged the crew to stay on board.");
    assertThat(found.statement("to stay").addressee().name()).isEqualTo("the crew");
    Extraction told = Extraction.of(INTRO + "Duarte told the crew that the rope was old.");
    assertThat(told.statement("rope").text()).isEqualTo("that the rope was old");
    assertThat(told.statement("rope").addressee().name()).isEqualTo("the crew");
  }

  @Test
  void adverbBeforeAnInnerCue_cutsNoStatement() {
    Extraction found =
        Extraction.of(
            INTRO + "The Transport Ministry added that Duarte also urged the crew to rest.");
    assertThat(found.speaker("the crew")).isEqualTo("Ines Duarte");
    assertThat(found.texts()).hasSize(1);
  }

  @Test
  void jointStatement_namesAllInFull() {
    Extraction found =
        Extraction.of(
            INTRO
                + "President Adel Saad and Prime Minister Rana Haddad said they would help."
                + "\n\n\"We will come,\" Saad and Haddad said.");
    assertThat(found.speaker("they would help")).isEqualTo("Adel Saad and Rana Haddad");
    assertThat(found.speaker("We will come")).isEqualTo("Adel Saad and Rana Haddad");
  }

  @Test
  void sourceBeforeItsContent_endsAtTheComma() {
    Extraction found =
        Extraction.of(INTRO + "According to Duarte, Reyes, who drove the crane, was asleep.");
    assertThat(found.speaker("was asleep")).isEqualTo("Ines Duarte");
    assertThat(found.statement("was asleep").text())
        .isEqualTo("Reyes, who drove the crane, was asleep");
  }

  @Test
  void asideBetweenSubjectAndCue_leavesTheSpeaker() {
    Extraction found =
        Extraction.of(INTRO + "Duarte, who had not seen the rope, also claimed that it was new.");
    assertThat(found.speaker("it was new")).isEqualTo("Ines Duarte");
  }

  @Test
  void counterpartAndShortOffice_areResolved() {
    Extraction found =
        Extraction.of(
            "GENEVA (Northwire) - Russian Foreign Minister Igor Sorokin met US Secretary of State"
                + " Paul Harmon on Friday.\n\n\"We talked,\" Sorokin said.\n\n\"We will meet"
                + " again,\" his US counterpart said.");
    assertThat(found.speaker("We will meet")).isEqualTo("Paul Harmon");
    Extraction premier =
        Extraction.of(
            "Prime Minister Imran Dar and former prime minister Nasir Shah met on Friday.\n\n"
                + "\"It rained,\" the PM said.");
    assertThat(premier.speaker("It rained")).isEqualTo("Imran Dar");
  }

  @Test
  void oneOfAPeople_isThePersonBefore() {
    Extraction found =
        Extraction.of(
            "Port Alma's coach David Munro had little to say. \"We lost,\" the Scot said.");
    assertThat(found.speaker("We lost")).isEqualTo("David Munro");
  }

  @Test
  void reactionsUnderNames_areOfThoseNamed() {
    Extraction found =
        Extraction.of(
            "Reaction to the closure of Port Alma\n\nPORT ALMA (Northwire) - Following is reaction"
                + " to the closure:\n\nANNA BECKER, MAYOR OF BREMEN\n\n\"It is a sad day for the"
                + " town.\"\n\nTOM REYES, CRANE DRIVER\n\n\"It was an old rope, and we all knew"
                + " it.\"");
    assertThat(found.speaker("a sad day")).isEqualToIgnoringCase("Anna Becker");
    assertThat(found.speaker("an old rope")).isEqualToIgnoringCase("Tom Reyes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Duarte asked the Bank of England to wait.|the Bank of England to wait|Bank of England",
        "Duarte urged the people of Kabul to wait.|the people of Kabul to wait|the people of Kabul",
        "Duarte warned the mayor of Rome that it would rain.|that it would rain|the mayor of Rome",
        "Duarte told members of parliament that it rained.|that it rained|members of parliament"
      })
  void addresseeWithAnOf_isOnePhrase(String sentence, String content, String addressee) {
    Extraction found = Extraction.of(INTRO + sentence);
    assertThat(found.statement(content).text()).isEqualTo(content);
    assertThat(found.statement(content).addressee().name()).isEqualTo(addressee);
  }

  @Test
  void possessiveApposition_isNoSecondSpeaker() {
    Extraction found =
        Extraction.of(
            "Rudy Galli, President Donald Moore's lawyer, said it was over. Omar Reed, Adel Saad"
                + " and the mayor of Bremen, Ann Lee, said they would go.");
    assertThat(found.speaker("it was over")).isEqualTo("Rudy Galli");
    assertThat(found.speaker("they would go")).contains("Omar Reed", "Adel Saad", "Ann Lee");
  }

  @Test
  void oneOfAPeople_isADoubtfulSpeakerWhereSeveralCanBeMeant() {
    Extraction found =
        Extraction.of("Mario Rossi and Angela Metzger met in Rome. \"No,\" the Greek said.");
    assertThat(found.statement("No").confidence()).isLessThan(DOUBTFUL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Duarte told Reyes that the rope was old, the Transport Ministry said.",
        "Duarte told Reyes that the rope was old, the Transport Ministry said on Monday."
      })
  void whoReportsAReportAtItsEnd_relaysIt(String sentence) {
    Extraction found = Extraction.of(INTRO + sentence);
    assertThat(found.statement("rope").text()).isEqualTo("that the rope was old");
    assertThat(found.speaker("rope")).isEqualTo("Ines Duarte");
    assertThat(found.relayers("rope")).containsExactly("Transport Ministry");
  }

  @Test
  void pronounAfterAnUnnamedSpeaker_isTheSame() {
    Extraction found =
        Extraction.of(
            "Inspector Simon Harding came at noon. A neighbour, who did not want to be named, said"
                + " he had heard shouting. \"Then it went quiet,\" he said. Harding said it rained."
                + " \"Call us,\" he said.");
    assertThat(found.speaker("Then it went")).isEqualTo("A neighbour");
    assertThat(found.speaker("Call us")).isEqualTo("Simon Harding");
  }

  @Test
  void personNamedForAnother_speaksNot() {
    Extraction found = Extraction.of("Obama aide Ben Rhodes said on Monday the talks were over.");
    assertThat(found.speaker("were over")).isEqualTo("Ben Rhodes");
  }

  @Test
  void whoIsToldNotToDoSomething_isTheAddressee() {
    Extraction found = Extraction.of(INTRO + "Duarte urged the crew not to leave.");
    assertThat(found.statement("to leave").addressee().name()).isEqualTo("the crew");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Company said rates would rise on Monday.",
        "Group said it would pay. It rained.",
        "Firm announced it will hire staff."
      })
  void descriptionThatStartsTheText_isReadAllTheSame(String text) {
    assertThat(Extraction.of(text).texts()).isNotEmpty();
  }
}
