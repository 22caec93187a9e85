package copydesk.app;

import copydesk.records.RecordJson;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * What stands at the other end of the process's output. The launcher says it, for newer JDKs have a
 * console even where the output goes into a file.
 *
 * @param color whether to write colours
 * @param interactive whether standard error is a terminal, on which a line can be overwritten
 * @param columns the terminal's width in characters
 */
public record Terminal(boolean color, boolean interactive, int columns) {
  private static final int DEFAULT_COLUMNS = 100;
  private static final String OUTPUT = "copydesk.stdout.terminal";

  /** The terminal of this process; no colours where {@code NO_COLOR} is set. */
  public static Terminal ofProcess() {
    boolean color = isOutput() && System.getenv("NO_COLOR") == null;
    int columns = Integer.getInteger("copydesk.columns", DEFAULT_COLUMNS);
    return new Terminal(
        color,
        Boolean.getBoolean("copydesk.stderr.terminal"),
        Math.max(60, Math.min(160, columns)));
  }

  /** Whether standard output is a terminal; it takes some characters for commands. */
  public static boolean isOutput() {
    return Boolean.getBoolean(OUTPUT);
  }

  /**
   * A line of JSON as standard output may get it: a terminal as {@link Printable#json} gives it.
   */
  public static String json(Object value) {
    String json = new String(RecordJson.toBytes(value), StandardCharsets.UTF_8);
    return isOutput() ? Printable.json(json) : json;
  }

  /** Whether picocli's texts are coloured. */
  public Ansi ansi() {
    return color ? Ansi.ON : Ansi.OFF;
  }

  /** The text in bold, where there are colours. */
  public String bold(String text) {
    return paint(text, "1");
  }

  /** The text in a dimmer shade, where there are colours. */
  public String faint(String text) {
    return paint(text, "2");
  }

  /** The text in the colour of names, where there are colours. */
  public String name(String text) {
    return paint(text, "36");
  }

  /** The text in the colour of what needs a look, where there are colours. */
  public String alert(String text) {
    return paint(text, "33");
  }

  private String paint(String text, String code) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
