package copydesk.records;

import copydesk.records.text.CleanText;
import copydesk.records.text.CodePoints;
import copydesk.records.text.FilingDate;
import copydesk.records.text.OneLine;
import copydesk.records.text.QuotationMarks;
import copydesk.records.text.TextSha256;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds of every enriched record before it leaves: offsets lie within the text, statements are
 * the words at their offsets, references point at parties that are there. Linear in text and
 * record. Not thread-safe: one object checks one record.
 */
public final class RecordCheck {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final EnrichedArticle article;

  /** How many code points the text has. */
  private final int length;

  /** Where each of them starts; null where each is one character. */
  private final int[] utf16;

  private final Set<String> parties = new HashSet<>();

  private RecordCheck(EnrichedArticle article) {
    String text = article.text();
    this.article = article;
    this.length = text.codePointCount(0, text.length());
    this.utf16 = length == text.length() ? null : CodePoints.utf16Offsets(text);
  }

  /**
   * Checks a record.
   *
   * @throws IllegalStateException naming the first claim that does not hold
   */
  public static void verify(EnrichedArticle article) {
    RecordCheck check = new RecordCheck(article);
    check.require(article.textSha256().equals(TextSha256.of(article.text())), "textSha256");
    check.verify();
  }

  /**
   * Checks a record of which the text's hash has just been computed: all but that.
   *
   * @throws IllegalStateException naming the first claim that does not hold
   */
  public static void verifyClaims(EnrichedArticle article) {
    new RecordCheck(article).verify();
  }

  private void verify() {
    String date = article.published();
    if (date != null && !FilingDate.isDate(date)) {
      throw broken("published " + date);
    }
    require(LANGUAGE.matcher(article.language()).matches(), "language");
    article.wire().verify(article.id());
    for (Section section : article.sections()) {
      requireWithin(section.start(), section.end(), "section", "");
      if (section.kind() == Section.Kind.HEADLINE) {
        require(article.headline() != null, "headline");
      }
    }
    for (Party party : article.parties()) {
      if (!parties.add(party.id())) {
        throw broken("party id " + party.id() + " twice");
      }
    }
    article.parties().forEach(this::verify);
    for (Topic topic : article.topics()) {
      topic.evidence().forEach(span -> requireWithin(span, "", topic.id()));
    }
    article.statements().forEach(this::verify);
  }

  private void verify(Party party) {
    Set<String> names = new HashSet<>(party.aliases());
    names.add(party.name());
    for (Mention mention : party.mentions()) {
      requireWithin(mention.start(), mention.end(), "", party.key());
      if (mention.kind() == Mention.Kind.NAME) {
        String words = text(mention.start(), mention.end());
        if (!names.contains(shown(words))) {
          throw broken("mention '" + words + "' is no name of " + party.key());
        }
      }
    }
    party.roles().forEach(role -> verify(role, party));
  }

  private void verify(Role role, Party party) {
    requireParty(role.of(), "role of ", party.key());
    if (role.mentions().isEmpty()) {
      throw broken("role '" + role.title() + "' of " + party.key() + " is nowhere");
    }
    for (Span mention : role.mentions()) {
      requireWithin(mention, "role of ", party.key());
      String words = shown(text(mention.start(), mention.end()));
      if (!words.toLowerCase(Locale.ROOT).equals(role.title().toLowerCase(Locale.ROOT))) {
        throw broken("'" + words + "' is not the role '" + role.title() + "' of " + party.key());
      }
    }
  }

  private void verify(Statement statement) {
    if (statement.spans().isEmpty()) {
      throw broken("statement " + statement.id() + " has no span");
    }
    if (!content(statement.spans()).equals(statement.text())) {
      throw broken("text of " + statement.id());
    }
    if (statement.cue() != null) {
      requireWithin(statement.cue(), "cue of ", statement.id());
    }
    if ((statement.speaker() == null) == (statement.unattributed() == null)) {
      throw broken("statement " + statement.id() + " has neither speaker nor reason, or both");
    }
    verify(statement.speaker(), statement);
    verify(statement.addressee(), statement);
    statement.relayedBy().forEach(voice -> verify(voice, statement));
  }

  private void verify(Voice voice, Statement statement) {
    if (voice == null) {
      return;
    }
    if (voice.name() == null) {
      throw broken("a voice of " + statement.id() + " has no name");
    }
    requireParty(voice.party(), "voice of ", statement.id());
    if (voice.mention() != null) {
      requireWithin(voice.mention(), "voice of ", statement.id());
    }
  }

  /** The content that spans claim: each without its marks, joined by one space. */
  private String content(List<Span> spans) {
    StringBuilder content = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      require(span.start() >= from, "spans out of order");
      from = span.end();
      requireWithin(span, "span", "");
      String words = QuotationMarks.strip(text(span.start(), span.end()));
      content.append(content.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }
    return content.toString();
  }

  private String text(int start, int end) {
    return utf16 == null
        ? article.text().substring(start, end)
        : article.text().substring(utf16[start], utf16[end]);
  }

  /** Words of the text as names and titles show them. */
  private String shown(String words) {
    return OneLine.of(CleanText.read(words, article.text()));
  }

  private void requireWithin(Span span, String claim, String of) {
    requireWithin(span.start(), span.end(), claim, of);
  }

  private void requireWithin(int start, int end, String claim, String of) {
    if (start < 0 || start >= end || end > length) {
      throw broken(claim + of + ": span " + start + ".." + end);
    }
  }

  private void requireParty(String id, String claim, String of) {
    if (id != null && !parties.contains(id)) {
      throw broken(claim + of + ": no party " + id);
    }
  }

  private void require(boolean holds, String claim) {
    if (!holds) {
      throw broken(claim);
    }
  }

  private IllegalStateException broken(String claim) {
    return new IllegalStateException(
        "record of article " + Objects.toString(article.id()) + " does not hold: " + claim);
  }
}
