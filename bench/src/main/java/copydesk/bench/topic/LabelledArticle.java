package copydesk.bench.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.text.ArticleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An article with its topics, as a line of a corpus holds it: {@code {"id","text","topics":[…]}}.
 *
 * @param id the article's id
 * @param text the article
 * @param topics the ids of its topics, most central first
 */
record LabelledArticle(String id, ArticleText text, List<String> topics) {
  private static final ObjectMapper JSON = new ObjectMapper();

  LabelledArticle {
    topics = List.copyOf(topics);
  }

  /** Reads a corpus. */
  static List<LabelledArticle> read(Path file) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode node = JSON.readTree(line);
          List<String> topics = new ArrayList<>();
          node.path("topics").forEach(topic -> topics.add(topic.asText()));
          ArticleText text = ArticleText.of(node.get("text").asText());
          articles.add(new LabelledArticle(node.get("id").asText(), text, topics));
        }
      }
    }
    return articles;
  }

  /** Which of so many parts of the corpus the article is in: by its id, the same on every run. */
  int fold(int folds) {
    return Math.floorMod(Long.hashCode(copydesk.extract.word.Words.hash(id)), folds);
  }
}
