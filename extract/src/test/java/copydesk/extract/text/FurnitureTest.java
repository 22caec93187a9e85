package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a-b|NOTE",
        "www.example.org|NOTE",
        "(Reporting by Ann Example; Editing by Bo Writer)|CREDIT",
        "Source: Northwire|CREDIT",
        "Ann Example/Pool via REUTERS|CREDIT",
        "By Ann Example in Geneva|BYLINE",
        "FILE PHOTO: A crane in Port Alma|CAPTION",
        "A crane lies across the quay. File photo|CAPTION",
        "A crane lies across the quay /AFP|CAPTION",
        "Read more: Cranes of the world|NOTE",
        "© 2021 Northwire|NOTE",
        "Our Standards: the principles|NOTE",
        "(AP Photo/Ann Example)|CREDIT",
        "Credit: Ann Example/The Gazette|CREDIT",
        "A crane lies across the quay. Photograph: Ann Example/EPA|CAPTION",
        "A crane on the quay. (Ann Example/AFP via Getty Images)|CAPTION",
        "Section: Section A; Column 0; National Desk; Pg. 1|NOTE",
        "Load-Date: March 8, 2019|NOTE",
        "Most read|NOTE",
        "Close Get email notifications on Ann Example daily!|NOTE",
        "Whenever she posts, you'll get an email delivered to your inbox.|NOTE",
        "FOR IMMEDIATE RELEASE|NOTE",
        "(CROSSTALK)|NOTE"
      })
  void lineAroundAStory_isToldByItsLook(String text, Kind kind) {
    assertThat(kind(text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://example.org for more.",
        "By Monday the harbour was open again.",
        "The photo shows a crane.",
        "Reporting on Monday, the agency said no.",
        "Either/or",
        "The crane fell on the quay (it was old).",
        "It was the most read story.",
        "(It rained.)"
      })
  void otherLine_belongsToTheStory(String text) {
    assertThat(kind(text)).isNull();
  }

  private static Kind kind(String text) {
    return Furniture.kind(text, new Line(0, text.length(), false));
  }
}
