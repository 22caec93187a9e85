package copydesk.desk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.desk.fact.StatementFacts;

/** An event of the stream, before it has its id. */
final class StreamEvent {
  private final Type type;
  private final StatementFacts statement;
  private final byte[] lines;

  private StreamEvent(Type type, StatementFacts statement, byte[] lines) {
    this.type = type;
    this.statement = statement;
    this.lines = lines;
  }

  /** What can be told. */
  enum Type {
    /** A version of an article was filed: its summary. */
    ARTICLE("article"),
    /** A statement that stands, and stood in no version before: as it travels on its channel. */
    STATEMENT("statement"),
    /** A version no longer has statements: the article's id, the version, the statements' ids. */
    WITHDRAWN("withdrawn"),
    /** An article is killed, with all that it said: its id. */
    KILL("kill"),
    /** What was asked for is gone: where the stream begins instead. */
    RESET("reset");

    private final String code;

    Type(String code) {
      this.code = code;
    }
  }

  /** Which it is. */
  Type type() {
    return type;
  }

  /** What it is about; null where it is about an article. */
  StatementFacts statement() {
    return statement;
  }

  /** Its name and data as they are sent, each on a line. */
  byte[] lines() {
    return lines;
  }

  /** An event with these data. */
  static StreamEvent of(Type type, StatementFacts statement, byte[] json) {
    byte[] head = ("event: " + type.code + "\ndata: ").getBytes(UTF_8);
    byte[] lines = new byte[head.length + json.length + 1];
    System.arraycopy(head, 0, lines, 0, head.length);
    System.arraycopy(json, 0, lines, head.length, json.length);
    lines[lines.length - 1] = '\n';
    return new StreamEvent(type, statement, lines);
  }
}
