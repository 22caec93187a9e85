package copydesk.bench.cases;

import java.util.List;

/**
 * Who is expected: any one of some names or descriptions, or nobody.
 *
 * @param names the alternatives
 * @param nobody whether nobody will do
 */
record Who(List<String> names, boolean nobody) {
  Who {
    names = List.copyOf(names);
  }
}
