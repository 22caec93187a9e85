package copydesk.extract.record;

import copydesk.extract.speaker.Spoken;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.CleanText;
import copydesk.records.text.QuotationMarks;
import copydesk.records.text.Slug;
import copydesk.records.text.TextSha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One article's statements as records; reads one article. */
public final class StatementRecords {
  private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=[0-9])\\.(?=[0-9])");
  private static final int ID_DIGITS = 16;

  private final Tokens tokens;
  private final Offsets offsets;
  private final PartyRecords parties;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  public StatementRecords(Tokens tokens, Offsets offsets, PartyRecords parties) {
    this.tokens = tokens;
    this.offsets = offsets;
    this.parties = parties;
    for (Party party : parties.all()) {
      keys.put(party.id(), party.key());
    }
  }

  /** The records, in text order. */
  public List<Statement> all(List<Spoken> spoken) {
    List<Statement> records = new ArrayList<>(spoken.size());
    for (Spoken statement : spoken) {
      records.add(record(statement));
    }
    return records;
  }

  private Statement record(Spoken spoken) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Range range : spoken.content()) {
      spans.add(offsets.ofTokens(range));
      String words = QuotationMarks.strip(tokens.source(range.first(), range.end()));
      text.append(text.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }
    int cue = spoken.cue();
    Voice speaker = voice(spoken.speaker());
    return new Statement(
        id(speaker, text.toString()),
        spoken.kind(),
        text.toString(),
        spans,
        cue < 0 ? null : offsets.ofTokens(cue, cue + 1),
        spoken.act(),
        speaker,
        spoken.relayedBy().stream().map(this::voice).toList(),
        voice(spoken.addressee()),
        Math.round(spoken.confidence() * 1000) / 1000.0,
        spoken.rule(),
        spoken.unattributed());
  }

  private Voice voice(Spoken.Who who) {
    if (who == null) {
      return null;
    }
    Span mention = who.mention() == null ? null : offsets.ofTokens(who.mention());
    return new Voice(parties.id(who.entity()), who.name(), mention);
  }

  /**
   * Made of the speaker's key and the words, as they are read, whatever their case and spacing;
   * where he says them again in the article, of how often he has, too. "2.6 million" is not "26
   * million".
   */
  private String id(Voice speaker, String text) {
    String who =
        speaker == null ? "" : speaker.party() == null ? speaker.name() : keys.get(speaker.party());
    String words = DECIMAL_POINT.matcher(CleanText.read(text)).replaceAll(" point ");
    String said = Slug.of(who) + "\n" + Slug.of(words);
    int time = times.merge(said, 1, Integer::sum);
    return TextSha256.of(time == 1 ? said : said + "\n" + time).substring(0, ID_DIGITS);
  }
}
