package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A text put together from its parts, with an empty line between any two, and the section that each
 * part is. Not thread-safe.
 */
final class BodyText {
  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  /** How many code points the text has so far. */
  private int length;

  /** A part of the text. */
  record Part(Section.Kind kind, String words) {}

  /** Adds a part; one without words is none. */
  BodyText add(Section.Kind kind, String words) {
    String part = words.strip();
    if (part.isEmpty()) {
      return this;
    }
    if (!text.isEmpty()) {
      text.append(BETWEEN);
      length += BETWEEN.length();
    }
    text.append(part);
    parts.add(new Part(kind, part));
    int end = length + part.codePointCount(0, part.length());
    sections.add(new Section(kind, length, end));
    length = end;
    return this;
  }

  /** Adds all parts of another. */
  BodyText add(BodyText other) {
    other.parts.forEach(part -> add(part.kind(), part.words()));
    return this;
  }

  /** The parts so far, in order. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }

  /** The sections of the text, in its order. */
  List<Section> sections() {
    return List.copyOf(sections);
  }
}
