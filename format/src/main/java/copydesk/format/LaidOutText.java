package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is put together from its parts, with an empty line between any two of them. Not
 * thread-safe.
 */
final class LaidOutText {
  private static final String BETWEEN = "\n\n";

  private final List<Part> parts = new ArrayList<>();

  /**
   * One part.
   *
   * @param kind what it is
   * @param words its words, without white space at their ends
   */
  record Part(Section.Kind kind, String words) {}

  /** Adds a part; what is blank is none. */
  void add(Section.Kind kind, String words) {
    add(parts.size(), kind, words);
  }

  /** Adds a part before all others; what is blank is none. */
  void addFirst(Section.Kind kind, String words) {
    add(0, kind, words);
  }

  private void add(int at, Section.Kind kind, String words) {
    if (!words.isBlank()) {
      parts.add(at, new Part(kind, words.strip()));
    }
  }

  /** The parts, in text order. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The words of all parts of a kind, in text order. */
  List<String> all(Section.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).map(Part::words).toList();
  }

  /** The whole text; empty where there are no parts. */
  String text() {
    return String.join(BETWEEN, parts.stream().map(Part::words).toList());
  }

  /** The sections of {@link #text}, in its order, in code points. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>(parts.size());
    int start = 0;
    for (Part part : parts) {
      int end = start + part.words().codePointCount(0, part.words().length());
      sections.add(new Section(part.kind(), start, end));
      start = end + BETWEEN.length();
    }
    return sections;
  }
}
