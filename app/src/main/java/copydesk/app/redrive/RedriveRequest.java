package copydesk.app.redrive;

import copydesk.records.RecordJson;
import copydesk.records.channel.DeadReason;
import copydesk.stage.http.ProblemException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody asks over HTTP to be sent back. A member that is not known is refused: without it,
 * more might be sent than was meant.
 *
 * @param selection which letters are meant
 * @param force as the command's option, and so is {@code again}
 */
record RedriveRequest(Selection selection, boolean force, boolean again) {
  private static final Set<String> MEMBERS = Set.of("reason", "ids", "all", "force", "again");

  /**
   * Reads the body of a request.
   *
   * @throws ProblemException if it does not say what to send
   */
  static RedriveRequest read(byte[] body) {
    Map<?, ?> json = object(body);
    for (Object member : json.keySet()) {
      if (!MEMBERS.contains(member)) {
        throw wrong(member + " is none of " + String.join(", ", new TreeSet<>(MEMBERS)));
      }
    }
    Set<String> ids = ids(json.get("ids"));
    Object reason = json.get("reason");
    if (reason != null && !(reason instanceof String)) {
      throw wrong("reason must be a code");
    }
    boolean isSome = reason != null || !ids.isEmpty();
    if (is(json, "all") == isSome) {
      throw wrong("say what to send: reason, ids or both, or all: true");
    }
    Set<String> reasons = reason == null ? Set.of() : Set.of(known((String) reason));
    return new RedriveRequest(new Selection(reasons, ids), is(json, "force"), is(json, "again"));
  }

  /**
   * The same reason code.
   *
   * @throws ProblemException if there is none such
   */
  static String known(String reason) {
    List<String> codes = Arrays.stream(DeadReason.values()).map(DeadReason::code).toList();
    if (!codes.contains(reason)) {
      throw new ProblemException(
          400, "wrong-parameter", "reason must be one of " + String.join(", ", codes));
    }
    return reason;
  }

  private static Map<?, ?> object(byte[] body) {
    try {
      if (RecordJson.fromBytes(body, Object.class) instanceof Map<?, ?> json) {
        return json;
      }
    } catch (IOException e) {
      throw wrong("the body is no JSON: " + e.getMessage());
    }
    throw wrong("the body must be a JSON object");
  }

  private static boolean is(Map<?, ?> json, String member) {
    Object value = json.get(member);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong(member + " must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  private static Set<String> ids(Object value) {
    Set<String> ids = new HashSet<>();
    if (value == null) {
      return ids;
    }
    if (value instanceof List<?> list) {
      for (Object id : list) {
        if (!(id instanceof String text)) {
          throw wrong("ids must be a list of ids");
        }
        ids.add(text);
      }
      return ids;
    }
    throw wrong("ids must be a list of ids");
  }

  private static ProblemException wrong(String why) {
    return new ProblemException(400, "bad-redrive", why);
  }
}
