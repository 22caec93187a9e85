package copydesk.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.StoreReading;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is an article on the channel can be stored, and is found to be what was stored. */
final class PostgresOddRecordsTest {
  private static final int RECORDS = 60;

  /** Texts that are hard to store, as JSON spells them, without their marks. */
  private static final String[] TEXTS = {
    "",
    "plain",
    "\\u0000",
    "a\\u0000b\\\\u0000",
    "\\ud800",
    "\\udc00\\ud83c\\udf09\\uD83C",
    "\\ud83c\\u0000",
    "�",
    "\uD83C\uDF09",
    "\\u0001\\u001f\\u007f\\uffff\\ufdd0",
    "'; DROP TABLE article; --",
    "{\\\"a\\\":[1,NULL]}",
    "\\\\N\\t\\n\\r",
    "%s ?",
    "x".repeat(9_000),
    "\uD83C\uDF09".repeat(4_500),
    "é ".repeat(10_000)
  };

  private static final String[] NUMBERS = {
    "0",
    "-0",
    "-0.0",
    "1e0",
    "1e308",
    "-1e309",
    "1e-400",
    "4.9E-324",
    "1e500",
    "0e999999",
    "1e131072",
    "1e-16384",
    "1E+999999",
    "-1e999999999999",
    "1e2147483648",
    "12.5e-2147483649",
    "0.1000000000000000055511151231257827",
    "9".repeat(1_000),
    "-0." + "9".repeat(990)
  };

  /** Such as are read as a whole number that can be the start of a span. */
  private static final String[] STARTS = {"0", "0e999999", "-1e-999999", "7.0e-1", "-0.0"};

  /** Names of fields, in which a reader of JSON takes no halves of pairs. */
  private static final String[] NAMES = {
    "x", "x\\u0000", "x\\ud83c\\udf09", "x%s", "x'\\\"", "x" + "y".repeat(10_000)
  };

  private static final String[] TIMES = {
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+18:00",
    "9999-12-31T23:59:59.999999999Z",
    "2021-07-09T12:00:00.123456789-03:30",
    "+999999999-12-31T23:59:59Z",
    "-4714-01-01T00:00:00Z",
    "infinity",
    "2021-02-30T00:00:00Z",
    "now\\u0000"
  };

  private static final Pattern TEXT_FIELD =
      Pattern.compile(
          "\"(source|headline|language|name|key|title|storyId|text|party|id|broader|aliases|refs)\":"
              + "(\\[?)\"[^\"]*\"");
  private static final Pattern NUMBER_FIELD =
      Pattern.compile("\"(confidence|salience|score)\":[-0-9.e]+");

  private static final Pattern START_FIELD = Pattern.compile("\"(start)\":\\d+");

  private final SchemaUnderTest schema;

  PostgresOddRecordsTest() throws IOException {
    schema = SchemaUnderTest.make();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyRecordThatIsAnArticle_isStoredAndFoundAgain(long seed) throws Exception {
    Random random = new Random(seed);
    PostgresReading reading = new PostgresReading(schema.settings());
    Map<String, String> expected = new TreeMap<>();
    long replaced = 0;
    try (PostgresStore store = schema.store(SchemaUnderTest.CHANNEL)) {
      store.open();
      for (int i = 0; i < RECORDS; i++) {
        String id = "odd-" + i;
        byte[] json = odd(random, id).getBytes(UTF_8);
        EnrichedArticle article = read(id, json);
        if (article != null) {
          store.write(schema.here(), article, json);
          String record = new String(json, UTF_8);
          replaced += PostgresJson.storable(record).equals(record) ? 0 : 1;
          expected.put(id, new String(reading.expected(article, json).bytes(), UTF_8));
        }
      }
      store.flush();
      assertThat(store.counters().get(PostgresCounter.REPLACED)).isEqualTo(replaced);
    }

    Map<String, String> found = new TreeMap<>();
    reading.read(
        new StoreReading.Receiver() {
          @Override
          public void found(String where, String id, StoreReading.Kept record) {
            found.put(id, new String(record.bytes(), UTF_8));
          }

          @Override
          public void unreadable(String where, String why) {
            found.put(where, why);
          }
        });
    assertThat(found).containsExactlyEntriesOf(expected);
    assertThat(replaced).isGreaterThan(RECORDS / 4);
    assertThat(expected).hasSizeGreaterThan(RECORDS / 2);
  }

  /** The record as the sink hands it over; null of what it passes over. */
  private static EnrichedArticle read(String id, byte[] json) {
    try {
      return EnrichedRecord.read(id, json);
    } catch (IOException e) {
      return null;
    }
  }

  private static String odd(Random random, String id) {
    String received = random.nextBoolean() ? null : "RECEIVED";
    String day = random.nextInt(3) > 0 ? null : random.nextBoolean() ? "0001-01-01" : "9999-12-31";
    String like = new String(RecordJson.toBytes(Examples.article("ID", day, received)), UTF_8);
    String texts =
        some(
            random,
            TEXT_FIELD,
            like,
            field -> field.group(1) + "\":" + field.group(2) + text(random));
    String numbers = some(random, NUMBER_FIELD, texts, number(random, NUMBERS));
    String starts = some(random, START_FIELD, numbers, number(random, STARTS));
    return unknown(random, starts)
        .replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\"")
        .replace("RECEIVED", one(random, TIMES));
  }

  private static Function<MatchResult, String> number(Random random, String[] numbers) {
    return field -> field.group(1) + "\":" + one(random, numbers);
  }

  /** The same with one in eight of the fields another. */
  private static String some(
      Random random, Pattern fields, String json, Function<MatchResult, String> other) {
    return fields
        .matcher(json)
        .replaceAll(
            field ->
                Matcher.quoteReplacement(
                    random.nextInt(8) == 0 ? '"' + other.apply(field) : field.group()));
  }

  /** The same with fields that nobody knows in one of five objects. */
  private static String unknown(Random random, String json) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      all.append(json.charAt(i));
      boolean object = json.charAt(i) == '{' && i + 1 < json.length() && json.charAt(i + 1) == '"';
      if (object && random.nextInt(5) == 0) {
        all.append(name(random)).append(':').append(value(random)).append(',');
      }
    }
    return all.toString();
  }

  private static String value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> one(random, NUMBERS);
      case 1 -> text(random);
      case 2 -> "[" + value(random) + "," + value(random) + "]";
      case 3 -> "{" + name(random) + ":" + value(random) + "," + name(random) + ":null}";
      case 4 -> "[".repeat(900) + "{" + name(random) + ":1}" + "]".repeat(900);
      default -> "true";
    };
  }

  private static String name(Random random) {
    return '"' + one(random, NAMES) + '"';
  }

  private static String text(Random random) {
    return '"' + one(random, TEXTS) + '"';
  }

  private static String one(Random random, String[] all) {
    return all[random.nextInt(all.length)];
  }
}
