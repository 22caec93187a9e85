package copydesk.app.tail;

import copydesk.extract.topic.TopicSettings;
import copydesk.records.EnrichedArticle;
import copydesk.records.InvalidSettingException;
import copydesk.records.Topic;
import copydesk.records.text.Slug;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Topics as a user names them, by id or name; those below them are meant, too. */
final class TopicQuery {
  private static final int MOST_NEAR = 5;

  /** How many letters of a name may be wrong, one of so many. */
  private static final int LETTERS_A_SLIP = 4;

  private final Set<String> ids = new HashSet<>();

  /**
   * Reads them. An id with a prefix that the vocabulary has not is taken as it is: the newsroom may
   * have topics of its own that are not at hand here.
   *
   * @throws InvalidSettingException if one is unknown; names those that are near
   */
  TopicQuery(List<String> words, TopicSettings topics) {
    for (String word : words) {
      Set<String> named = topics.named(word);
      if (!named.isEmpty()) {
        ids.addAll(named);
      } else if (isOtherScheme(word, topics)) {
        ids.add(word);
      } else {
        throw new InvalidSettingException("--topic " + word + " is no topic" + near(word, topics));
      }
    }
  }

  private static boolean isOtherScheme(String word, TopicSettings topics) {
    int colon = word.indexOf(':');
    return colon > 0
        && topics.names().keySet().stream()
            .noneMatch(id -> id.startsWith(word.substring(0, colon + 1)));
  }

  private static String near(String word, TopicSettings topics) {
    String slug = Slug.of(word);
    List<String> near =
        new TreeSet<>(topics.names().values())
            .stream()
                .filter(name -> distance(slug, Slug.of(name)) <= slug.length() / LETTERS_A_SLIP)
                .sorted(Comparator.comparingInt(name -> distance(slug, Slug.of(name))))
                .limit(MOST_NEAR)
                .toList();
    return near.isEmpty()
        ? "; an article's record names its topics, and IPTC lists its Media Topics"
        : "; did you mean " + near.stream().collect(Collectors.joining("', '", "'", "'?"));
  }

  /** How many letters tell them apart; none where one word holds the other. */
  private static int distance(String query, String name) {
    if (!query.isEmpty() && name.contains(query)) {
      return 0;
    }
    int[] row = new int[name.length() + 1];
    for (int j = 0; j <= name.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= query.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int same = diagonal + (query.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[name.length()];
  }

  /** Whether the article is about one of them, or about one below. */
  boolean matches(EnrichedArticle article) {
    return article.topics().stream().anyMatch(this::matches);
  }

  private boolean matches(Topic topic) {
    return ids.contains(topic.id()) || topic.broader().stream().anyMatch(ids::contains);
  }
}
