package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Statement;
import copydesk.records.Voice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a record says of an article, as the scorers ask it; nothing where there is no record. */
final class Given {
  final PlainText text;
  final List<Party> parties;
  final List<Statement> statements;

  /** What each statement's spans cover. */
  final List<BitSet> contents = new ArrayList<>();

  Given(PlainText text, Optional<EnrichedArticle> record) {
    this.text = text;
    this.parties = record.map(EnrichedArticle::parties).orElse(List.of());
    this.statements = record.map(EnrichedArticle::statements).orElse(List.of());
    statements.forEach(statement -> contents.add(text.covered(statement.spans())));
  }

  /** The statements with marks, by their places in {@link #statements}. */
  List<Integer> quoted() {
    List<Integer> quoted = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i).kind() != Statement.Kind.INDIRECT) {
        quoted.add(i);
      }
    }
    return quoted;
  }

  /** The name of the party that a voice is, or null where it is none. */
  String partyName(Voice voice) {
    return parties.stream()
        .filter(party -> party.id().equals(voice.party()))
        .map(Party::name)
        .findFirst()
        .orElse(null);
  }

  /** Who says a statement, for a person to read. */
  String shown(Statement statement) {
    Voice voice = statement.speaker();
    if (voice == null) {
      return "nobody (" + statement.unattributed().code() + ")";
    }
    String name = partyName(voice);
    String mention = text.words(voice.mention());
    return (name == null ? voice.name() : name) + (mention == null ? "" : " [" + mention + "]");
  }
}
