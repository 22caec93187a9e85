package copydesk.bench.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What many clients ask for, of what the news has: from what is common to what is rare. */
final class StreamQuestions {
  private static final int SHORTEST_WORD = 5;

  private final List<String> speakers;
  private final List<String> topics;
  private final List<String> parties;
  private final List<String> words;

  StreamQuestions(List<ScannedRecord> news) {
    speakers =
        ranked(news.stream().flatMap(each -> each.statements().stream()).map(s -> s.speaker()));
    topics = ranked(news.stream().flatMap(each -> each.topics().stream()));
    parties = ranked(news.stream().flatMap(each -> each.parties().stream()));
    words =
        ranked(
            news.stream()
                .flatMap(each -> Stream.of(each.words().strip().split(" ", -1)).distinct())
                .filter(word -> word.length() >= SHORTEST_WORD));
  }

  /** What a client asks for; of five, one for a speaker, a topic, a party, a word, everything. */
  DeskQuestion of(int client) {
    int rank = client / 5;
    return switch (client % 5) {
      case 0 -> one("speaker", speakers, rank);
      case 1 -> one("topic", topics, rank);
      case 2 -> one("party", parties, rank);
      case 3 -> one("text", words, 10 * rank);
      default -> new DeskQuestion(Map.of());
    };
  }

  private static DeskQuestion one(String parameter, List<String> values, int rank) {
    return values.isEmpty()
        ? new DeskQuestion(Map.of())
        : new DeskQuestion(Map.of(parameter, values.get(rank % values.size())));
  }

  /** All values, the most frequent first. */
  private static List<String> ranked(Stream<String> values) {
    Map<String, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    List<Map.Entry<String, Integer>> all = new ArrayList<>(counts.entrySet());
    all.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return all.stream().map(Map.Entry::getKey).toList();
  }
}
