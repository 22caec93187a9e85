package copydesk.stage.http;

/**
 * What the server does for one method on one path.
 *
 * @param method the method in capitals; {@code GET} is for {@code HEAD}, too
 * @param path the path, such as {@code /health/live}; where it ends with {@code /*}, any path that
 *     goes on after the slash
 * @param open whether it is served without the token
 * @param handler answers
 */
public record Route(String method, String path, boolean open, RouteHandler handler) {
  private static final String ANY = "/*";

  /** A route for those who have the token, where there is one. */
  public static Route of(String method, String path, RouteHandler handler) {
    return new Route(method, path, false, handler);
  }

  /** A route for everybody. */
  public static Route open(String method, String path, RouteHandler handler) {
    return new Route(method, path, true, handler);
  }

  /** What a path has after the route's own, still encoded; null where it is not this route's. */
  String rest(String raw) {
    if (!path.endsWith(ANY)) {
      return raw.equals(path) ? "" : null;
    }
    String start = path.substring(0, path.length() - 1);
    return raw.startsWith(start) && raw.length() > start.length()
        ? raw.substring(start.length())
        : null;
  }

  boolean answers(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }
}
