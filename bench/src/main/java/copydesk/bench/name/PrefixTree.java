package copydesk.bench.name;

import java.io.Serializable;

/** The tree of nlp4j's name list, as its serialised form lays it out. */
final class PrefixTree implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("MemberName") // the name in the serialised form
  PrefixNode n_root;
}
