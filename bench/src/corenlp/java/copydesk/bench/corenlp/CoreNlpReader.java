package copydesk.bench.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** CoreNLP's quotations and their speakers, with all that its attribution asks for. */
final class CoreNlpReader implements ArticleReader {
  private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

  private final StanfordCoreNLP pipeline;

  /**
   * Loads the models.
   *
   * @param settings properties of CoreNLP over its defaults
   */
  CoreNlpReader(Map<String, String> settings) {
    RedwoodConfiguration.current().clear().apply();
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    settings.forEach(properties::setProperty);
    pipeline = new StanfordCoreNLP(properties);
  }

  @Override
  public String name() {
    return "CoreNLP " + StanfordCoreNLP.class.getPackage().getImplementationVersion();
  }

  @Override
  public Quotations read(String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    List<CoreQuote> quotes = document.quotes();
    long attributed = quotes.stream().filter(quote -> quote.speaker().isPresent()).count();
    return new Quotations(quotes.size(), (int) attributed);
  }
}
