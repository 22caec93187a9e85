package copydesk.extract.text;

import static copydesk.records.Section.Kind.BYLINE;
import static copydesk.records.Section.Kind.CAPTION;
import static copydesk.records.Section.Kind.CREDIT;
import static copydesk.records.Section.Kind.DATE;
import static copydesk.records.Section.Kind.DATELINE;
import static copydesk.records.Section.Kind.HEADLINE;
import static copydesk.records.Section.Kind.NOTE;
import static copydesk.records.Section.Kind.PARAGRAPH;
import static copydesk.records.Section.Kind.SUMMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutTest {
  private static final String BODY =
      "The harbour of Port Alma was closed on Monday after a crane fell over, its master said.";

  @Test
  void page_isToldApart() {
    String text =
        """
        Friday Jul 09 2021
        Crane falls over in Port Alma, harbour closed

        By Ann Example and Bo Writer

        A crane lies across the quay of Port Alma. File photo
        A crane lies across the quay of Port Alma. File photo

          • Harbour closed until Friday
          • Nobody hurt, says master

        %s

        (Reporting by Ann Example; Editing by Bo Writer)
        """
            .formatted(BODY);
    Layout layout = Layout.of(text);
    assertThat(layout.published()).isEqualTo(LocalDate.of(2021, 7, 9));
    assertThat(layout.blocks())
        .extracting(Block::kind)
        .containsExactly(
            DATE, HEADLINE, BYLINE, CAPTION, CAPTION, SUMMARY, SUMMARY, PARAGRAPH, CREDIT);
    assertThat(blocks(text))
        .contains(tuple(SUMMARY, "Nobody hurt, says master"), tuple(PARAGRAPH, BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO, Dec 5 (Wire) - |OSLO, Dec 5 (Wire)",
        "Tehran (NEWS) – |Tehran (NEWS)",
        "Northwire, 26 June - |Northwire, 26 June",
        "KARACHI: |KARACHI",
        "PORT ALMA, March 3, 2022 -- |PORT ALMA, March 3, 2022"
      })
  void dateline_standsApartFromItsParagraph(String before, String dateline) {
    String text = "Crane falls over in Port Alma\n\n" + before.strip() + " " + BODY;
    assertThat(blocks(text))
        .containsExactly(
            tuple(HEADLINE, "Crane falls over in Port Alma"),
            tuple(DATELINE, dateline),
            tuple(PARAGRAPH, BODY));
  }

  @Test
  void datelineWithAYear_datesTheArticle() {
    assertThat(Layout.of("PORT ALMA, March 3, 2022 -- " + BODY).published())
        .isEqualTo(LocalDate.of(2022, 3, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Friday Jul 09, 2021",
        "July 9, 2021",
        "9 July 2021",
        "2021-07-09",
        "Published: 9th July 2021, 10:30 am GMT",
        "Updated on Fri, 09 Jul 2021"
      })
  void date_isReadAsWiresWriteIt(String line) {
    assertThat(Layout.of(line + "\n\n" + BODY).published()).isEqualTo(LocalDate.of(2021, 7, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"June 31, 2021", "The plan of July 9, 2021 failed", "Chapter 9, 2021"})
  void whatIsNoDate_datesNothing(String line) {
    assertThat(Layout.of(line + "\n\n" + BODY).published()).isNull();
  }

  @Test
  void wrappedParagraphs_areJoined() {
    String text =
        """
        The harbour of Port Alma was closed on Monday after a crane fell
        over, its master said. Ships were sent to the next harbour along
        the coast, and some of them waited outside for the whole of the
        night.

        On Tuesday the first of them came back and was let in at noon by
        the pilots, who had not gone home.
        """;
    assertThat(Layout.of(text).blocks()).hasSize(2);
  }

  @Test
  void firstParagraph_isNoHeadline() {
    assertThat(Layout.of(BODY + "\n\n" + BODY.replace("Monday", "Friday")).headline()).isNull();
  }

  @Test
  void titleCaseWithAStop_isAHeadline() {
    String text = "Crane Falls Over in Port Alma, Harbour Closed.\n\n" + BODY;
    assertThat(Layout.of(text).headline()).isNotNull();
  }

  @Test
  void addressesAndNotes_areNoStory() {
    assertThat(blocks("https://example.org/a\n\n" + BODY + "\n\nAlso read: Cranes of the world"))
        .extracting(tuple -> tuple.toList().get(0))
        .containsExactly(NOTE, PARAGRAPH, NOTE);
  }

  @Test
  void emptyText_hasNoBlocks() {
    assertThat(Layout.of("").blocks()).isEmpty();
    assertThat(Layout.of(" \n\t\n").blocks()).isEmpty();
  }

  private static java.util.List<Tuple> blocks(String text) {
    return Layout.of(text).blocks().stream()
        .map(block -> tuple(block.kind(), text.substring(block.start(), block.end())))
        .toList();
  }

  @Test
  void listOfLinks_isNoStory() {
    Layout layout =
        Layout.of("It rained.\n\nMost read\n1. Mayor denies it\n2. Crane falls\nIt froze.");
    assertThat(layout.blocks())
        .extracting(Block::kind)
        .containsExactly(PARAGRAPH, NOTE, NOTE, NOTE, PARAGRAPH);
  }

  @Test
  void turnsOfATranscript_areNoDatelines() {
    Layout layout = Layout.of("OSEI: It rained.\n\nBELL: It did.\n\nOSEI: Thank you.");
    assertThat(layout.blocks()).extracting(Block::isStory).containsOnly(true);
    assertThat(layout.blocks()).hasSize(3);
  }
}
