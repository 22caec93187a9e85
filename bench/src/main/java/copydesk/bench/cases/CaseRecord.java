package copydesk.bench.cases;

import copydesk.bench.score.PlainText;
import copydesk.records.EnrichedArticle;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Section;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Topic;
import copydesk.records.Voice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record of a case, as its checks ask it. Immutable. */
final class CaseRecord {
  private final EnrichedArticle record;
  private final PlainText text;
  private final Surnames surnames;

  CaseRecord(EnrichedArticle record, Surnames surnames) {
    this.record = record;
    this.text = new PlainText(record.text());
    this.surnames = surnames;
  }

  PlainText text() {
    return text;
  }

  List<Statement> statements() {
    return record.statements();
  }

  List<Party> parties() {
    return record.parties();
  }

  List<Section> sections() {
    return record.sections();
  }

  List<Topic> topics() {
    return record.topics();
  }

  /** The statements whose text contains these words. */
  List<Statement> statementsWith(List<String> words) {
    return statements().stream()
        .filter(statement -> CaseWords.contain(CaseWords.of(statement.text()), words))
        .toList();
  }

  /** The name, the aliases and every mention by name of a party. */
  Set<String> names(Party party) {
    return forms(party, Set.of(Mention.Kind.NAME));
  }

  /** The names of a party, and every mention by title or by what stands for it. */
  Set<String> forms(Party party) {
    Set<String> forms = names(party);
    forms.addAll(forms(party, Set.of(Mention.Kind.TITLE, Mention.Kind.METONYM)));
    return forms;
  }

  private Set<String> forms(Party party, Set<Mention.Kind> kinds) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(party.name());
    forms.addAll(party.aliases());
    party.mentions().stream()
        .filter(mention -> kinds.contains(mention.kind()))
        .forEach(mention -> forms.add(text.words(new Span(mention.start(), mention.end()))));
    return forms;
  }

  /** The parties that have this name, among all their names. */
  List<Party> named(String name) {
    List<String> wanted = CaseNames.untitled(name);
    return parties().stream()
        .filter(party -> names(party).stream().anyMatch(n -> CaseNames.untitled(n).equals(wanted)))
        .toList();
  }

  /** The parties that have this name as their own. */
  List<Party> withOwnName(String name) {
    List<String> wanted = CaseNames.untitled(name);
    return parties().stream()
        .filter(party -> CaseNames.untitled(party.name()).equals(wanted))
        .toList();
  }

  /** The parties that may be of this name. */
  List<Party> mayBe(String name) {
    List<Party> exact = named(name);
    return exact.isEmpty()
        ? parties().stream().filter(party -> surnames.areSame(name, party.name())).toList()
        : exact;
  }

  /** Whether a voice (a speaker, relayer or addressee), or that there is none, is as expected. */
  boolean isVoice(Voice voice, Who expected) {
    return voice == null
        ? expected.nobody()
        : expected.names().stream().anyMatch(name -> isVoice(voice, name));
  }

  private boolean isVoice(Voice voice, String expected) {
    if (party(voice) != null) {
      List<Party> exact = withOwnName(expected);
      if (exact.isEmpty()) {
        exact = named(expected).stream().filter(one -> isNoOtherWord(expected, one)).toList();
      }
      if (!exact.isEmpty()) {
        return exact.stream().anyMatch(party -> party.id().equals(voice.party()));
      }
    }
    List<String> candidates = candidates(voice);
    if (candidates.stream()
        .flatMap(name -> CaseNames.readings(name).stream())
        .anyMatch(reading -> surnames.areSame(expected, reading))) {
      return true;
    }
    return CaseNames.isDescription(expected)
        && candidates.stream()
            .anyMatch(name -> CaseNames.all(name).containsAll(CaseNames.main(expected)));
  }

  /** Whether a voice has exactly this name: "Mrs Hale" is not "Hale". */
  boolean isExactly(Voice voice, String name) {
    return voice != null
        && candidates(voice).stream()
            .anyMatch(one -> CaseNames.gendered(one).equals(CaseNames.gendered(name)));
  }

  /** The party that a voice was resolved to counts; its words only where there is none. */
  private List<String> candidates(Voice voice) {
    Party party = party(voice);
    return party == null
        ? Stream.of(voice.name(), words(voice.mention())).filter(n -> !n.isEmpty()).toList()
        : List.of(party.name());
  }

  /** Whether an alias is more than another word for the party, as "Holland" is. */
  private static boolean isNoOtherWord(String name, Party party) {
    List<String> words = new ArrayList<>(CaseNames.core(name));
    if (words.size() > 1) {
      return true;
    }
    words.retainAll(CaseNames.core(party.name()));
    return !words.isEmpty();
  }

  private Party party(Voice voice) {
    return parties().stream()
        .filter(party -> party.id().equals(voice.party()))
        .findFirst()
        .orElse(null);
  }

  private String words(Span span) {
    return span == null ? "" : text.words(span);
  }

  /** A statement on one line, for a person to read. */
  String shown(Statement statement) {
    StringBuilder line = new StringBuilder();
    line.append(statement.kind().name().toLowerCase(Locale.ROOT)).append(' ');
    line.append(statement.act().code()).append(" '").append(statement.text().replace('\n', ' '));
    line.append("' by ").append(shown(statement.speaker()));
    if (!statement.relayedBy().isEmpty()) {
      line.append(", relayed by ");
      line.append(
          statement.relayedBy().stream().map(this::shown).collect(Collectors.joining(", ")));
    }
    if (statement.addressee() != null) {
      line.append(", to ").append(shown(statement.addressee()));
    }
    return line.toString();
  }

  /** Statements on one line. */
  String shown(List<Statement> statements) {
    return statements.stream().map(this::shown).collect(Collectors.joining("; "));
  }

  private String shown(Voice voice) {
    if (voice == null) {
      return "nobody";
    }
    Party party = party(voice);
    String name = party == null ? voice.name() + " (no party)" : party.name();
    String mention = words(voice.mention());
    return mention.isEmpty() || mention.equals(name) ? name : name + " by '" + mention + "'";
  }

  /** Parties on one line. */
  static String shownParties(List<Party> parties) {
    return parties.stream()
        .map(party -> party.type().name().toLowerCase(Locale.ROOT) + " " + party.name())
        .collect(Collectors.joining(", "));
  }
}
