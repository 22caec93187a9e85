package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host:5432/desk, host:5432/desk",
    "jdbc:postgresql://host/desk?user=u&password=hidden, host/desk",
    "jdbc:postgresql:desk, desk"
  })
  void text_namesThePlaceAndNoSecret(String url, String place) {
    PostgresSettings settings = new PostgresSettings(url, "me", "hidden");

    assertThat(settings).hasToString("PostgreSQL at " + place);
  }

  @Test
  void addressOfAnotherDatabase_isRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> new PostgresSettings("postgres://u:hidden@host/desk", null, null))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "--postgres must be jdbc:postgresql://HOST:PORT/DATABASE; what was given is not shown,"
                + " for it may hold a password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://u:hidden@host:5432/desk",
        "jdbc:postgresql://u:hidden@h/d",
        "jdbc:postgresql:u:hidden@h/d"
      })
  void passwordBeforeTheHost_isRefusedWithoutShowingIt(String url) {
    assertThatThrownBy(() -> new PostgresSettings(url, null, null))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "--postgres takes no user and no password before the host: give --postgres-user and"
                + " --postgres-password-file");
  }

  @Test
  void addressThatCannotBeRead_isRefusedWithoutShowingIt() {
    String url = "jdbc:postgresql://h:port/d?password=hidden";
    assertThatThrownBy(() -> new PostgresSettings(url, null, null))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "the address of --postgres cannot be read; it is jdbc:postgresql://HOST:PORT/DATABASE")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "08001, true",
    "57P01, true",
    "57P03, true",
    "53100, true",
    "53300, true",
    "40P01, true",
    "25006, true",
    "28P01, false",
    "3D000, false",
    "42501, false",
    "22021, false",
    "57014, false"
  })
  void trouble_thatMayPass_isTriedAgain(String state, boolean passing) {
    assertThat(PostgresTrouble.isPassing(new SQLException("x", state))).isEqualTo(passing);
  }

  @Test
  void trouble_isOneLineThatQuotesNoRow() {
    SQLException refused =
        new SQLException("ERROR: no room\n  Detail: Failing row contains (secret).", "53100");

    assertThat(PostgresTrouble.why(refused)).isEqualTo("no room");
    assertThat(PostgresTrouble.isPassing(new SQLException("of the driver"))).isFalse();
  }
}
