package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrappingTest {
  @Test
  void twoLinesOfProse_areJoined_issue12() {
    assertThat(
            lines(
                "The ministry told reporters on Monday evening that it welcomed the results of\n"
                    + "a night of talks."))
        .hasSize(1);
  }

  @Test
  void nameThatIsBrokenOff_isJoined() {
    assertThat(
            lines(
                "Talks end in Oslo\n\n"
                    + "The truce was welcomed by the leader of the opposition and by Foreign"
                    + " Minister Shah\n"
                    + "Mehmood Qureshi."))
        .hasSize(2);
  }

  @Test
  void paragraphsWithoutBlankLines_endWhereALineHadRoom() {
    assertThat(
            lines(
                """
                The harbour of Port Alma was closed on Monday after a crane fell
                over, its master said.
                Ships were sent to the next harbour along the coast, and some of
                them waited outside.
                """))
        .containsExactly(
            "The harbour of Port Alma was closed on Monday after a crane fell over, its master"
                + " said.",
            "Ships were sent to the next harbour along the coast, and some of them waited"
                + " outside.");
  }

  @Test
  void headlineBylineAndDateline_standAlone() {
    assertThat(
            lines(
                """
                Crane falls over in Port Alma and closes the harbour
                By Ann Example
                PORT ALMA, March 3 (Wire) - The harbour of Port Alma was closed
                on Monday after a crane fell over, its master said.
                """))
        .hasSize(3);
  }

  @Test
  void headlineThatIsWrappedItself_isJoined() {
    assertThat(
            lines(
                """
                Crane falls over in Port Alma and closes the harbour for most
                of the week
                by Ann Example

                The harbour of Port Alma was closed on Monday after a crane
                fell over, its master said.
                """))
        .hasSize(3);
  }

  @Test
  void indentedParagraphs_areJoined() {
    assertThat(
            lines(
                """
                  The harbour of Port Alma was closed on Monday after a crane fell
                over, its master said.
                  Ships were sent to the next harbour along the coast, and some of
                them waited outside.
                """))
        .hasSize(2);
    assertThat(
            lines(
                "    The harbour of Port Alma was closed on Monday after a crane fell\n"
                    + "    over, its master said."))
        .hasSize(1);
  }

  @Test
  void oneLineThatRanOver_doesNotTellTheWidth() {
    String wrapped =
        """
        The harbour of Port Alma was closed on
        Monday after a crane fell over, and its
        master said that it will be closed for
        a week. Ships were sent to the harbour
        of the next town along the coast, where
        some of them had to wait outside. Those
        who unload them had asked for a second
        crane since the month of May, and the
        ministry had promised it, said one of the old men of the quay
        who gave his name only as Mahin, when
        asked by a reader of this story.
        """;
    assertThat(lines(wrapped)).hasSize(1);
  }

  @Test
  void itemsOfAList_keepTheirOwnLines() {
    assertThat(
            lines(
                """
                The harbour of Port Alma was closed on Monday after a crane fell
                over, and its master asked for:
                - a second crane, which he had been promised by the ministry for
                  some years
                - more light
                """))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foreign Office\nKing Charles Street\nLondon SW1A 2AH",
        "Two roads diverged in a yellow wood,\nAnd sorry I could not travel both",
        "Team      Played   Won\nAlma      10       9\nPort      10       3",
        "Alma\t10\t9\nPort\t10\t3",
        "flour\nsugar\nbutter",
        "One line ends here.\nAnother line ends here.",
        "* * *\nthe end"
      })
  void addressesVerseTablesAndLists_keepTheirLines(String text) {
    String wrapped =
        "The harbour of Port Alma was closed on Monday after a crane fell over, its\n"
            + "master said on Tuesday.";
    int own = text.split("\n", -1).length;
    assertThat(lines(text)).hasSize(own);
    assertThat(lines(wrapped + "\n\n" + text)).hasSize(1 + own);
  }

  @Test
  void pageOfLongParagraphs_isNotWrapped() {
    String paragraph = "The harbour was closed on Monday, and nobody knew for how long. ".repeat(4);
    assertThat(
            lines(
                "Port Alma\n"
                    + paragraph
                    + "\n"
                    + paragraph
                    + "\nWhat is known so far about the\n"
                    + "iron crane\n"
                    + paragraph))
        .hasSize(6);
  }

  @Test
  void captionWithoutAStop_isNotJoinedToThePageAroundIt() {
    String paragraph = "The harbour was closed on Monday, and nobody knew for how long. ".repeat(4);
    String caption =
        "Harbour Master Bo Writer beside the crane that fell over in Port Alma on Monday";
    assertThat(lines("Port Alma\n\n" + caption + "\nHe left.\n\n" + paragraph)).hasSize(4);
  }

  private static List<String> lines(String text) {
    return Lines.of(text).stream()
        .map(line -> text.substring(line.start(), line.end()).replaceAll("\\s+", " "))
        .toList();
  }
}
