package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.extract.Explanation;
import copydesk.extract.speaker.Spoken;
import copydesk.records.EnrichedArticle;
import copydesk.records.Section;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.CodePoints;
import copydesk.records.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An article for a person who wants to know why: its text, block by block, each statement's words
 * between numbered brackets; below each block who says them, what decided, and the runners-up; at
 * the end the parties, and which steps made them.
 */
final class ExplainedArticle {
  private final Terminal terminal;
  private final EnrichedArticle article;
  private final List<Spoken.Why> reasons;
  private final PartyTraces parties;
  private final int[] utf16;

  ExplainedArticle(Terminal terminal, Explanation explanation) {
    this.terminal = terminal;
    this.article = explanation.article();
    this.reasons = explanation.statements();
    this.parties = new PartyTraces(terminal, explanation.parties());
    this.utf16 = CodePoints.utf16Offsets(article.text());
  }

  /** The whole page, lines ended by line feeds. */
  String render() {
    StringBuilder page = new StringBuilder();
    page.append(terminal.bold(article.id())).append('\n');
    for (Section section : article.sections()) {
      append(page, section);
    }
    page.append(parties.render());
    return page.toString();
  }

  private void append(StringBuilder page, Section section) {
    String kind = section.kind().name().toLowerCase(Locale.ROOT);
    page.append('\n').append(terminal.faint(kind)).append('\n');
    page.append(wrapped(marked(section))).append('\n');
    for (int i = 0; i < article.statements().size(); i++) {
      int start = article.statements().get(i).spans().get(0).start();
      if (start >= section.start() && start < section.end()) {
        appendReasons(page, i);
      }
    }
  }

  /** The section's text with each statement's spans between brackets that carry its number. */
  private String marked(Section section) {
    StringBuilder marked = new StringBuilder();
    int at = section.start();
    for (Mark mark : marks(section)) {
      marked.append(article.text(), utf16[at], utf16[mark.at()]);
      marked.append(terminal.name(mark.text()));
      at = mark.at();
    }
    return marked.append(article.text(), utf16[at], utf16[section.end()]).toString();
  }

  private record Mark(int at, String text) {}

  private List<Mark> marks(Section section) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < article.statements().size(); i++) {
      for (Span span : article.statements().get(i).spans()) {
        if (span.start() >= section.start() && span.end() <= section.end()) {
          marks.add(new Mark(span.start(), "[" + (i + 1) + " "));
          marks.add(new Mark(span.end(), "]"));
        }
      }
    }
    marks.sort(java.util.Comparator.comparingInt(Mark::at));
    return marks;
  }

  private void appendReasons(StringBuilder page, int index) {
    Statement statement = article.statements().get(index);
    String who =
        statement.speaker() == null
            ? terminal.alert("nobody: " + statement.unattributed().code())
            : terminal.name(statement.speaker().name());
    page.append("  ").append(index + 1).append("  ").append(who);
    page.append(via(statement)).append(terminal.faint(decided(statement))).append('\n');
    Spoken.Why why = reasons.get(index);
    String steps = "       made by " + String.join(", then ", why.steps());
    String speaker = "; speaker by " + why.speakerBy();
    page.append(terminal.faint(steps + speaker)).append('\n');
    for (Spoken.Alternative other : why.alternatives()) {
      String line = String.format(Locale.ROOT, "       not %s  %.2f", other.what(), other.score());
      page.append(terminal.faint(line)).append('\n');
    }
  }

  private static String via(Statement statement) {
    String via = statement.relayedBy().stream().map(Voice::name).collect(Collectors.joining(", "));
    String to = statement.addressee() == null ? "" : " to " + statement.addressee().name();
    return (via.isEmpty() ? "" : " through " + via) + to;
  }

  private String decided(Statement statement) {
    StringBuilder line = new StringBuilder("  ");
    line.append(statement.kind().code()).append(", ");
    line.append(statement.act().code());
    if (statement.cue() != null) {
      line.append(", cue “").append(words(statement.cue())).append('”');
    }
    if (statement.speaker() != null && statement.speaker().mention() != null) {
      line.append(", named “").append(words(statement.speaker().mention())).append('”');
    }
    line.append(", by ").append(statement.rule().code());
    line.append(String.format(Locale.ROOT, ", %.2f sure", statement.confidence()));
    return line.toString();
  }

  private String words(Span span) {
    String words = article.text().substring(utf16[span.start()], utf16[span.end()]);
    return OneLine.of(words);
  }

  /** Broken at blanks to the terminal's width; colours take no room. */
  private String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : OneLine.of(text).split(" ", -1)) {
      int length = word.replaceAll("\u001b\\[[0-9;]*m", "").length();
      if (column > 0 && column + 1 + length > terminal.columns()) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += length;
    }
    return lines.toString();
  }
}
