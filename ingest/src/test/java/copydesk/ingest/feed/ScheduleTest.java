package copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleTest {
  private static final FeedSettings FEED = FeedSettings.of("https://a.example/");
  private static final long NOW = Instant.parse("2026-11-24T13:00:00Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource({"0,true,8", "8,true,4", "2,true,2", "8,false,12", "50,false,60", "60,false,60"})
  void interval_isHalvedOrGrowsWithinItsBounds(long before, boolean changed, long after) {
    assertThat(Schedule.interval(FEED, minutes(before), changed)).isEqualTo(minutes(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null                           | 0",
        "''                             | 0",
        "0                              | 0",
        "120                            | 120",
        "999999999999                   | 86400",
        "Tue, 24 Nov 2026 13:05:00 GMT  | 300",
        "Tue, 24 Nov 2026 12:00:00 GMT  | 0",
        "Tue, 24 Nov 2037 12:00:00 GMT  | 86400",
        "soon                           | 0",
        "-5                             | 0"
      })
  void retryAfter_isSecondsOrADate(String value, long seconds) {
    assertThat(Schedule.retryAfter(value, NOW)).isEqualTo(seconds * 1_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null                      | 0",
        "no-cache                  | 0",
        "public, Max-Age=60        | 60",
        "s-maxage=5, max-age=\"60\"| 60",
        "max-age=x                 | 0",
        "max-age=99999999999       | 86400"
      })
  void maxAge_isOneOfItsDirectives(String value, long seconds) {
    assertThat(Schedule.maxAge(value)).isEqualTo(seconds * 1_000);
  }

  @Test
  void afterFailures_theWaitDoublesUpToAnHour() {
    assertThat(Schedule.afterFailures(FEED, 1)).isEqualTo(minutes(2));
    assertThat(Schedule.afterFailures(FEED, 4)).isEqualTo(minutes(16));
    assertThat(Schedule.afterFailures(FEED, 1_000)).isEqualTo(minutes(60));
  }

  private static long minutes(long number) {
    return Duration.ofMinutes(number).toMillis();
  }
}
