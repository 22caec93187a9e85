package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuoteFinderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We are ready\"",
        "“We are ready”",
        "„We are ready“",
        "„We are ready”",
        "«We are ready»",
        "« We are ready »",
        "‘We are ready’",
        "'We are ready'",
        "``We are ready''",
        "''We are ready''",
        "”We are ready”",
        "&quot;We are ready&quot;",
        "&ldquo;We are ready&rdquo;",
        "&#8220;We are ready&#8221;",
        "&#39;We are ready&#39;",
        "\u0093We are ready\u0094",
        "＂We are ready＂",
        "＇We are ready＇",
        "â€œWe are readyâ€\u009d",
        "â€˜We are readyâ€™"
      })
  void marksOfAllKinds_areRead(String quotation) {
    assertThat(find("the mayor said " + quotation + " on Monday and left"))
        .containsExactly(quotation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "„We are ready“",
        "‚We are ready‘",
        "« We are ready »",
        "»We are ready«",
        "“We are ready“",
        "\" We are ready \""
      })
  void marksBeforeAComma_close(String quotation) {
    assertThat(find(quotation + ", said the mayor, and left")).containsExactly(quotation);
  }

  @Test
  void apostrophes_areNoMarks() {
    assertThat(find("O’Brien's boys’ own '90s plan wasn’t the workers' idea")).isEmpty();
  }

  @Test
  void genitiveInsideSingleMarks_closesNothing() {
    assertThat(find("she said ‘it was the workers’ rights that matter’ and left"))
        .containsExactly("‘it was the workers’ rights that matter’");
  }

  @Test
  void nestedMarks_areOneQuotation() {
    assertThat(find("“He told me, ‘Go home,’ and I went,” she said."))
        .containsExactly("“He told me, ‘Go home,’ and I went,”");
    assertThat(find("“Do not “nest” these,” he said. “Please.”"))
        .containsExactly("“Do not “nest” these,”", "“Please.”");
    assertThat(find("\"He told me to \"go home\" and left,\" she said."))
        .containsExactly("\"He told me to \"go home\" and left,\"");
  }

  @Test
  void reopenedParagraphs_goOn() {
    List<Quotation> found =
        quotations("“We began early.\n\n“We ended late,” said the foreman. “We slept.”");
    assertThat(found).extracting(Quotation::closed).containsExactly(false, true, true);
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true, false);
  }

  @Test
  void paragraphsThatNoMarkReopens_goOnToTheMarkThatCloses() {
    List<Quotation> found =
        quotations("“We began early.\n\nWe ended late,” said the foreman.\n\n“We slept.”");
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true, false);
    assertThat(found).extracting(Quotation::opened).containsExactly(true, false, true);
  }

  @Test
  void markThatIsNeverClosed_endsWithItsParagraph() {
    assertThat(find("\"We began early, he said.\n\nThe rest of the story.\n\n\"Fine,\" she said."))
        .containsExactly("\"We began early, he said.", "\"Fine,\"");
  }

  @Test
  void strayMark_isPassedOver() {
    assertThat(find("The mayor left.” Then “we stayed,” she said."))
        .containsExactly("“we stayed,”");
    assertThat(find("a 6'2\" man said \"okay\" to all")).contains("\"okay\"");
  }

  @Test
  void paragraphsThatWereRunTogether_goOn() {
    List<Quotation> found =
        quotations("He said: \"We began early. \"We ended late.\" She said \"no\" and \"never\".");
    assertThat(found).extracting(Quotation::closed).containsExactly(false, true, true, true);
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true, false, false);
    assertThat(find("“It rained. “It snowed. “It froze,” he said. “Twice.”"))
        .containsExactly("“It rained.", "“It snowed.", "“It froze,”", "“Twice.”");
  }

  @Test
  void markThatIsMissing_costsOneSentence() {
    assertThat(find("He said: \"It rained. She added: \"It snowed.\" A \"friend\" left."))
        .containsExactly("\"It rained.", "\"It snowed.\"", "\"friend\"");
  }

  @Test
  void markThatClosesBeforeACue_closesItsSentence() {
    assertThat(find("It rained. We stayed at home,\" she said. \"It was cold.\""))
        .containsExactly("We stayed at home,\"", "\"It was cold.\"");
    assertThat(find("What can we do?“ he asked them.")).containsExactly("What can we do?“");
    assertThat(find("We stayed at home,\" a sign on the door.")).isEmpty();
  }

  @Test
  void feetAndInches_areNoMarks() {
    assertThat(find("“He is 6’2” and she is 5'1\" tall,” Bell said."))
        .containsExactly("“He is 6’2” and she is 5'1\" tall,”");
  }

  @Test
  void singleMarks_mayStandAroundDoubleOnes() {
    assertThat(find("'They told me \"no\" twice,' she said. 'It's the workers' loss,' he said."))
        .containsExactly("'They told me \"no\" twice,'", "'It's the workers' loss,'");
  }

  @Test
  void singleMarksThatOpenEachParagraph_goOn() {
    List<Quotation> found =
        quotations(
            "He said: ‘It rained.\n\n‘The ships’ lamps were lit.\n\n‘It’s over.’\n\nHe left.");
    assertThat(found).extracting(Quotation::closed).containsExactly(false, false, true);
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true, true);
    assertThat(find("He said: 'tis late.\n\nThe boys' game was over.")).isEmpty();
  }

  @Test
  void notes_haveNone() {
    assertThat(find("It rained.\n\nRead more: “It snowed,” says mayor")).isEmpty();
  }

  @Test
  void turnsAndWhatLinesAnnounce_areQuotationsWithoutMarks() {
    List<Quotation> found =
        quotations("Bell wrote:\n\nIt rained all day. I stayed at home.\n\nWe slept.\n\nHe left.");
    assertThat(found).extracting(Quotation::opened).containsExactly(false, false);
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true);
  }

  @Test
  void emptyMarks_areNoQuotation() {
    assertThat(find("he wrote “” and \"\" there")).isEmpty();
  }

  private static List<String> find(String text) {
    ArticleText article = ArticleText.of(text);
    return QuoteFinder.find(article).stream()
        .map(q -> article.tokens().source(q.first(), q.end()))
        .toList();
  }

  private static List<Quotation> quotations(String text) {
    return QuoteFinder.find(ArticleText.of(text));
  }
}
