package copydesk.extract.naming;

import copydesk.extract.name.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Moves the ends of names to the right; names that a longer one then covers are left out. */
final class NameEnds {
  private NameEnds() {}

  /**
   * The names with their new ends, in text order.
   *
   * @param end one past a name's last token; not less than it was
   * @param longer what else changes of a name that was made longer
   */
  static List<Name> move(List<Name> names, ToIntFunction<Name> end, UnaryOperator<Name> longer) {
    List<Name> moved = new ArrayList<>(names.size());
    int taken = 0;
    for (Name name : names) {
      if (name.first() >= taken) {
        taken = end.applyAsInt(name);
        moved.add(taken == name.end() ? name : longer.apply(name.upTo(taken)));
      }
    }
    return moved;
  }
}
