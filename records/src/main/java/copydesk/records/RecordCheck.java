package copydesk.records;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What holds of every enriched record before it leaves: offsets lie within the text, headline and
 * statements are the words at their offsets, references point at parties that are there. Linear in
 * text and record. Not thread-safe: one object checks one record.
 */
public final class RecordCheck {
  private final EnrichedArticle article;
  private final int[] utf16;
  private final Set<String> parties = new HashSet<>();

  private RecordCheck(EnrichedArticle article) {
    this.article = article;
    this.utf16 = CodePoints.utf16Offsets(article.text());
  }

  /**
   * Checks a record.
   *
   * @throws IllegalStateException naming the first claim that does not hold
   */
  public static void verify(EnrichedArticle article) {
    new RecordCheck(article).verify();
  }

  private void verify() {
    require(article.textSha256().equals(TextSha256.of(article.text())), "textSha256");
    String date = article.published();
    require(date == null || isDate(date), "published " + date);
    for (Section section : article.sections()) {
      String words = text(section.start(), section.end(), "section");
      require(
          section.kind() != Section.Kind.HEADLINE || words.equals(article.headline()), "headline");
    }
    for (Party party : article.parties()) {
      require(parties.add(party.id()), "party id " + party.id() + " twice");
    }
    article.parties().forEach(this::verify);
    for (Topic topic : article.topics()) {
      topic.evidence().forEach(span -> text(span.start(), span.end(), topic.id()));
    }
    article.statements().forEach(this::verify);
  }

  private void verify(Party party) {
    Set<String> names = new HashSet<>(party.aliases());
    names.add(party.name());
    for (Mention mention : party.mentions()) {
      String words = text(mention.start(), mention.end(), party.key());
      require(
          mention.kind() != Mention.Kind.NAME || names.contains(OneLine.of(words)),
          "mention '" + words + "' is no name of " + party.key());
    }
    party.roles().forEach(role -> requireParty(role.of(), "role of " + party.key()));
  }

  private void verify(Statement statement) {
    require(!statement.spans().isEmpty(), "statement " + statement.id() + " has no span");
    require(content(statement.spans()).equals(statement.text()), "text of " + statement.id());
    if (statement.cue() != null) {
      text(statement.cue().start(), statement.cue().end(), "cue of " + statement.id());
    }
    require(
        (statement.speaker() == null) == (statement.unattributed() != null),
        "statement " + statement.id() + " has neither speaker nor reason, or both");
    verify(statement.speaker(), statement);
    verify(statement.addressee(), statement);
    statement.relayedBy().forEach(voice -> verify(voice, statement));
  }

  private void verify(Voice voice, Statement statement) {
    if (voice == null) {
      return;
    }
    require(voice.name() != null, "a voice of " + statement.id() + " has no name");
    requireParty(voice.party(), "voice of " + statement.id());
    if (voice.mention() != null) {
      text(voice.mention().start(), voice.mention().end(), "voice of " + statement.id());
    }
  }

  /** The content that spans claim: each without its marks, joined by one space. */
  private String content(List<Span> spans) {
    StringBuilder content = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      require(span.start() >= from, "spans out of order");
      from = span.end();
      String words = QuotationMarks.strip(text(span.start(), span.end(), "span"));
      content.append(content.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }
    return content.toString();
  }

  private String text(int start, int end, String claim) {
    require(
        0 <= start && start < end && end < utf16.length, claim + ": span " + start + ".." + end);
    return article.text().substring(utf16[start], utf16[end]);
  }

  private void requireParty(String id, String claim) {
    require(id == null || parties.contains(id), claim + ": no party " + id);
  }

  /** Four digits for the year: it names a folder. */
  private static boolean isDate(String date) {
    try {
      return date.length() == 10 && LocalDate.parse(date).toString().equals(date);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void require(boolean holds, String claim) {
    if (!holds) {
      throw new IllegalStateException(
          "record of article " + Objects.toString(article.id()) + " does not hold: " + claim);
    }
  }
}
