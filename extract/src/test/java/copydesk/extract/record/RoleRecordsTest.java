package copydesk.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Role;
import copydesk.records.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoleRecordsTest {
  private final RoleRecords roles = new RoleRecords();

  @Test
  void sameTitleOfTwo_isTwoRoles() {
    roles.add("President", "p1", new Span(0, 9));
    roles.add("president", "p2", new Span(20, 29));
    assertThat(roles.all())
        .containsExactly(
            new Role("President", "p1", List.of(new Span(0, 9))),
            new Role("president", "p2", List.of(new Span(20, 29))));
  }

  @Test
  void titleOfNobody_isTheRoleNamedLastOrElseNext() {
    roles.add("President", null, new Span(0, 9));
    roles.add("President", "p1", new Span(20, 29));
    roles.add("president", "p2", new Span(40, 49));
    roles.add("President", null, new Span(60, 69));
    assertThat(roles.all())
        .containsExactly(
            new Role("President", "p1", List.of(new Span(0, 9), new Span(20, 29))),
            new Role("president", "p2", List.of(new Span(40, 49), new Span(60, 69))));
  }

  @Test
  void mentionAddedTwice_isOne() {
    roles.add("doctor", null, new Span(5, 11));
    roles.add("doctor", null, new Span(5, 11));
    assertThat(roles.all()).containsExactly(new Role("doctor", null, List.of(new Span(5, 11))));
  }
}
