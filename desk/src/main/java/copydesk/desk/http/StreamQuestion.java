package copydesk.desk.http;

import static copydesk.desk.http.Parameter.ABOUT;
import static copydesk.desk.http.Parameter.AFTER;
import static copydesk.desk.http.Parameter.EVENTS;
import static copydesk.desk.http.Parameter.FROM;
import static copydesk.desk.http.Parameter.KIND;
import static copydesk.desk.http.Parameter.PARTY;
import static copydesk.desk.http.Parameter.SOURCE;
import static copydesk.desk.http.Parameter.SPEAKER;
import static copydesk.desk.http.Parameter.TEXT;
import static copydesk.desk.http.Parameter.TO;
import static copydesk.desk.http.Parameter.TOPIC;
import static copydesk.desk.http.Parameter.VIEW;

import copydesk.desk.stream.StreamFilter;
import copydesk.desk.stream.StreamView;
import copydesk.stage.http.Problem;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.QueryString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the stream is asked for: by parameters of the request, or by views, each of which is a
 * query of its own with these parameters.
 *
 * @param after the id of the last event that one has; null where that is not said
 */
record StreamQuestion(StreamFilter filter, String after) {
  private static final int MOST_VIEWS = 32;
  private static final Set<Parameter> FILTERS =
      Set.of(SPEAKER, ABOUT, KIND, SOURCE, FROM, TO, PARTY, TOPIC, TEXT, EVENTS);
  private static final Set<String> EVENT_KINDS = Set.of(StreamView.ARTICLES, StreamView.STATEMENTS);

  /** All parameters of the request. */
  static Set<Parameter> parameters() {
    Set<Parameter> all = new HashSet<>(FILTERS);
    all.add(VIEW);
    all.add(AFTER);
    return all;
  }

  /**
   * Reads the parameters.
   *
   * @throws ProblemException if one is wrong; it names the view where there are several
   */
  static StreamQuestion read(String path, Map<String, List<String>> query) {
    Map<String, List<String>> others = new LinkedHashMap<>(query);
    List<String> views = others.remove(VIEW.code());
    Asked asked = new Asked(path, others, parameters());
    if (views == null) {
      return new StreamQuestion(StreamFilter.of(view(asked)), asked.value(AFTER));
    }
    for (Parameter parameter : FILTERS) {
      if (asked.value(parameter) != null) {
        throw Asked.wrong(VIEW, "leaves no room for " + parameter.code() + "; put it into a view");
      }
    }
    if (views.size() > MOST_VIEWS) {
      throw Asked.wrong(VIEW, "can be given " + MOST_VIEWS + " times, not " + views.size());
    }
    List<StreamView> read = new ArrayList<>();
    for (String view : views) {
      try {
        read.add(view(new Asked(path, QueryString.read(view), FILTERS)));
      } catch (ProblemException e) {
        Problem why = e.problem();
        throw new ProblemException(
            why.status(), why.code(), "view " + read.size() + ": " + why.detail());
      }
    }
    return new StreamQuestion(StreamFilter.ofAll(read), asked.value(AFTER));
  }

  private static StreamView view(Asked asked) {
    String kind = asked.oneOf(EVENTS, EVENT_KINDS);
    return new StreamView(asked.filter(), kind == null ? EVENT_KINDS : Set.of(kind));
  }
}
