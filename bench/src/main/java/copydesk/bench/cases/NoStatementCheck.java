package copydesk.bench.cases;

import copydesk.records.Span;
import copydesk.records.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * No statement lies mainly in these words of the article.
 *
 * @param about the words
 * @param unlessActs kinds of saying that are allowed there
 */
record NoStatementCheck(String about, List<String> unlessActs) implements CaseCheck {
  private static final double MAINLY = 0.7;

  NoStatementCheck {
    unlessActs = List.copyOf(unlessActs);
  }

  @Override
  public List<String> phrase() {
    return CaseWords.of(about);
  }

  @Override
  public String wanted() {
    return "no statement";
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<CaseWords.Word> words = CaseWords.located(record.text().string());
    BitSet inside = places(words.stream().map(CaseWords.Word::word).toList());
    List<Statement> wrong =
        record.statements().stream()
            .filter(s -> !unlessActs.contains(s.act().code()))
            .filter(
                s ->
                    CaseWords.of(s.text()).equals(phrase())
                        || shareInside(s, words, inside, record) > MAINLY)
            .toList();
    return wrong.isEmpty() ? Optional.empty() : Optional.of(record.shown(wrong));
  }

  private BitSet places(List<String> flow) {
    BitSet places = new BitSet();
    List<String> phrase = phrase();
    for (int i = 0; i + phrase.size() <= flow.size(); i++) {
      if (flow.subList(i, i + phrase.size()).equals(phrase)) {
        places.set(i, i + phrase.size());
      }
    }
    return places;
  }

  private static double shareInside(
      Statement statement, List<CaseWords.Word> words, BitSet inside, CaseRecord record) {
    int own = 0;
    int both = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isIn(words.get(i), statement.spans(), record)) {
        own++;
        both += inside.get(i) ? 1 : 0;
      }
    }
    return own == 0 ? 0 : (double) both / own;
  }

  private static boolean isIn(CaseWords.Word word, List<Span> spans, CaseRecord record) {
    return spans.stream()
        .anyMatch(
            span ->
                word.start() < record.text().utf16(span.end())
                    && word.end() > record.text().utf16(span.start()));
  }
}
