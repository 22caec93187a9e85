package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class NameEndsTest {
  private static final List<Name> NAMES = List.of(place(0, 2), place(2, 3), place(5, 6));

  @Test
  void longerNames_areWhatTheyAreMadeAndCoverOthers() {
    List<Name> moved =
        NameEnds.move(
            NAMES,
            name -> name.first() == 0 ? 4 : name.end(),
            name -> name.as(NameType.ORGANISATION));
    assertThat(moved).containsExactly(place(0, 4).as(NameType.ORGANISATION), place(5, 6));
  }

  @Test
  void names_stayWhereNoEndMoves() {
    assertThat(NameEnds.move(NAMES, Name::end, UnaryOperator.identity())).isEqualTo(NAMES);
  }

  private static Name place(int first, int end) {
    return new Name(first, end, NameType.LOCATION, 1);
  }
}
