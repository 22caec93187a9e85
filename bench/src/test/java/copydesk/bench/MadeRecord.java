package copydesk.bench;

import copydesk.records.Act;
import copydesk.records.Engine;
import copydesk.records.EnrichedArticle;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Role;
import copydesk.records.Rule;
import copydesk.records.Section;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.Unattributed;
import copydesk.records.Voice;
import copydesk.records.Wire;
import java.util.ArrayList;
import java.util.List;

/** An enriched record that a test makes up, by the words of its text. */
public final class MadeRecord {
  private final String text;
  private final List<Party> parties = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();

  private MadeRecord(String text) {
    this.text = text;
  }

  public static MadeRecord of(String text) {
    return new MadeRecord(text);
  }

  /** Adds a party, mentioned once by its name where that stands in the text. */
  public MadeRecord party(Party.Type type, String name, String... aliases) {
    List<Mention> mentions = new ArrayList<>();
    if (text.contains(name)) {
      Span span = span(name);
      mentions.add(new Mention(span.start(), span.end(), Mention.Kind.NAME));
    }
    parties.add(
        new Party(
            "p" + (parties.size() + 1),
            "key/" + name,
            name,
            type,
            List.of(),
            List.of(aliases),
            mentions,
            0.1,
            List.of()));
    return this;
  }

  /** Gives the last party a role, and a mention by a title. */
  public MadeRecord role(String title) {
    Party last = parties.remove(parties.size() - 1);
    Span span = span(title);
    List<Mention> mentions = new ArrayList<>(last.mentions());
    mentions.add(new Mention(span.start(), span.end(), Mention.Kind.TITLE));
    parties.add(
        new Party(
            last.id(),
            last.key(),
            last.name(),
            last.type(),
            List.of(new Role(title, null, List.of(span))),
            last.aliases(),
            mentions,
            last.salience(),
            last.refs()));
    return this;
  }

  public MadeRecord says(Statement.Kind kind, String words, Voice speaker) {
    return says(kind, words, speaker, List.of(), null, Act.SAY);
  }

  public MadeRecord says(
      Statement.Kind kind,
      String words,
      Voice speaker,
      List<Voice> relayers,
      Voice addressee,
      Act act) {
    statements.add(
        new Statement(
            "s" + statements.size(),
            kind,
            words.replaceAll("[“”]", ""),
            List.of(span(words)),
            null,
            act,
            speaker,
            relayers,
            addressee,
            0.9,
            speaker == null ? Rule.CUE_WITHOUT_SOURCE : Rule.NAME,
            speaker == null ? Unattributed.NO_SOURCE : null));
    return this;
  }

  /** The party of this name, at words of the text. */
  public Voice voice(String name, String mention) {
    String id =
        parties.stream().filter(p -> p.name().equals(name)).map(Party::id).findFirst().orElse(null);
    return new Voice(id, name, mention == null ? null : span(mention));
  }

  public MadeRecord section(Section.Kind kind, String words) {
    Span span = span(words);
    sections.add(new Section(kind, span.start(), span.end()));
    return this;
  }

  public MadeRecord topic(String id, String... broader) {
    topics.add(new Topic(id, "a topic", 0.9, List.of(broader), List.of()));
    return this;
  }

  public EnrichedArticle build() {
    return new EnrichedArticle(
        "a",
        1,
        Status.USABLE,
        null,
        null,
        null,
        "en",
        null,
        Wire.NONE,
        text,
        "",
        sections,
        parties,
        topics,
        statements,
        new Engine("0", "none"));
  }

  /** Where words stand first; texts of tests have no characters beyond the basic plane. */
  public Span span(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
