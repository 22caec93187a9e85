package copydesk.extract;

import copydesk.extract.language.Language;
import copydesk.extract.name.Name;
import copydesk.extract.name.NameTagger;
import copydesk.extract.naming.NameRules;
import copydesk.extract.naming.NameTrace;
import copydesk.extract.party.Parties;
import copydesk.extract.record.Offsets;
import copydesk.extract.record.PartyRecords;
import copydesk.extract.record.StatementRecords;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.extract.speaker.Question;
import copydesk.extract.speaker.Referral;
import copydesk.extract.speaker.Spoken;
import copydesk.extract.speaker.StatementReader;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Block;
import copydesk.extract.topic.TopicFinder;
import copydesk.extract.topic.TopicSettings;
import copydesk.records.Article;
import copydesk.records.Engine;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.RecordCheck;
import copydesk.records.Section;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.OneLine;
import copydesk.records.text.TextSha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an article: its layout, then its tokens, names, parties, statements and topics, in this
 * order. What is not English goes through with its layout and without any of them. The same article
 * always gives the same record, as long as the same parties are known. Linear in the text.
 * Thread-safe; loading reads the models, once for all threads.
 */
public final class Extractor {
  private final Engine engine;
  private final ReferenceDirectory directory;
  private final NameTagger names;
  private final StatementReader statements;
  private final TopicFinder topics;

  private Extractor(
      Engine engine,
      ReferenceDirectory directory,
      NameTagger names,
      StatementReader statements,
      TopicFinder topics) {
    this.engine = engine;
    this.directory = directory;
    this.names = names;
    this.statements = statements;
    this.topics = topics;
  }

  /** An extractor with the models and the reference data that come with this release. */
  public static Extractor load() {
    return load(TopicSettings.SHIPPED);
  }

  /** An extractor with the models of this release, which knows the parties of a directory. */
  public static Extractor load(ReferenceDirectory directory) {
    return load(directory, TopicSettings.SHIPPED);
  }

  /** An extractor with the models that come with this release, and other topics. */
  public static Extractor load(TopicSettings topics) {
    return load(ReferenceDirectory.load(), topics);
  }

  /** An extractor that asks somebody else than the shipped model who spoke: for its training. */
  public static Extractor load(Question.Answering ranker) {
    return new Extractor(
        Release.engine(),
        ReferenceDirectory.load(),
        NameTagger.load(),
        StatementReader.load(ranker),
        TopicSettings.SHIPPED.finder());
  }

  private static Extractor load(ReferenceDirectory directory, TopicSettings topics) {
    return new Extractor(
        Release.engine(), directory, NameTagger.load(), StatementReader.load(), topics.finder());
  }

  /** The parties that it knows beforehand: what is put there, the next article is read with. */
  public ReferenceDirectory directory() {
    return directory;
  }

  /** The release and the name of its models; reads no model. */
  public static Engine release() {
    return Release.engine();
  }

  /**
   * Reads an article.
   *
   * @throws RejectedArticleException if there is no text in it
   */
  public EnrichedArticle extract(Article article) {
    return read(article, false).article();
  }

  /**
   * Reads an article and keeps why: the same record, what each of its statements was chosen over,
   * and which steps made each of its parties.
   *
   * @throws RejectedArticleException if there is no text in it
   */
  public Explanation explain(Article article) {
    return read(article, true);
  }

  private Explanation read(Article article, boolean explain) {
    ArticleText text = ArticleText.of(article.text(), article.sections());
    if (text.tokens().size() == 0) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the article has no words");
    }
    Offsets offsets = new Offsets(text.tokens());
    String language = Language.of(text.tokens()).code(article.language());
    if (!Language.isRead(language)) {
      EnrichedArticle unread =
          record(article, text, offsets, language, List.of(), List.of(), List.of());
      return new Explanation(unread, List.of(), List.of());
    }
    KnownParties known = directory.current();
    List<Name> tagged = names.tag(text.tokens());
    NameTrace nameTrace = explain ? NameRules.explain(text, known, tagged) : null;
    List<Name> found = explain ? nameTrace.names() : NameRules.correct(text, known, tagged);
    PartyTracer tracer = explain ? new PartyTracer(text.tokens(), nameTrace) : null;
    Parties merged = PartySteps.find(text, known, found, tracer);
    StatementReader.Result said = statements.read(text, merged, explain);
    for (Referral referral : said.referrals()) {
      referral.entity().refer(referral.words(), referral.kind());
    }
    // What a desk tells its subscribers is no news that anybody states.
    boolean advisory = article.wire().kind() == Wire.Kind.ADVISORY;
    List<Spoken> spoken = advisory ? List.of() : said.statements();
    PartyRecords partyRecords = new PartyRecords(text, offsets, merged.all());
    EnrichedArticle enriched =
        record(
            article,
            text,
            offsets,
            language,
            partyRecords.all(),
            topics(topics.find(text), offsets),
            new StatementRecords(text.tokens(), offsets, partyRecords).all(spoken));
    return new Explanation(
        enriched,
        spoken.stream().map(Spoken::why).toList(),
        explain ? traces(tracer, merged, partyRecords) : List.of());
  }

  private EnrichedArticle record(
      Article article,
      ArticleText text,
      Offsets offsets,
      String language,
      List<Party> partyList,
      List<Topic> topicList,
      List<Statement> statementList) {
    EnrichedArticle enriched =
        new EnrichedArticle(
            article.id(),
            article.version(),
            Status.USABLE,
            article.source(),
            article.received(),
            published(article, text),
            language,
            headline(article, text),
            article.wire(),
            article.text(),
            TextSha256.of(article.text()),
            sections(text, offsets),
            partyList,
            topicList,
            statementList,
            engine);
    RecordCheck.verifyClaims(enriched);
    return enriched;
  }

  /** The date that came beside the text, else the one that stands in it. */
  private static String published(Article article, ArticleText text) {
    if (article.published() != null) {
      return article.published();
    }
    LocalDate own = text.layout().published();
    return own == null ? null : own.toString();
  }

  /** The headline that came beside the text; as the text has it where it is the same. */
  private static String headline(Article article, ArticleText text) {
    String given = article.headline();
    String own = text.headline();
    boolean same = own != null && given != null && OneLine.of(own).equalsIgnoreCase(given);
    return given == null || same ? own : given;
  }

  private static List<PartyTrace> traces(
      PartyTracer tracer, Parties parties, PartyRecords records) {
    tracer.after(StatementReader.class.getSimpleName(), parties.all());
    return tracer.traces(records.inOrder(), records::id);
  }

  private static List<Topic> topics(List<TopicFinder.Found> found, Offsets offsets) {
    return found.stream()
        .map(
            topic ->
                new Topic(
                    topic.id(),
                    topic.name(),
                    topic.score(),
                    topic.broader(),
                    topic.evidence().stream()
                        .map(range -> offsets.ofTokens(range[0], range[1]))
                        .toList()))
        .toList();
  }

  private static List<Section> sections(ArticleText text, Offsets offsets) {
    List<Section> sections = new ArrayList<>();
    for (Block block : text.layout().blocks()) {
      Span span = offsets.ofText(block.start(), block.end());
      sections.add(new Section(block.kind(), span.start(), span.end()));
    }
    return sections;
  }
}
