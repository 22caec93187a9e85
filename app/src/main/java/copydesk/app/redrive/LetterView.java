package copydesk.app.redrive;

import copydesk.app.Terminal;
import copydesk.records.text.Columns;
import java.util.LinkedHashMap;
import java.util.Map;

/** One letter, for a person or for a program. */
public final class LetterView {
  /** How much of the bytes a program is shown, in characters. */
  private static final int JSON_START = 200;

  private static final String INDENT = "  ";

  private LetterView() {}

  /**
   * The letter on one line of JSON, as standard output may get it.
   *
   * @param sent how often it was sent back before; null: not told
   * @param outcome what became of it; null where nothing was to
   */
  public static String json(Letter letter, Integer sent, Verdict outcome) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("letter", letter.place());
    line.put("id", letter.id());
    line.put("reason", letter.reason());
    line.put("message", letter.message());
    line.put("stage", letter.stage());
    line.put("origin", letter.origin());
    line.put("time", letter.time().toString());
    line.put("failures", letter.failures());
    line.put("bytes", letter.value() == null ? null : letter.value().length);
    line.put("start", LetterText.start(letter.value(), JSON_START));
    if (sent != null) {
      line.put("sentBack", sent);
    }
    if (outcome != null) {
      line.put("outcome", outcome.code());
    }
    return Terminal.json(line);
  }

  /**
   * The letter for who asks over HTTP, in the order of its members.
   *
   * @param sent how often it was sent back
   */
  static Map<String, Object> members(Letter letter, int sent) {
    byte[] value = letter.value();
    String preview = LetterText.preview(value);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("letter", letter.place());
    members.put("id", letter.id());
    members.put("reason", letter.reason());
    members.put("stage", letter.stage());
    members.put("message", letter.message());
    members.put("time", letter.time().toString());
    members.put("origin", letter.origin());
    members.put("failures", letter.failures());
    members.put("sentBack", sent);
    members.put("bytes", value == null ? null : value.length);
    members.put("binary", value != null && preview == null);
    members.put("preview", preview);
    return members;
  }

  /**
   * The letter on some lines, the last one blank.
   *
   * @param sent how often it was sent back
   */
  public static String text(Letter letter, int sent, Terminal terminal) {
    int columns = terminal.columns();
    StringBuilder text = new StringBuilder();
    text.append(terminal.bold(Columns.cut(LetterText.of(letter.id()), columns))).append('\n');
    String why = LetterText.of(letter.reason()) + ": " + LetterText.of(letter.message());
    text.append(INDENT).append(why).append('\n');
    String failed =
        letter.failures() == 1 ? "failed once" : "failed " + letter.failures() + " times";
    String back = sent == 0 ? "" : ", sent back" + (sent == 1 ? "" : " " + sent + " times");
    text.append(INDENT)
        .append(terminal.faint("letter " + letter.place() + ", " + letter.time() + ", " + failed))
        .append(terminal.faint(back))
        .append('\n');
    String step = letter.stage() == null ? "" : ", refused by " + LetterText.of(letter.stage());
    text.append(INDENT).append(terminal.faint("from " + origin(letter) + step)).append('\n');
    return text.append(INDENT)
        .append(start(letter, columns - 2 * INDENT.length()))
        .append("\n\n")
        .toString();
  }

  private static String origin(Letter letter) {
    Letter.Origin origin = letter.origin();
    return origin == null
        ? "an unknown place"
        : String.format(
            "%s, partition %d, offset %d",
            LetterText.of(origin.channel()), origin.partition(), origin.offset());
  }

  private static String start(Letter letter, int columns) {
    if (!letter.hasBytes()) {
      return letter.origin() == null ? "(no bytes)" : "(no bytes: its record stays there)";
    }
    if (letter.value() == null) {
      return "(no bytes: a kill)";
    }
    return letter.value().length == 0
        ? "(empty)"
        : "“" + LetterText.start(letter.value(), columns) + "”";
  }

  /** Why a letter is not sent, without its end; for those that stay whatever is asked for. */
  public static String refusal(Letter letter, Verdict verdict) {
    String name =
        "letter "
            + letter.place()
            + (letter.id() == null ? "" : " of " + LetterText.of(letter.id()));
    if (verdict != Verdict.NO_BYTES) {
      return name + " is not sent: its record would be larger than the channel takes";
    }
    return letter.origin() == null
        ? name + " has no bytes to send, and does not say where its record is"
        : name + " has no bytes to send; its record stays at " + origin(letter);
  }
}
