package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.app.Printable;
import copydesk.app.Terminal;
import copydesk.app.channel.RecordKey;
import copydesk.records.Change;
import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.Voice;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Records for a person: when it came, what it is, who said what, to whom, through whom, wrapped to
 * the terminal's width; what was revised, withheld, withdrawn or killed says so. An empty line
 * follows each.
 */
public final class Prose implements Format {
  private static final int LONGEST_NAME = 40;
  private static final int TOPICS = 3;
  private static final String INDENT = "  ";
  private static final String BETWEEN = " · ";

  private final Terminal terminal;
  private final DateTimeFormatter time;
  private final boolean headers;

  /**
   * @param zone in which times are told
   * @param headers whether each record's place, key and headers are shown
   */
  public Prose(Terminal terminal, ZoneId zone, boolean headers) {
    this.terminal = terminal;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    this.headers = headers;
  }

  @Override
  public byte[] article(
      ConsumerRecord<byte[], byte[]> record,
      EnrichedArticle article,
      List<Statement> asked,
      boolean matches) {
    Page page = new Page(record);
    boolean again = CloudEvents.get(record.headers(), CloudEvents.FILED_AGAIN) != null;
    page.title(marks(article, again), title(article.headline(), article.id()));
    page.faint(
        Stream.of(article.id(), "version " + article.version(), article.source(), about(article)));
    if (article.storyId() != null) {
      page.faint(Stream.of("belongs to the story of " + article.storyId()));
    }
    if (article.change() != null && !again) {
      page.faint(Stream.of(told(article.change())));
    }
    if (!matches) {
      page.faint(Stream.of("no longer what was asked for; an earlier version was"));
    } else if (!again) {
      asked.forEach(page::statement);
      int left = article.statements().size() - asked.size();
      if (left > 0 || asked.isEmpty()) {
        String more = asked.isEmpty() ? "" : " more";
        page.faint(Stream.of(left == 0 ? "no statement" : count(left, more + " statement")));
      }
    }
    return page.end();
  }

  @Override
  public byte[] kill(ConsumerRecord<byte[], byte[]> record, String headline) {
    Page page = new Page(record);
    String id = RecordKey.text(record, "(no id)");
    page.title(List.of("KILLED"), title(headline, id));
    if (headline != null) {
      page.faint(Stream.of(id));
    }
    return page.end();
  }

  @Override
  public byte[] statement(ConsumerRecord<byte[], byte[]> record, StatementRecord said) {
    Page page = new Page(record);
    String mark = said.status() == Status.USABLE ? "" : said.status().code() + INDENT;
    page.line(terminal.faint(page.when()) + terminal.alert(mark.toUpperCase(Locale.ROOT)))
        .append(who(said.statement()));
    if (said.status() != Status.WITHDRAWN) { // what was taken back is not repeated
      page.quote(said.statement(), INDENT);
    }
    page.faint(
        Stream.of(
            said.headline(),
            said.published(),
            said.article(),
            "version " + said.version(),
            said.speakerKey(),
            "statement " + said.statement().id()));
    return page.end();
  }

  private static List<String> marks(EnrichedArticle article, boolean again) {
    List<String> marks = new ArrayList<>();
    if (again) {
      marks.add("COPY");
    } else if (article.version() > 1) {
      marks.add("REVISED");
    }
    if (article.status() != Status.USABLE) {
      marks.add(article.status().code().toUpperCase(Locale.ROOT));
    }
    if (article.wire() != null) {
      if (article.wire().correction()) {
        marks.add("CORRECTION");
      }
      if (article.wire().kind() != null) {
        marks.add(article.wire().kind().name());
      }
    }
    marks.remove("NEWS");
    return marks;
  }

  private static String title(String headline, String id) {
    String title = headline == null ? "" : Printable.of(headline);
    return title.isEmpty() ? Printable.of(id) : title;
  }

  private static String about(EnrichedArticle article) {
    String topics =
        article.topics().stream().limit(TOPICS).map(Topic::name).collect(Collectors.joining(", "));
    return Stream.of(article.published(), topics)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String told(Change change) {
    return "this version added "
        + count(change.added().size(), " statement")
        + ", withdrew "
        + change.withdrawn().size()
        + " and kept "
        + change.kept().size();
  }

  private static String count(int number, String noun) {
    return number + noun + (number == 1 ? "" : "s");
  }

  /** The speaker, whom he speaks to, through whom, and how. */
  private String who(Statement statement) {
    StringBuilder line = new StringBuilder();
    if (statement.speaker() == null) {
      line.append(terminal.alert("? " + statement.unattributed().code()));
    } else {
      line.append(terminal.name(name(statement.speaker())));
    }
    if (statement.addressee() != null) {
      line.append(" → ").append(terminal.name(name(statement.addressee())));
    }
    if (!statement.relayedBy().isEmpty()) {
      line.append(
          statement.relayedBy().stream()
              .map(voice -> terminal.name(name(voice)))
              .collect(Collectors.joining(", ", "  via ", "")));
    }
    return line + INDENT + terminal.faint(statement.act().code());
  }

  private static String name(Voice voice) {
    return Columns.cut(Printable.of(voice.name()), LONGEST_NAME);
  }

  /** The lines of one record. */
  private final class Page {
    private final StringBuilder text = new StringBuilder();
    private final ConsumerRecord<byte[], byte[]> record;

    Page(ConsumerRecord<byte[], byte[]> record) {
      this.record = record;
    }

    String when() {
      return time.format(Instant.ofEpochMilli(record.timestamp())) + INDENT;
    }

    /** Begins a line. */
    StringBuilder line(String start) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      return text.append(start);
    }

    void title(List<String> marks, String title) {
      String when = when();
      String mark = marks.isEmpty() ? "" : String.join(" ", marks) + INDENT;
      line(terminal.faint(when) + (mark.isEmpty() ? "" : terminal.alert(mark)));
      int indent = Columns.width(when + mark);
      String next = "\n" + " ".repeat(indent);
      List<String> lines = Printable.lines(title, Math.max(1, terminal.columns() - indent));
      text.append(lines.stream().map(terminal::bold).collect(Collectors.joining(next)));
    }

    void faint(Stream<String> parts) {
      String all =
          parts
              .filter(Objects::nonNull)
              .map(Printable::of)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(BETWEEN));
      wrapped(all, INDENT, terminal::faint);
    }

    void statement(Statement statement) {
      line(INDENT + who(statement));
      quote(statement, INDENT + INDENT);
    }

    /** Words that were given as a quotation stand in its marks, others are reported. */
    void quote(Statement statement, String indent) {
      boolean direct = statement.kind() == Statement.Kind.DIRECT;
      String words = Printable.of(statement.text());
      wrapped(direct ? "“" + words + "”" : words, indent, UnaryOperator.identity());
    }

    private void wrapped(String all, String indent, UnaryOperator<String> paint) {
      for (String part : Printable.lines(all, terminal.columns() - indent.length())) {
        line(indent + paint.apply(part));
      }
    }

    byte[] end() {
      if (headers) {
        String key = RecordKey.text(record, null);
        faint(
            Stream.of(
                record.topic(),
                "partition " + record.partition(),
                "offset " + record.offset(),
                key == null ? "no key" : "key " + key));
        for (Header header : record.headers()) {
          String value = header.value() == null ? "" : new String(header.value(), UTF_8);
          faint(Stream.of(header.key() + ": " + value));
        }
      }
      return text.append("\n\n").toString().getBytes(UTF_8);
    }
  }
}
