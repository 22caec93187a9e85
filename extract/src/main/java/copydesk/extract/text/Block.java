package copydesk.extract.text;

import copydesk.records.Section;

/**
 * A stretch of the article that its layout sets apart: a headline, a caption, a paragraph.
 *
 * @param kind what it is
 * @param start its first character (UTF-16 offset of the text as it is read)
 * @param end one past its last character; no white space at the edges
 */
public record Block(Section.Kind kind, int start, int end) {
  /** Whether it tells the story, or only stands around it. */
  public boolean isStory() {
    return switch (kind) {
      case HEADLINE, CAPTION, SUMMARY, SUBHEAD, PARAGRAPH -> true;
      case DATE, DATELINE, BYLINE, TABLE, CREDIT, NOTE -> false;
    };
  }
}
