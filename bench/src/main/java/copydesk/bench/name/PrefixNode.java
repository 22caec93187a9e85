package copydesk.bench.name;

import java.util.HashMap;

/** A node of {@link PrefixTree}: the next words, and what a name that ends here is, or null. */
final class PrefixNode extends HashMap<String, PrefixNode> {
  private static final long serialVersionUID = 1L;

  Object value;
}
