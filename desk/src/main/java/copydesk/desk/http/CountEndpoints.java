package copydesk.desk.http;

import static copydesk.desk.http.Parameter.ABOUT;
import static copydesk.desk.http.Parameter.BY;
import static copydesk.desk.http.Parameter.FROM;
import static copydesk.desk.http.Parameter.KIND;
import static copydesk.desk.http.Parameter.LIMIT;
import static copydesk.desk.http.Parameter.MINUTES;
import static copydesk.desk.http.Parameter.PARTY;
import static copydesk.desk.http.Parameter.SOURCE;
import static copydesk.desk.http.Parameter.SPEAKER;
import static copydesk.desk.http.Parameter.TEXT;
import static copydesk.desk.http.Parameter.TO;
import static copydesk.desk.http.Parameter.TOPIC;

import copydesk.desk.store.CountBy;
import copydesk.desk.store.Counts;
import copydesk.desk.store.Timeline;
import copydesk.desk.stream.StreamHub;
import copydesk.records.RecordJson;
import java.util.List;
import java.util.Set;

/** How much there is: statements that stand, counted, and what was filed minute by minute. */
final class CountEndpoints {
  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(
              "/counts",
              Set.of(BY, SPEAKER, ABOUT, KIND, SOURCE, FROM, TO, PARTY, TOPIC, TEXT, LIMIT),
              CountEndpoints::counts),
          new Endpoint("/timeline", Set.of(MINUTES), CountEndpoints::timeline));

  private CountEndpoints() {}

  /** The answer of {@code /counts}. */
  record CountsAnswer(
      String by, long counted, boolean all, List<Counts.Item> items, String position) {}

  /** The answer of {@code /timeline}. */
  record TimelineAnswer(
      String to,
      List<Timeline.Minute> minutes,
      List<Timeline.RisingTopic> topics,
      String position) {}

  private static void counts(Request request) {
    Asked asked = request.asked();
    CountBy by = asked.by();
    Counts counts = request.reader().counts(asked.filter(), by, asked.limit());
    request.answer(
        RecordJson.toBytes(
            new CountsAnswer(
                by.code(),
                counts.counted(),
                counts.all(),
                counts.items(),
                StreamHub.id(counts.positions()))));
  }

  private static void timeline(Request request) {
    Timeline timeline = request.reader().timeline(request.asked().minutes());
    request.answer(
        RecordJson.toBytes(
            new TimelineAnswer(
                timeline.to(),
                timeline.minutes(),
                timeline.topics(),
                StreamHub.id(timeline.positions()))));
  }
}
