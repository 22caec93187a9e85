package copydesk.records;

import copydesk.records.text.TextSha256;
import java.util.List;

/**
 * Records for the tests of every module. The text has characters of two UTF-16 units before and
 * within what is claimed, so that a mistaken unit shows.
 */
public final class Examples {
  /** The example's text: a headline, then a quotation that its cue interrupts. */
  public static final String TEXT =
      "🌉 Bridge opens 🎉\n\n“The bridge 🌉 is open,” Ann Lee told Reutlingen, “at last.” The Mayor left.\n";

  /** SHA-256 of {@link #TEXT}. */
  public static final String TEXT_SHA256 = TextSha256.of(TEXT);

  private Examples() {}

  /** A record with something in every field, dated 9 July 2021. */
  public static EnrichedArticle article(String id) {
    return article(id, "2021-07-09", null);
  }

  /** The same, with dates of your own; either may be null. */
  public static EnrichedArticle article(String id, String published, String received) {
    return new EnrichedArticle(
        id,
        1,
        Status.USABLE,
        "urn:wire:one",
        received,
        published,
        "en",
        "🌉 Bridge opens 🎉",
        Wire.NONE,
        TEXT,
        TEXT_SHA256,
        List.of(
            new Section(Section.Kind.HEADLINE, 0, 16), new Section(Section.Kind.PARAGRAPH, 18, 76)),
        List.of(person(), place()),
        List.of(
            new Topic(
                "medtop:20000337",
                "transport",
                0.5,
                List.of("medtop:20000209", "medtop:04000000"),
                List.of(span("Bridge")))),
        List.of(statement()),
        new Engine("1.0", "test"));
  }

  /** Something in every field of what a wire says beside the text. */
  public static Wire wire() {
    return new Wire(
        "By Ann Lee",
        "Bridge Writer",
        "2026-11",
        "2026-11-24T10:05:00Z",
        "BRIDGE/OPENS",
        "1st Ld",
        4,
        Wire.OPEN,
        "Adds quote.",
        "A bridge opens.",
        Wire.Kind.TABLE,
        new Wire.Provider("urn:wire:bridge", "7", Wire.Provider.USABLE),
        List.of(new Wire.Link("irel:previousVersion", "urn:wire:bridge-1")),
        List.of("sig:update"),
        true);
  }

  /** The example as a wire would send it: {@link #wire} beside it. */
  public static EnrichedArticle wired(String id) {
    EnrichedArticle plain = article(id);
    return new EnrichedArticle(
        plain.id(),
        plain.version(),
        Status.WITHHELD,
        plain.source(),
        plain.received(),
        plain.published(),
        plain.language(),
        plain.headline(),
        wire(),
        plain.text(),
        plain.textSha256(),
        plain.sections(),
        plain.parties(),
        plain.topics(),
        plain.statements(),
        plain.engine());
  }

  /** The example's statement: its words lie left and right of the cue. */
  public static Statement statement() {
    return new Statement(
        "s-1",
        Statement.Kind.DIRECT,
        "The bridge 🌉 is open, at last.",
        List.of(span("“The bridge 🌉 is open,”"), span("“at last.”")),
        span("told"),
        Act.SAY,
        new Voice("p1", "Ann Lee", span("Ann Lee")),
        List.of(new Voice(null, "an official", null)),
        new Voice("p2", "Reutlingen", span("Reutlingen")),
        0.97,
        Rule.NAME,
        null);
  }

  /** The statement as it travels on its own. */
  public static StatementRecord statementRecord(Status status) {
    return new StatementRecord(
        "a", 1, status, "2021-07-09", "🌉 Bridge opens 🎉", "person/ann-lee", statement());
  }

  /** A party that is known beforehand. */
  public static PartyReference partyReference() {
    return new PartyReference(
        "person/ann-lee",
        "Ann Lee",
        Party.Type.PERSON,
        List.of("Mayor Annie"),
        List.of("wikidata:Q1"));
  }

  /** Where these words first stand in {@link #TEXT}, in code points. */
  public static Span span(String words) {
    int at = TEXT.indexOf(words);
    int start = TEXT.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private static Party person() {
    Span at = span("Ann Lee");
    return new Party(
        "p1",
        "person/ann-lee",
        "Ann Lee",
        Party.Type.PERSON,
        List.of(new Role("Mayor", "p2", List.of(span("Mayor")))),
        List.of("Lee"),
        List.of(new Mention(at.start(), at.end(), Mention.Kind.NAME)),
        0.75,
        List.of("wikidata:Q1"));
  }

  private static Party place() {
    Span at = span("Reutlingen");
    return new Party(
        "p2",
        "place/reutlingen",
        "Reutlingen",
        Party.Type.PLACE,
        List.of(),
        List.of(),
        List.of(new Mention(at.start(), at.end(), Mention.Kind.NAME)),
        0.25,
        List.of());
  }
}
