package copydesk.bench.cases;

import copydesk.records.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some statement has these words, and is of this kind, by this speaker and so on.
 *
 * @param about the words
 * @param quoted whether it has marks, or null where either will do
 * @param speaker who says it, or null where that is not asked
 * @param notSpeaker who does not say any statement with these words
 * @param relayer who relays it, or null where that is not asked
 * @param addressee to whom, or null where that is not asked
 * @param act what kind of saying, or null where that is not asked
 * @param quantity how many must be like that
 */
record StatementCheck(
    String about,
    Boolean quoted,
    Who speaker,
    List<String> notSpeaker,
    Who relayer,
    Who addressee,
    String act,
    Quantity quantity)
    implements CaseCheck {

  /**
   * How many statements with the words must be as asked.
   *
   * @param all all that there are, not just one
   * @param optional there need be none; if there are, all of them
   * @param most there may be no more with the words, or null
   */
  record Quantity(boolean all, boolean optional, Integer most) {}

  StatementCheck {
    notSpeaker = List.copyOf(notSpeaker);
  }

  @Override
  public List<String> phrase() {
    return CaseWords.of(about);
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(notSpeaker);
    Stream.of(speaker, relayer, addressee)
        .filter(who -> who != null)
        .forEach(who -> names.addAll(who.names()));
    return names;
  }

  @Override
  public String wanted() {
    List<String> wanted = new ArrayList<>();
    if (quoted != null) {
      wanted.add(quoted ? "quoted" : "indirect");
    }
    if (act != null) {
      wanted.add(act);
    }
    if (speaker != null) {
      wanted.add("by " + shown(speaker));
    }
    if (!notSpeaker.isEmpty()) {
      wanted.add("not by " + String.join(" or ", notSpeaker));
    }
    if (relayer != null) {
      wanted.add("relayed by " + shown(relayer));
    }
    if (addressee != null) {
      wanted.add("to " + shown(addressee));
    }
    if (quantity.most() != null) {
      wanted.add("at most " + quantity.most());
    }
    return String.join(", ", wanted);
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<Statement> those = record.statementsWith(phrase());
    if (those.isEmpty()) {
      return quantity.optional() ? Optional.empty() : Optional.of(notFound(record));
    }
    if (notSpeaker.stream()
        .anyMatch(name -> those.stream().anyMatch(s -> record.isExactly(s.speaker(), name)))) {
      return Optional.of("speaker: " + record.shown(those));
    }
    if (quantity.most() != null && those.size() > quantity.most()) {
      return Optional.of(those.size() + " times: " + record.shown(those));
    }
    List<String> faults =
        those.stream().map(s -> faultOf(s, record)).filter(f -> f != null).toList();
    boolean strict = quantity.all() || quantity.optional();
    boolean wrong = strict ? !faults.isEmpty() : faults.size() == those.size();
    return wrong ? Optional.of(faults.get(0) + ": " + record.shown(those)) : Optional.empty();
  }

  private String faultOf(Statement statement, CaseRecord record) {
    if (quoted != null && quoted == (statement.kind() == Statement.Kind.INDIRECT)) {
      return "kind";
    }
    if (speaker != null && !record.isVoice(statement.speaker(), speaker)) {
      return "speaker";
    }
    if (relayer != null && !isRelayed(statement, record)) {
      return "relay";
    }
    if (addressee != null && !record.isVoice(statement.addressee(), addressee)) {
      return "addressee";
    }
    return act == null || act.equals(statement.act().code()) ? null : "act";
  }

  private boolean isRelayed(Statement statement, CaseRecord record) {
    return statement.relayedBy().isEmpty()
        ? relayer.nobody()
        : statement.relayedBy().stream().anyMatch(voice -> record.isVoice(voice, relayer));
  }

  private String notFound(CaseRecord record) {
    Predicate<Statement> near =
        statement -> {
          Set<String> shared = new HashSet<>(CaseWords.of(statement.text()));
          shared.retainAll(phrase());
          return shared.size() >= Math.max(1, phrase().size() / 2.0);
        };
    List<Statement> nearOnes = record.statements().stream().filter(near).toList();
    return "no such statement" + (nearOnes.isEmpty() ? "" : "; near: " + record.shown(nearOnes));
  }

  private static String shown(Who who) {
    return who.names().isEmpty() ? "nobody" : String.join(" or ", who.names());
  }
}
