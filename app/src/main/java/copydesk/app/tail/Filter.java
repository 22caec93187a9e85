package copydesk.app.tail;

import copydesk.extract.topic.TopicSettings;
import copydesk.records.Act;
import copydesk.records.EnrichedArticle;
import copydesk.records.InvalidSettingException;
import copydesk.records.Party;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import copydesk.records.Voice;
import copydesk.records.Wire;
import copydesk.records.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which records are shown. Of several values of one criterion one has to hold, of several criteria
 * each. Immutable.
 */
public final class Filter {
  private final List<NameQuery> speakers;
  private final List<NameQuery> parties;
  private final List<NameQuery> countries;
  private final TopicQuery topics;
  private final Set<Statement.Kind> statementKinds = EnumSet.noneOf(Statement.Kind.class);
  private final Set<Wire.Kind> articleKinds = EnumSet.noneOf(Wire.Kind.class);
  private final Set<Act> acts = EnumSet.noneOf(Act.class);
  private final List<List<String>> words;
  private final List<String> onlyOfArticles = new ArrayList<>();

  /**
   * What a user asks for; an empty list asks for nothing.
   *
   * @param speakers who says it, by key or name
   * @param parties who is in it, by key or name
   * @param topics what it is about, by id or name
   * @param kinds of statements (direct, mixed, indirect) or of articles (news, advisory, …)
   * @param acts what kind of saying
   * @param countries countries in it, by name, key or ISO 3166 code
   * @param words words that stand next to each other in it
   */
  public record Criteria(
      List<String> speakers,
      List<String> parties,
      List<String> topics,
      List<String> kinds,
      List<Act> acts,
      List<String> countries,
      List<String> words) {}

  /**
   * Reads the criteria.
   *
   * @param vocabulary in which topics are looked up
   * @throws InvalidSettingException if one of them cannot be
   */
  public Filter(Criteria criteria, TopicSettings vocabulary) {
    speakers = names("--speaker", criteria.speakers());
    parties = names("--party", criteria.parties());
    countries = names("--country", criteria.countries());
    topics = criteria.topics().isEmpty() ? null : new TopicQuery(criteria.topics(), vocabulary);
    criteria.kinds().forEach(this::addKind);
    acts.addAll(criteria.acts());
    words = criteria.words().stream().map(Filter::phrase).toList();
    if (topics != null) {
      onlyOfArticles.add("--topic");
    }
    if (!countries.isEmpty()) {
      onlyOfArticles.add("--country");
    }
    if (!articleKinds.isEmpty()) {
      onlyOfArticles.add("--kind " + articleKinds.iterator().next().code());
    }
  }

  private static List<NameQuery> names(String option, List<String> texts) {
    return texts.stream().map(text -> NameQuery.of(option, text)).toList();
  }

  private static List<String> phrase(String text) {
    List<String> phrase = Words.of(text);
    if (phrase.isEmpty()) {
      throw NameQuery.wordless("--words", text);
    }
    return phrase;
  }

  private void addKind(String text) {
    for (Statement.Kind kind : Statement.Kind.values()) {
      if (kind.code().equalsIgnoreCase(text)) {
        statementKinds.add(kind);
        return;
      }
    }
    for (Wire.Kind kind : Wire.Kind.values()) {
      if (kind.code().equalsIgnoreCase(text)) {
        articleKinds.add(kind);
        return;
      }
    }
    throw new InvalidSettingException(
        "--kind "
            + text
            + " is no kind of statement ("
            + codes(Statement.Kind.values(), Statement.Kind::code)
            + ") and none of article ("
            + codes(Wire.Kind.values(), Wire.Kind::code)
            + ")");
  }

  private static <K> String codes(K[] kinds, Function<K, String> code) {
    return Stream.of(kinds).map(code).collect(Collectors.joining(", "));
  }

  /**
   * Refuses what a statement alone does not tell.
   *
   * @throws InvalidSettingException if there is a criterion that goes with articles only
   */
  public void requireOfStatements() {
    if (!onlyOfArticles.isEmpty()) {
      throw new InvalidSettingException(
          onlyOfArticles.get(0)
              + " goes with articles.enriched: the records of statements do not say what their"
              + " articles are about");
    }
  }

  /** Whether all records are shown. */
  public boolean isEverything() {
    return parties.isEmpty() && onlyOfArticles.isEmpty() && words.isEmpty() && !asksForStatements();
  }

