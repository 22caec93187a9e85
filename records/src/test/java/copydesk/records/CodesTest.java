package copydesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class CodesTest {
  @Test
  void code_isTheWordOfTheJson() throws IOException {
    requireSame(Act.values(), Act::code);
    requireSame(Party.Type.values(), Party.Type::code);
    requireSame(Rule.values(), Rule::code);
    requireSame(Statement.Kind.values(), Statement.Kind::code);
    requireSame(Status.values(), Status::code);
    requireSame(Unattributed.values(), Unattributed::code);
    requireSame(Wire.Kind.values(), Wire.Kind::code);
  }

  private static <E extends Enum<E>> void requireSame(E[] values, Function<E, String> code)
      throws IOException {
    for (E value : values) {
      assertThat(RecordJson.fromBytes(RecordJson.toBytes(value), String.class))
          .isEqualTo(code.apply(value));
    }
  }
}
