package copydesk.stage;

/** What is at the bottom of an exception: libraries wrap the one that says what happened. */
public final class RootCause {
  private RootCause() {}

  /** The last of the exception's causes; itself where it has none. */
  public static Throwable of(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
