package copydesk.stage.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The endless answers that a server is giving: they end when it stops. Used by any thread. */
final class OpenAnswers {
  private final Set<EndlessAnswer> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  void add(EndlessAnswer answer) {
    open.add(answer);
    if (closing) {
      answer.end();
    }
  }

  void remove(EndlessAnswer answer) {
    open.remove(answer);
  }

  /** Ends all there are, and each that still comes. */
  void end() {
    closing = true;
    List.copyOf(open).forEach(EndlessAnswer::end);
  }
}
