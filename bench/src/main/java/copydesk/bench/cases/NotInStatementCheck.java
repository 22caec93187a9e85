package copydesk.bench.cases;

import copydesk.records.Statement;
import java.util.List;
import java.util.Optional;

/**
 * No statement's text contains these words.
 *
 * @param about the words
 */
record NotInStatementCheck(String about) implements CaseCheck {
  @Override
  public String wanted() {
    return "in no statement";
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<Statement> those = record.statementsWith(CaseWords.of(about));
    return those.isEmpty() ? Optional.empty() : Optional.of(record.shown(those));
  }
}
