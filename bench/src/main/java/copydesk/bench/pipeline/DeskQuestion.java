package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.text.Words;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a client asks the desk for, and which articles and statements that is: not by the desk's
 * filter or index, but looked through one by one.
 *
 * @param parameters those of the address, by their names
 */
record DeskQuestion(Map<String, String> parameters) {
  /** The parameters that articles do not have. */
  private static final Set<String> OF_STATEMENTS = Set.of("speaker", "about", "kind");

  DeskQuestion {
    parameters = new TreeMap<>(parameters);
  }

  /** As it stands in the address; empty where nothing is asked. */
  String query() {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Whether it asks for something that articles do not have. */
  boolean isOfStatements() {
    return parameters.keySet().stream().anyMatch(OF_STATEMENTS::contains);
  }

  /** Whether it asks for the article. */
  boolean takes(ScannedRecord article) {
    return frames(article) && hasText(article.words());
  }

  /** Whether it asks for a statement of the article. */
  boolean takes(ScannedRecord article, ScannedStatement statement) {
    return is("speaker", statement.speaker())
        && is("kind", statement.kind())
        && isOneOf("about", statement.about())
        && frames(article)
        && hasText(statement.words());
  }

  private boolean frames(ScannedRecord article) {
    return is("source", article.source())
        && isOneOf("party", article.parties())
        && isOneOf("topic", article.topics())
        && isWithin(article.date());
  }

  private boolean is(String parameter, String value) {
    String asked = parameters.get(parameter);
    return asked == null || asked.equals(value);
  }

  private boolean isOneOf(String parameter, Set<String> values) {
    String asked = parameters.get(parameter);
    return asked == null || values.contains(asked);
  }

  private boolean isWithin(String date) {
    String from = parameters.get("from");
    String to = parameters.get("to");
    return (from == null || (date != null && date.compareTo(from) >= 0))
        && (to == null || (date != null && date.compareTo(to) <= 0));
  }

  private boolean hasText(String words) {
    String asked = parameters.get("text");
    if (asked == null) {
      return true;
    }
    List<List<String>> phrases = Words.phrases(asked);
    return phrases.stream().allMatch(phrase -> words.contains(ScannedRecord.joined(phrase)));
  }
}
