package copydesk.ingest.http;

import copydesk.ingest.AnsweringPoster.Place;
import copydesk.stage.http.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the article on a line.
 *
 * @param line the line's number, from 1
 * @param id the article's id; null where there is a problem
 * @param place where Kafka has it; null where there is a problem
 * @param problem why it was not taken, or null
 */
record LineResult(long line, String id, Place place, Problem problem) {
  static LineResult taken(long line, String id, Place place) {
    return new LineResult(line, id, place, null);
  }

  static LineResult refused(long line, Problem problem) {
    return new LineResult(line, null, null, problem);
  }

  /** Whether it makes no sense to go on: Kafka, or the sender, is gone. */
  boolean isLast() {
    return problem != null && (problem.status() == 503 || problem.status() == 408);
  }

  /**
   * As it is answered.
   *
   * @param accepted the status of an article that was taken
   */
  Map<String, Object> toJson(int accepted) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", line);
    if (problem == null) {
      json.put("status", accepted);
      json.putAll(Accepted.json(id, place));
    } else {
      json.putAll(problem.toJson());
    }
    return json;
  }
}
