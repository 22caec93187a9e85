package copydesk.bench.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions of every combination of parameters, mostly such as some article answers: their values
 * are one article's and one of its statements', but in one of four questions one is another's.
 */
final class DeskQuestions {
  static final List<String> OF_ARTICLES = List.of("source", "from", "to", "party", "topic", "text");
  static final List<String> OF_STATEMENTS =
      List.of("source", "from", "to", "party", "topic", "text", "speaker", "about", "kind");

  private static final int TRIES = 50;

  private final List<ScannedRecord> news;
  private final Random random;

  DeskQuestions(List<ScannedRecord> news, long seed) {
    this.news = news.stream().filter(each -> !each.statements().isEmpty()).toList();
    this.random = new Random(seed);
  }

  /**
   * A question.
   *
   * @param chosen a bit for each parameter that it has
   */
  DeskQuestion of(List<String> parameters, int chosen) {
    Map<String, String> values = new HashMap<>();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      values.clear();
      ScannedRecord article = one(news);
      ScannedStatement statement = one(article.statements());
      boolean isOfStatements = parameters.size() > OF_ARTICLES.size();
      for (int i = 0; i < parameters.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          String parameter = parameters.get(i);
          String value = value(parameter, article, statement, isOfStatements);
          values.put(parameter, value);
        }
      }
      if (!values.containsValue(null)) {
        break;
      }
    }
    values.values().removeIf(value -> value == null);
    exchangeOne(values);
    return new DeskQuestion(values);
  }

  /** Any question of these parameters. */
  DeskQuestion any(List<String> parameters) {
    return of(parameters, random.nextInt(1 << parameters.size()));
  }

  /** The beginnings of one or two words of a party's name. */
  String beginnings() {
    ScannedRecord article = one(news);
    if (article.names().isEmpty()) {
      return "a";
    }
    List<String> words = List.of(one(article.names()).name().split(" ", -1));
    return words.stream()
        .limit(1 + random.nextInt(2))
        .map(word -> word.substring(0, Math.min(word.length(), 1 + random.nextInt(4))))
        .collect(Collectors.joining(" "));
  }

  /** An article that stands, or stood. */
  ScannedRecord article() {
    return one(news);
  }

  private String value(
      String parameter, ScannedRecord article, ScannedStatement statement, boolean isOfStatements) {
    return switch (parameter) {
      case "source" -> article.source();
      case "from" -> day(article.date(), -random.nextInt(4));
      case "to" -> day(article.date(), random.nextInt(4));
      case "party" -> one(article.parties());
      case "topic" -> one(article.topics());
      case "text" -> text(isOfStatements ? statement.words() : article.words());
      case "speaker" -> statement.speaker();
      case "about" -> one(statement.about());
      case "kind" -> statement.kind();
      default -> throw new IllegalArgumentException(parameter);
    };
  }

  private static String day(String date, int days) {
    return date == null ? null : LocalDate.parse(date).plusDays(days).toString();
  }

  /** A word, two, or a phrase. */
  private String text(String words) {
    List<String> all = List.of(words.strip().split(" ", -1));
    int at = random.nextInt(all.size());
    String word = all.get(at);
    String next = all.get(Math.min(at + 1, all.size() - 1));
    return switch (random.nextInt(3)) {
      case 0 -> word;
      case 1 -> word + ' ' + one(all);
      default -> '"' + word + ' ' + next + '"';
    };
  }

  /** So that what is asked for does not always exist. Days stay, for they must not be turned. */
  private void exchangeOne(Map<String, String> values) {
    if (values.isEmpty() || random.nextInt(4) > 0) {
      return;
    }
    String parameter = one(List.copyOf(values.keySet()));
    ScannedRecord other = one(news);
    String value = value(parameter, other, one(other.statements()), true);
    if (value != null && !Set.of("from", "to").contains(parameter)) {
      values.put(parameter, value);
    }
  }

  private String one(Set<String> of) {
    return of.isEmpty() ? null : one(of.stream().sorted().toList());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
