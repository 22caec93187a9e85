package copydesk.desk.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import copydesk.desk.fact.ArticleFacts;
import java.util.List;

/** What somebody follows: one view, or several, of which each event names those that it is for. */
public final class StreamFilter {
  private static final byte[] UNNAMED = new byte[0];

  private final List<StreamView> views;
  private final boolean named;

  private StreamFilter(List<StreamView> views, boolean named) {
    this.views = List.copyOf(views);
    this.named = named;
  }

  /** One view; events name none. */
  public static StreamFilter of(StreamView view) {
    return new StreamFilter(List.of(view), false);
  }

  /** Several views, or one, with their numbers from 0. */
  public static StreamFilter ofAll(List<StreamView> views) {
    return new StreamFilter(views, true);
  }

  /**
   * For whom an event is, as it is sent.
   *
   * @param facts what the event's record says; null where it kills, or there is none
   * @return a line {@code views: 0 2}; empty where there is one view without a number; null where
   *     no view takes the event
   */
  byte[] takers(StreamEvent event, ArticleFacts facts) {
    if (!named) {
      return views.get(0).takes(event, facts) ? UNNAMED : null;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).takes(event, facts)) {
        line.append(line.length() == 0 ? "views: " : " ").append(i);
      }
    }
    return line.length() == 0 ? null : line.append('\n').toString().getBytes(US_ASCII);
  }
}
