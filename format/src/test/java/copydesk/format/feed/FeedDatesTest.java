package copydesk.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 24 Nov 2026 06:05:00 EST           | 2026-11-24T11:05:00Z",
        "Tue, 24 Nov 2026 12:10 +0000            | 2026-11-24T12:10:00Z",
        "Mon, 24 Nov 2026 10:00:00 +0100         | 2026-11-24T09:00:00Z",
        "24 Nov 2026 10:00:00 +01:00             | 2026-11-24T09:00:00Z",
        "Sat, 28 Nov 2026 08:00:00 BST           | 2026-11-28T07:00:00Z",
        "Tue, 24 Nov 26 06:05:00 EDT             | 2026-11-24T10:05:00Z",
        "Tue, 24 Nov 99 06:05:00 GMT             | 1999-11-24T06:05:00Z",
        "Tue, 24 November 2026 6:05 PM PST       | 2026-11-25T02:05:00Z",
        "Tue, 24 Nov 2026 12:05 am GMT           | 2026-11-24T00:05:00Z",
        "24 Nov 2026 11:05:00 CET                | 2026-11-24T10:05:00Z",
        "24 Nov 2026 11:05:00 GMT+0100           | 2026-11-24T10:05:00Z",
        "24 Nov 2026 11:05:00 GMT +01:00         | 2026-11-24T10:05:00Z",
        "24 Nov 2026 11:05:00 +0000 (UTC)        | 2026-11-24T11:05:00Z",
        "24 Nov 2026 11:05:00Z                   | 2026-11-24T11:05:00Z",
        "Tuesday, 24-Nov-26 11:05:00 GMT         | 2026-11-24T11:05:00Z",
        "Tue Nov 24 11:05:00 UTC 2026            | 2026-11-24T11:05:00Z",
        "Tue Nov 24 11:05:00 +0100 2026          | 2026-11-24T10:05:00Z",
        "Mon, May 25 2020                        | 2020-05-25",
        "May 25, 2020                            | 2020-05-25",
        "Di, 24 Okt 2026 11:05:00 +0200          | 2026-10-24T09:05:00Z",
        "mar., 24 févr. 2026 11:05:00 +0100      | 2026-02-24T10:05:00Z",
        "24 Nov 2026 23:59:60 GMT                | 2026-11-24T23:59:59Z",
        "2026-11-24T11:05:00+01:00               | 2026-11-24T10:05:00Z",
        "2026-11-24T11:05:00+0100                | 2026-11-24T10:05:00Z",
        "2026-11-24T11:05:00.123456789Z          | 2026-11-24T11:05:00Z",
        "2026-11-24T11:05Z                       | 2026-11-24T11:05:00Z",
        "2026-11-24 11:05:00 +0530               | 2026-11-24T05:35:00Z",
        "2026-11-24 11:05:00 UTC                 | 2026-11-24T11:05:00Z",
        "2026-11-24t11:05:00z                    | 2026-11-24T11:05:00Z",
        "20261124T111500+0100                    | 2026-11-24T10:15:00Z",
        "2026-11-24                              | 2026-11-24",
        "20261124                                | 2026-11-24"
      })
  void forms_areRead(String text, String expected) {
    assertThat(FeedDates.of(text)).hasToString(expected);
    assertThat(FeedDates.of(" \n " + text + " \n")).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24T11:05:00            | 2026-11-24",
        "Tue, 24 Nov 2026 11:05:00      | 2026-11-24",
        "Tue, 24 Nov 2026 11:05:00 IST  | 2026-11-24",
        "Tue, 24 Nov 2026 11:05 Uhr     | 2026-11-24"
      })
  void withoutAZone_onlyTheDayIsKnown(String text, String day) {
    FeedTime time = FeedDates.of(text);

    assertThat(time.instant()).isNull();
    assertThat(time).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "24/11/2026 11:00",
        "11/24/2026 11:00:00 AM",
        "2019-05",
        "2019",
        "yesterday",
        "31 Feb 2026 10:00:00 GMT",
        "2026-13-01T00:00:00Z",
        "24 Nov 2026 25:00:00 GMT",
        "24 Nov 2026 10:00:00 +9900",
        "0001-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Nov 2026",
        "1764000000",
        "24 25 26 27"
      })
  void whatIsNoDateOrMayBeTwo_isNone(String text) {
    assertThat(FeedDates.of(text)).isNull();
  }

  @Test
  void hostsZoneAndLanguage_playNoPart() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(FeedDates.of("Fri, 24 Jul 2026 06:05:00 EDT")).hasToString("2026-07-24T10:05:00Z");
      assertThat(FeedDates.of("2026-11-24T11:05:00")).hasToString("2026-11-24");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void anyText_isReadOrNot() {
    Random random = new Random(7);
    String letters = "0123456789 :,-+TZNovMayGMT.()/\n";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      FeedTime time = FeedDates.of(text.toString());
      assertThat(time == null || time.day() != null).isTrue();
    }
    assertThat(FeedDates.of("1".repeat(1_000_000))).isNull();
  }

  @Test
  void moreThanADayOn_isNotPossible() {
    Instant seen = Instant.parse("2026-11-24T10:00:00Z");

    assertThat(FeedDates.of("2026-11-25T10:00:00Z").isPossible(seen)).isTrue();
    assertThat(FeedDates.of("2026-11-25T10:00:01Z").isPossible(seen)).isFalse();
    assertThat(FeedDates.of("2070-01-01").isPossible(seen)).isFalse();
    assertThat(FeedDates.of("2001-01-01").isPossible(seen)).isTrue();
  }
}
