package copydesk.extract.text;

import copydesk.records.Section;
import copydesk.records.text.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the format of an article says of its parts, by where they stand in the text as it is read. A
 * format knows best what is a caption, a table or a subhead; what it calls a paragraph may still be
 * a credit or start with a dateline, since agencies write these into paragraphs.
 */
final class GivenSections {
  /** Of an article whose format marks nothing. */
  static final GivenSections NONE = new GivenSections(new int[0], new int[0], List.of());

  private final int[] starts;
  private final int[] ends;
  private final List<Section> sections;

  private GivenSections(int[] starts, int[] ends, List<Section> sections) {
    this.starts = starts;
    this.ends = ends;
    this.sections = sections;
  }

  /**
   * The sections of a text.
   *
   * @param sections in text order; offsets count code points of the text as it came
   */
  static GivenSections of(CleanText text, List<Section> sections) {
    if (sections.isEmpty()) {
      return NONE;
    }
    String source = text.source();
    int[] starts = new int[sections.size()];
    int[] ends = new int[starts.length];
    int codePoint = 0;
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      Section section = sections.get(i);
      at = source.offsetByCodePoints(at, section.start() - codePoint);
      starts[i] = text.offset(at);
      at = source.offsetByCodePoints(at, section.end() - section.start());
      ends[i] = text.offset(at);
      codePoint = section.end();
    }
    return new GivenSections(starts, ends, sections);
  }

  /**
   * The lines, those of one part as one: "62 percent.<br>
   * The rest" is a paragraph of two lines.
   */
  List<Line> joined(List<Line> lines) {
    if (starts.length == 0) {
      return lines;
    }
    List<Line> joined = new ArrayList<>(lines.size());
    int last = -1;
    for (Line line : lines) {
      int part = part(line);
      if (part >= 0 && part == last) {
        Line before = joined.remove(joined.size() - 1);
        joined.add(new Line(before.start(), line.end(), before.isBullet()));
      } else {
        joined.add(line);
      }
      last = part;
    }
    return joined;
  }

  /** What the part is that holds a line from its start on, or null where the format says none. */
  Section.Kind kind(Line line) {
    int part = part(line);
    return part < 0 ? null : sections.get(part).kind();
  }

  /** The number of the part that holds a line, or -1. */
  private int part(Line line) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= line.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int i = low - 1;
    boolean within = i >= 0 && line.start() < ends[i] && line.end() <= ends[i];
    return within ? i : -1;
  }
}
