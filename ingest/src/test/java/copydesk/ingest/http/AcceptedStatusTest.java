package copydesk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.ingest.AnsweringPoster;
import copydesk.records.InvalidSettingException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies' push clients that take nothing but 200 for a success, and send again otherwise. */
final class AcceptedStatusTest {
  private static final String ARTICLE = "{\"id\":\"a\",\"text\":\"One.\"}";

  @ParameterizedTest
  @ValueSource(ints = {200, 202})
  void whatKafkaHas_isAnsweredWithTheStatusThatIsSet(int status) throws Exception {
    try (TestIntake intake = TestIntake.start(true, status)) {
      HttpResponse<String> posted = intake.send(intake.post(ARTICLE));
      HttpResponse<String> put =
          intake.send(intake.request("/articles/a").PUT(BodyPublishers.ofString("One.")));
      HttpResponse<String> killed = intake.send(intake.request("/articles/a").DELETE());
      HttpResponse<String> lines =
          intake.send(
              intake.post(ARTICLE + "\n[1]\n").header("Content-Type", "application/x-ndjson"));

      assertThat(posted.statusCode()).isEqualTo(status);
      assertThat(posted.headers().firstValue("Location")).hasValue("/articles/a");
      assertThat(put.statusCode()).isEqualTo(status);
      assertThat(killed.statusCode()).isEqualTo(status);
      assertThat(lines.statusCode()).isEqualTo(status);
      assertThat(lines.body().lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("{\"line\":1,\"status\":" + status + ","),
              line -> assertThat(line).startsWith("{\"line\":2,").contains("\"status\":415"));
    }
  }

  @Test
  void whatIsNotTaken_isStillAProblem() throws Exception {
    try (TestIntake intake = TestIntake.start(true, 200)) {
      TestIntake.assertProblem(intake.send(intake.post(" ")), 400, "empty");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201, 204, 400})
  void otherStatus_isRefused(int status) {
    AnsweringPoster poster =
        new AnsweringPoster(
            () -> {
              throw new IllegalStateException("not started");
            });

    assertThatThrownBy(() -> new HttpIntake(poster, HttpIntake.SOURCE, status, Clock.systemUTC()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("--http-accepted-status must be 200 or 202, not " + status);
  }
}
