package copydesk.extract.record;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.text.CodePoints;
import java.util.List;
import java.util.NoSuchElementException;

/** The records of a text in which a test marks who is in it ({@link MarkedSpeech}). */
final class RecordsOf {
  final MarkedSpeech marked;
  final ArticleText article;
  final Parties parties;
  final Offsets offsets;
  final PartyRecords records;

  private RecordsOf(String text) {
    this.marked = MarkedSpeech.of(text);
    this.article = marked.article();
    this.parties = marked.parties();
    this.offsets = new Offsets(article.tokens());
    this.records = new PartyRecords(article, offsets, parties.all());
  }

  static RecordsOf of(String marked) {
    return new RecordsOf(marked);
  }

  /** The party of that name as it was read. */
  Entity entity(String name) {
    return parties.all().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /** Its record. */
  Party party(String name) {
    return records.all().stream()
        .filter(party -> party.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + " in " + records.all()));
  }

  /** The party's mentions, each with its kind. */
  List<String> mentions(String name) {
    return party(name).mentions().stream().map(this::shown).toList();
  }

  private String shown(Mention mention) {
    String text = article.tokens().text();
    int start = text.offsetByCodePoints(0, mention.start());
    int end = text.offsetByCodePoints(0, mention.end());
    return text.substring(start, end) + " " + mention.kind();
  }

  /** The text of a range of tokens by the span that stands for it in a record. */
  String spanned(Range range) {
    return CodePoints.substring(article.tokens().text(), offsets.ofTokens(range));
  }
}
