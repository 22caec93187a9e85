package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartyReferenceTest {
  @Test
  void aliasesAndRefs_canBeLeftOut() throws IOException {
    byte[] json = "{\"key\":\"group/ants\",\"name\":\"Ants\",\"type\":\"group\"}".getBytes(UTF_8);

    assertThat(RecordJson.fromBytes(json, PartyReference.class))
        .isEqualTo(
            new PartyReference("group/ants", "Ants", Party.Type.GROUP, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "person/ann-lee,PERSON",
    "organisation/x,ORGANISATION",
    "country/x,COUNTRY",
    "place/a/b,PLACE",
    "group/ü,GROUP"
  })
  void type_isWhatTheKeyStartsWith(String key, Party.Type type) {
    assertThat(PartyReference.typeOf(key)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "person", "person/", "/x", "Person/x", "ghost/x", "person/x\ny"})
  void otherKeys_areNone(String key) {
    assertThat(PartyReference.typeOf(key)).isEmpty();
  }

  @Test
  void typeThatIsNotTheKeys_isRefused() {
    assertThatThrownBy(
            () -> new PartyReference("person/x", "X", Party.Type.GROUP, List.of(), List.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("the type of person/x cannot be GROUP");
  }

  @Test
  void tooMuch_isRefused() {
    String longName = "x".repeat(PartyReference.MAX_LENGTH + 1);
    List<String> many = Collections.nCopies(PartyReference.MAX_ALIASES + 1, "x");

    assertThatThrownBy(() -> person(longName, List.of()))
        .hasMessage("a party's name has at most 200 characters, not 201");
    assertThatThrownBy(() -> person("X", many)).hasMessage("a party has at most 1000 of alias");
    assertThatThrownBy(() -> person("X", List.of(" ")))
        .hasMessage("a party's alias cannot be blank");
  }

  private static PartyReference person(String name, List<String> aliases) {
    return new PartyReference("person/x", name, Party.Type.PERSON, aliases, List.of());
  }
}
