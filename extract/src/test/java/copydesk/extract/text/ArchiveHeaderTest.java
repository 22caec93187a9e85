package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchiveHeaderTest {
  private static final String STORY =
      "The harbour of Port Alma was closed on Monday after a crane fell over, its master said.";

  @Test
  void nexis_isReadByItsLabels() {
    String text =
        """
        Copyright 2026 The Alma Post

        The Alma Post (Port Alma)

        November 24, 2026 Tuesday

        SECTION: NEWS; Pg. 4

        LENGTH: 312 words

        HEADLINE: Crane falls over in Port Alma

        BYLINE: Ann Example

        BODY:

        %s

        LOAD-DATE: November 25, 2026
        """
            .formatted(STORY);
    Layout layout = Layout.of(text);
    assertThat(words(text, layout, Section.Kind.HEADLINE))
        .containsExactly("Crane falls over in Port Alma");
    assertThat(words(text, layout, Section.Kind.BYLINE)).containsExactly("BYLINE: Ann Example");
    assertThat(words(text, layout, Section.Kind.PARAGRAPH)).containsExactly(STORY);
    assertThat(layout.published()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void nexisOfToday_hasItsHeadlineFirst() {
    String text =
        """
        Crane falls over in Port Alma

        The Alma Post

        November 24, 2026

        Section: News

        Length: 312 words

        Body

        %s
        """
            .formatted(STORY);
    Layout layout = Layout.of(text);
    assertThat(words(text, layout, Section.Kind.HEADLINE))
        .containsExactly("Crane falls over in Port Alma");
    assertThat(words(text, layout, Section.Kind.PARAGRAPH)).containsExactly(STORY);
  }

  @Test
  void factiva_isReadByItsNumberOfWords() {
    String text =
        """
        Crane falls over in Port Alma
        Ann Example
        312 words
        24 November 2026
        11:05 GMT
        The Alma Post
        ALPO
        English
        (c) 2026 The Alma Post

        %s

        Document ALPO000020261124embo0005
        """
            .formatted(STORY);
    Layout layout = Layout.of(text);
    assertThat(words(text, layout, Section.Kind.HEADLINE))
        .containsExactly("Crane falls over in Port Alma");
    assertThat(words(text, layout, Section.Kind.BYLINE)).containsExactly("Ann Example");
    assertThat(words(text, layout, Section.Kind.PARAGRAPH)).containsExactly(STORY);
    assertThat(layout.published()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void storyAboutABody_hasNoHeader() {
    String text = "Body found in Port Alma\n\n" + STORY + "\n\nIt was 312 words long.\n";
    assertThat(ArchiveHeader.of(text, Lines.of(text)).parts()).isEmpty();
  }

  private static List<String> words(String text, Layout layout, Section.Kind kind) {
    return layout.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> text.substring(block.start(), block.end()))
        .toList();
  }
}
