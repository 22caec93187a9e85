package copydesk.enrich.copy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Section;
import copydesk.records.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of an article is compared: its paragraphs in their order, without headline, byline,
 * dateline, captions, credits and notes, and without {@link Boilerplate}. Of an article without
 * sections, the lines of its text.
 */
final class ComparedText {
  private static final Pattern LINES = Pattern.compile("\\R");

  private ComparedText() {}

  static List<String> of(EnrichedArticle article) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : paragraphs(article)) {
      String said =
          paragraphs.isEmpty()
              ? paragraph.substring(Boilerplate.afterDateline(paragraph))
              : paragraph;
      if (!said.isBlank() && !Boilerplate.is(said)) {
        paragraphs.add(said);
      }
    }
    return paragraphs;
  }

  private static List<String> paragraphs(EnrichedArticle article) {
    if (article.sections().isEmpty()) {
      return List.of(LINES.split(article.text()));
    }
    int[] utf16 = CodePoints.utf16Offsets(article.text());
    List<String> paragraphs = new ArrayList<>();
    int dateline = 0; // where the last dateline ended, in code points
    for (Section section : article.sections()) {
      if (section.kind() == Section.Kind.DATELINE) {
        dateline = section.end();
      } else if (section.kind() == Section.Kind.PARAGRAPH) {
        int start = Math.max(section.start(), Math.min(dateline, section.end()));
        paragraphs.add(article.text().substring(utf16[start], utf16[section.end()]));
      }
    }
    return paragraphs;
  }
}
