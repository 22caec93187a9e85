package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BylinesTest {
  private static final String HEADLINE = "Crane falls over in Port Alma, harbour closed";
  private static final String BODY =
      "The harbour of Port Alma was closed on Monday after a crane fell over, its master said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ann Example",
        "BY ANN EXAMPLE",
        "by Ann Example and Bo Writer",
        "By Ann Example in Geneva",
        "By Ann Example, Reuters",
        "Ann Example in London",
        "Ann Example and Bo Writer in Port Alma",
        "Ann Example, Reuters",
        "Ann Example | Reuters",
        "Zdenka Example for Reuters",
        "Zdenka Example and Bo Writer, Associated Press",
        "J. M. de la Cruz (AFP)",
        "Ann Example in Geneva, AFP",
        "Reuters Staff",
        "Agence France-Presse",
        "(AP)",
        "Staff Writer"
      })
  void lineUnderTheHeadline_isAByline_issue12(String byline) {
    assertThat(kinds(HEADLINE + "\n" + byline + "\n\n" + BODY))
        .containsExactly(Kind.HEADLINE, Kind.BYLINE, Kind.PARAGRAPH);
    assertThat(kinds(HEADLINE + "\n\n" + byline + "\n\n" + BODY))
        .containsExactly(Kind.HEADLINE, Kind.BYLINE, Kind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deadly Fire in London",
        "Russian Troops in Ukraine",
        "Ann Example in London.",
        "Ann Example said no, Reuters",
        "Harbour closed in Geneva",
        "Ann Example",
        "Ann Example, 9 July, Reuters",
        "Prices up, Bank says",
        "Reuters reported it first"
      })
  void otherLineUnderTheHeadline_isNone(String line) {
    assertThat(kinds(HEADLINE + "\n" + line + "\n\n" + BODY)).doesNotContain(Kind.BYLINE);
  }

  @Test
  void nameAndAgencyOnTwoLines_areBylines() {
    assertThat(kinds(HEADLINE + "\nZdenka Example\nReuters\n\n" + BODY))
        .containsExactly(Kind.HEADLINE, Kind.BYLINE, Kind.BYLINE, Kind.PARAGRAPH);
  }

  @Test
  void bylineInWrappedCopy_isNotSwallowedByTheHeadline_issue12() {
    assertThat(
            kinds(
                """
                Crane falls over in Port Alma, harbour closed until Friday
                By Ann Example, Reuters
                The harbour of Port Alma was closed on Monday after a crane fell
                over, its master said. Ships were sent to the next harbour along
                the coast, and some of them waited outside for the whole of the
                night.
                """))
        .containsExactly(Kind.HEADLINE, Kind.BYLINE, Kind.PARAGRAPH);
  }

  @Test
  void nameWithinTheStory_isNone() {
    assertThat(kinds(HEADLINE + "\n\n" + BODY + "\n\nAnn Example, Reuters"))
        .doesNotContain(Kind.BYLINE);
  }

  @Test
  void sentenceThatStartsWithBy_isNone() {
    assertThat(kinds(HEADLINE + "\n\nBy Monday the harbour was open and the ships were gone."))
        .doesNotContain(Kind.BYLINE);
  }

  private static List<Kind> kinds(String text) {
    return Layout.of(text).blocks().stream().map(Block::kind).toList();
  }
}
