package copydesk.app.tail;

import copydesk.app.Printable;
import copydesk.app.Terminal;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.text.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An article in a line or two: when it came, from where, its headline; who said what, as far as the
 * line goes.
 */
final class Brief {
  private static final int SOURCE = 20;
  private static final int NAME = 30;
  private static final String GAP = "  ";

  private final Terminal terminal;
  private final DateTimeFormatter time;

  /**
   * @param zone in which times are told
   */
  Brief(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /** The article, its lines ended by line feeds. */
  String article(ConsumerRecord<byte[], byte[]> record, EnrichedArticle article) {
    String headline = article.headline() == null ? article.id() : article.headline();
    String source = article.source() == null ? "" : Printable.of(article.source());
    String text = line(record, mark(article), Columns.cut(source, SOURCE), headline);
    String said = said(article.statements());
    return said.isEmpty() ? text : text + said;
  }

  /** The end of an article. */
  String kill(ConsumerRecord<byte[], byte[]> record) {
    return line(record, "KILLED", "", RecordKey.text(record, "(no id)"));
  }

  /** How many articles came that are not shown. */
  String more(ConsumerRecord<byte[], byte[]> last, long number) {
    return terminal.faint(when(last) + "… and " + number + " more") + "\n";
  }

  private String when(ConsumerRecord<byte[], byte[]> record) {
    return time.format(Instant.ofEpochMilli(record.timestamp())) + GAP;
  }

  private static String mark(EnrichedArticle article) {
    if (article.status() == Status.WITHHELD) {
      return "WITHHELD";
    }
    return article.version() > 1 ? "REVISED" : "";
  }

  private String line(
      ConsumerRecord<byte[], byte[]> record, String mark, String source, String title) {
    String start = when(record);
    String marked = mark.isEmpty() ? "" : mark + GAP;
    String from = source.isEmpty() ? "" : source + GAP;
    int room = terminal.columns() - Columns.width(start + marked + from);
    String shown = terminal.bold(Columns.cut(Printable.of(title), Math.max(1, room)));
    String alert = marked.isEmpty() ? "" : terminal.alert(marked);
    return terminal.faint(start) + alert + terminal.faint(from) + shown + "\n";
  }

  /** The first statement of somebody with a name, else of anybody; how many more there are. */
  private String said(List<Statement> statements) {
    Statement first =
        statements.stream()
            .filter(s -> s.speaker() != null && s.speaker().party() != null)
            .findFirst()
            .or(() -> statements.stream().filter(s -> s.speaker() != null).findFirst())
            .orElse(null);
    if (first == null) {
      return "";
    }
    int others = statements.size() - 1;
    String more = others == 0 ? "" : GAP + "+" + others;
    String name = Columns.cut(Printable.of(first.speaker().name()), NAME);
    String indent = " ".repeat(10);
    boolean direct = first.kind() == Statement.Kind.DIRECT;
    int room = terminal.columns() - Columns.width(indent + name + ": " + more) - (direct ? 2 : 0);
    String words = Columns.cut(Printable.of(first.text()), Math.max(1, room));
    return indent
        + terminal.name(name)
        + ": "
        + (direct ? "“" + words + "”" : words)
        + terminal.faint(more)
        + "\n";
  }
}
