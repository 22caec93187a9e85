package copydesk.desk.http;

import java.util.Set;

/**
 * Something that is answered.
 *
 * @param path as OpenAPI writes it: {@code /articles/{id}}
 * @param parameters those of the query
 */
record Endpoint(String path, Set<Parameter> parameters, Answering answering) {
  /** Answers, on a thread of the server or of the store; must not block on anything else. */
  @FunctionalInterface
  interface Answering {
    void answer(Request request);
  }

  Endpoint {
    parameters = Set.copyOf(parameters);
  }

  /** The path as the server's routes write it. */
  String route() {
    return path.replaceFirst("\\{[a-z]+}$", "*");
  }
}
