package copydesk.extract.text;

import copydesk.records.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of an article and its own date. Blocks come in text order and do not overlap; blank
 * lines and the marks of lists lie between them.
 *
 * @param blocks the blocks
 * @param published the date that the article gives itself, or null
 */
public record Layout(List<Block> blocks, LocalDate published) {
  private static final int HEAD_LINES = 8;

  /** So many lines that start with a label in capitals are turns of a transcript. */
  private static final int TURNS = 3;

  /** How many lines a list of links may have. */
  private static final int MOST_LINKS = 10;

  public Layout {
    blocks = List.copyOf(blocks);
  }

  /** Reads the layout of a clean text. Linear. */
  public static Layout of(String text) {
    return of(text, GivenSections.NONE);
  }

  /** The same where the format of the article marks some of its parts. */
  static Layout of(String text, GivenSections given) {
    return new Reader(text, given).read();
  }

  /** The headline's block, or null. */
  public Block headline() {
    for (Block block : blocks) {
      if (block.kind() == Section.Kind.HEADLINE) {
        return block;
      }
    }
    return null;
  }

  /** Reads one text, top down. */
  private static final class Reader {
    private final String text;
    private final GivenSections given;
    private final List<Line> lines;
    private final ArchiveHeader header;
    private final List<Block> blocks = new ArrayList<>();
    private LocalDate published;
    private boolean headlineSeen;
    private boolean bodySeen;
    private int linksLeft;
    private final boolean isTranscript;

    Reader(String text, GivenSections given) {
      this.text = text;
      this.given = given;
      this.lines = given.joined(Lines.of(text));
      this.header = ArchiveHeader.of(text, lines);
      this.isTranscript =
          lines.stream().filter(line -> Datelines.isLabelled(text, line)).limit(TURNS).count()
              == TURNS;
    }

    Layout read() {
      for (int i = 0; i < lines.size(); i++) {
        if (i < header.parts().size()) {
          add(header.parts().get(i), lines.get(i));
        } else {
          read(i);
        }
      }
      return new Layout(blocks, published);
    }

    private void add(ArchiveHeader.Part part, Line line) {
      headlineSeen |= part.kind() == Section.Kind.HEADLINE;
      if (part.kind() == Section.Kind.DATE && published == null) {
        published = Dates.line(text, line);
      }
      blocks.add(new Block(part.kind(), part.start(), line.end()));
    }

    private void read(int i) {
      Line line = lines.get(i);
      Section.Kind kind = kind(i, line);
      headlineSeen |= kind == Section.Kind.HEADLINE;
      bodySeen |= kind == Section.Kind.PARAGRAPH;
      int start = line.start();
      boolean turn = isTranscript && Datelines.isLabelled(text, line);
      if (kind == Section.Kind.PARAGRAPH && i < HEAD_LINES * 2 && !turn) {
        int end = Datelines.end(text, start, line.end());
        if (end > start) {
          blocks.add(new Block(Section.Kind.DATELINE, start, trimmed(start, end)));
          published = published == null ? Dates.within(text, start, end) : published;
          start = end;
        }
      }
      if (kind == Section.Kind.HEADLINE) {
        start = WireLines.headlineStart(text, line);
        if (start > line.start()) {
          blocks.add(new Block(Section.Kind.NOTE, line.start(), trimmed(line.start(), start)));
        }
      }
      if (start < line.end()) {
        blocks.add(new Block(kind, start, line.end()));
      }
    }

    private int trimmed(int start, int end) {
      int last = end;
      while (last > start + 1 && Lines.isBlankOrDash(text.charAt(last - 1))) {
        last--;
      }
      return last;
    }

    private Section.Kind kind(int i, Line line) {
      Section.Kind told = given.kind(line);
      if (told != null && told != Section.Kind.PARAGRAPH) {
        return told;
      }
      Section.Kind outside = Furniture.kind(text, line);
      linksLeft = Furniture.startsLinks(text, line) ? MOST_LINKS : linksLeft - 1;
      if (outside != null) {
        return outside;
      }
      if (WireLines.isNote(text, line, i)) {
        return Section.Kind.NOTE;
      }
      if (linksLeft > 0 && Furniture.isLink(text, line)) {
        return Section.Kind.NOTE;
      }
      linksLeft = 0;
      LocalDate date = i < HEAD_LINES && !bodySeen ? Dates.line(text, line) : null;
      if (date != null) {
        published = published == null ? date : published;
        return Section.Kind.DATE;
      }
      if (isRepeated(i)) {
        return Section.Kind.CAPTION;
      }
      if (line.isBullet() && !bodySeen && isList(i)) {
        return Section.Kind.SUMMARY;
      }
      if (headlineSeen && !bodySeen && isByline(i)) {
        return Section.Kind.BYLINE;
      }
      boolean first = told == null && !headlineSeen && !bodySeen && !line.isBullet();
      return first && i + 1 < lines.size() && Headlines.isHeadline(text, line)
          ? Section.Kind.HEADLINE
          : Section.Kind.PARAGRAPH;
    }

    private boolean isByline(int i) {
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      return Bylines.isUnderHeadline(text, lines.get(i), next);
    }

    private boolean isList(int i) {
      return (i > 0 && lines.get(i - 1).isBullet())
          || (i + 1 < lines.size() && lines.get(i + 1).isBullet());
    }

    /** A caption stands twice where a page is copied: once as the picture's text. */
    private boolean isRepeated(int i) {
      return same(i, i - 1) || same(i, i + 1);
    }

    private boolean same(int i, int other) {
      if (other < 0 || other >= lines.size()) {
        return false;
      }
      Line a = lines.get(i);
      Line b = lines.get(other);
      int length = a.end() - a.start();
      return length == b.end() - b.start()
          && length > 20
          && text.regionMatches(a.start(), text, b.start(), length);
    }
  }
}
