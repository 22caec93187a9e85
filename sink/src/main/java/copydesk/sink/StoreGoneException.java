package copydesk.sink;

import java.io.IOException;

/**
 * What a store had was removed by somebody else while it was open. {@link ArticleStore#open} begins
 * it anew; each partition is then to be read from {@link ArticleStore#next} again.
 */
public final class StoreGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the store.
   *
   * @param message what was removed, for a person
   */
  public StoreGoneException(String message) {
    super(message);
  }
}
