package copydesk.bench.cases;

import copydesk.records.Section;
import copydesk.records.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A section of one of these kinds contains these words.
 *
 * @param about the words
 * @param kinds the kinds, in lower case
 */
record SectionCheck(String about, List<String> kinds) implements CaseCheck {
  SectionCheck {
    kinds = List.copyOf(kinds);
  }

  @Override
  public List<String> phrase() {
    return CaseWords.of(about);
  }

  @Override
  public String wanted() {
    return String.join(" or ", kinds);
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<String> found =
        record.sections().stream()
            .filter(section -> CaseWords.contain(words(section, record), phrase()))
            .map(section -> section.kind().name().toLowerCase(Locale.ROOT))
            .toList();
    if (found.stream().anyMatch(kinds::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        found.isEmpty() ? "in no section" : found.stream().collect(Collectors.joining(", ")));
  }

  private static List<String> words(Section section, CaseRecord record) {
    return CaseWords.of(record.text().words(new Span(section.start(), section.end())));
  }
}
