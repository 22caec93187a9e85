package copydesk.bench.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.text.CleanText;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Labels plain texts with a slower tagger, so that the own one can learn from more text. Needs
 * nlp4j-english 1.1.3 on the class path, which nothing else does.
 */
@Command(
    name = "label-names",
    description = "Labels the texts of corpora with nlp4j, as more text for train-names.")
public final class LabelNames implements Callable<Integer> {
  private static final String LISTS = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";
  private static final String CONFIGURATION =
      "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
          + "<ambiguity_classes field=\"word_form_simplified_lowercase\">"
          + (LISTS + "en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>")
          + "<word_clusters field=\"word_form_simplified_lowercase\">"
          + (LISTS + "en-brown-clusters-simplified-lowercase.xz</word_clusters>")
          + "<word_embeddings field=\"word_form_undigitalized\">"
          + (LISTS + "en-word-embeddings-undigitalized.xz</word_embeddings>")
          + "<named_entity_gazetteers field=\"word_form_simplified\">"
          + (LISTS + "en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>")
          + ("</lexica><models><pos>" + MODELS + "en-pos.xz</pos>")
          + ("<ner>" + MODELS + "en-ner.xz</ner></models></configuration>");
  private static final Map<String, String> TYPES =
      Map.of(
          "PERSON", "person",
          "ORG", "organisation",
          "GPE", "location",
          "LOC", "location",
          "FAC", "location",
          "NORP", "group");
  private static final int SAME_START = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(arity = "1..*", description = "Corpora of lines {\"id\",\"text\"}.")
  private List<Path> corpora;

  @Option(names = "--out", required = true, description = "The corpus to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    NLPDecoder teacher =
        new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    Set<String> seen = new HashSet<>();
    try (BufferedWriter to = Files.newBufferedWriter(out)) {
      for (Path corpus : corpora) {
        try (BufferedReader from = Files.newBufferedReader(corpus)) {
          for (String line = from.readLine(); line != null; line = from.readLine()) {
            JsonNode article = JSON.readTree(line);
            String text = article.get("text").asText();
            if (seen.add(text.substring(0, Math.min(SAME_START, text.length())))) {
              to.write(label(teacher, article.get("id").asText(), text) + "\n");
            }
          }
        }
      }
    }
    System.out.println(seen.size() + " texts");
    return 0;
  }

  private static String label(NLPDecoder teacher, String id, String text) throws IOException {
    Tokens tokens = ArticleText.of(text).tokens();
    ObjectNode labelled = JSON.createObjectNode().put("id", id).put("text", text);
    ArrayNode mentions = labelled.putArray("mentions");
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceStart(s);
      NLPNode[] nodes = new NLPNode[tokens.sentenceEnd(s) - from + 1];
      nodes[0] = teacher.create();
      nodes[0].toRoot();
      for (int k = 1; k < nodes.length; k++) {
        nodes[k] = new NLPNode(k, tokens.string(from + k - 1));
      }
      teacher.decode(nodes);
      addNames(tokens, nodes, from, mentions);
    }
    return JSON.writeValueAsString(labelled);
  }

  /** Reads the tags B-, I-, L-, U- and a type. */
  private static void addNames(Tokens tokens, NLPNode[] nodes, int from, ArrayNode mentions) {
    int k = 1;
    while (k < nodes.length) {
      int first = k++;
      String tag = nodes[first].getNamedEntityTag();
      if (tag == null || tag.length() < 3) {
        continue;
      }
      if (tag.startsWith("B")) {
        while (k < nodes.length && continues(nodes[k].getNamedEntityTag(), tag)) {
          k++;
        }
      }
      String type = TYPES.get(tag.substring(2));
      if (type != null) {
        add(tokens, from + first - 1, from + k - 1, type, mentions);
      }
    }
  }

  private static boolean continues(String tag, String first) {
    return tag != null
        && (tag.startsWith("I") || tag.startsWith("L"))
        && tag.endsWith(first.substring(1));
  }

  /** Adds the name without an article before it and a possessive after it. */
  private static void add(Tokens tokens, int first, int end, String type, ArrayNode mentions) {
    int from = first;
    int to = end;
    while (from < to && tokens.string(from).equalsIgnoreCase("the")) {
      from++;
    }
    while (to > from && tokens.string(to - 1).replace('’', '\'').equals("'s")) {
      to--;
    }
    if (to > from) {
      CleanText text = tokens.cleanText();
      String source = text.source();
      mentions
          .addObject()
          .put("type", type)
          .put("start", source.codePointCount(0, text.sourceStart(tokens.start(from))))
          .put("end", source.codePointCount(0, text.sourceEnd(tokens.end(to - 1))));
    }
  }
}