  private boolean asksForStatements() {
    return !(speakers.isEmpty() && statementKinds.isEmpty() && acts.isEmpty());
  }

  /** Whether the article is what is asked for. */
  public boolean matches(EnrichedArticle article) {
    return isIn(parties, article)
        && (countries.isEmpty() || article.parties().stream().anyMatch(this::isCountry))
        && (topics == null || topics.matches(article))
        && (articleKinds.isEmpty() || articleKinds.contains(kind(article)))
        && (words.isEmpty() || hasWords(article))
        && (!asksForStatements() || !statements(article).isEmpty());
  }

  /** The article's statements that are asked for, in their order. */
  public List<Statement> statements(EnrichedArticle article) {
    if (!asksForStatements()) {
      return article.statements();
    }
    SpeakerKeys keys = new SpeakerKeys(article);
    Map<String, Party> byId =
        article.parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
    return article.statements().stream()
        .filter(statement -> isAsked(statement) && isSpeaker(statement, keys, byId))
        .toList();
  }

  /** Whether the statement is what is asked for. */
  public boolean matches(StatementRecord said) {
    Statement statement = said.statement();
    return isAsked(statement)
        && (speakers.isEmpty() || isSpeaker(speakers, said))
        && (parties.isEmpty() || isSpeaker(parties, said) || isOther(statement))
        && (words.isEmpty() || hasWords(statement.text()));
  }

  private boolean isAsked(Statement statement) {
    return (statementKinds.isEmpty() || statementKinds.contains(statement.kind()))
        && (acts.isEmpty() || acts.contains(statement.act()));
  }

  private boolean isSpeaker(Statement statement, SpeakerKeys keys, Map<String, Party> byId) {
    if (speakers.isEmpty()) {
      return true;
    }
    String key = keys.of(statement);
    Voice speaker = statement.speaker();
    Party party = speaker == null ? null : byId.get(speaker.party());
    return speakers.stream()
        .anyMatch(
            asked ->
                asked.isKey(key)
                    || (speaker != null && asked.isWithin(speaker.name()))
                    || (party != null && isNamed(asked, party)));
  }

  private static boolean isSpeaker(List<NameQuery> asked, StatementRecord said) {
    Voice speaker = said.statement().speaker();
    return asked.stream()
        .anyMatch(
            query ->
                query.isKey(said.speakerKey())
                    || (speaker != null && query.isWithin(speaker.name())));
  }

  private boolean isOther(Statement statement) {
    Stream<Voice> others =
        Stream.concat(statement.relayedBy().stream(), Stream.ofNullable(statement.addressee()));
    return others.anyMatch(
        voice -> parties.stream().anyMatch(asked -> asked.isWithin(voice.name())));
  }

  private static boolean isIn(List<NameQuery> asked, EnrichedArticle article) {
    return asked.isEmpty()
        || article.parties().stream()
            .anyMatch(
                party ->
                    asked.stream()
                        .anyMatch(query -> query.isKey(party.key()) || isNamed(query, party)));
  }

  private static boolean isNamed(NameQuery asked, Party party) {
    return asked.isWithin(party.name()) || party.aliases().stream().anyMatch(asked::isWithin);
  }

  private boolean isCountry(Party party) {
    return party.type() == Party.Type.COUNTRY
        && countries.stream()
            .anyMatch(
                asked ->
                    asked.isKey(party.key())
                        || asked.isName(party.name())
                        || party.aliases().stream().anyMatch(asked::isName)
                        || party.refs().stream().anyMatch(ref -> isCode(asked, ref)));
  }

  private static boolean isCode(NameQuery asked, String ref) {
    return ref.startsWith("iso3166:") && asked.isName(ref.substring(ref.indexOf(':') + 1));
  }

  /** What no wire calls anything else is news. */
  private static Wire.Kind kind(EnrichedArticle article) {
    Wire.Kind kind = article.wire() == null ? null : article.wire().kind();
    return kind == null ? Wire.Kind.NEWS : kind;
  }

  private boolean hasWords(EnrichedArticle article) {
    return hasWords(article.text()) || hasWords(article.headline());
  }

  private boolean hasWords(String text) {
    List<String> there = Words.of(text);
    return words.stream().anyMatch(phrase -> Words.haveAll(there, List.of(phrase)));
  }
}
