package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.Offices;

/**
 * Tells which of several persons with one surname is meant where it stands alone, by the title
 * before it: "Mrs Carter" is no Peter, "Governor Okoth" is who was named as a governor.
 */
final class SharedSurnames {
  /** Weights in the order of {@link PersonMerger}: more than who was named before. */
  private static final int SAME_OFFICE = 4;

  private static final int SAME_SUFFIX = 8;
  private static final int OTHER_GENDER = -8;
  private static final int NEAR = 4;

  private final Tokens tokens;

  SharedSurnames(Tokens tokens) {
    this.tokens = tokens;
  }

  /** How well the title before a single name fits the person of the full name; 0 tells nothing. */
  int agreement(NameForm single, NameForm full) {
    int agreement =
        single.suffix() == full.suffix() ? (single.suffix() == 0 ? 0 : SAME_SUFFIX) : -1;
    int from = tokens.sentenceStart(tokens.sentenceOf(single.range().first()));
    int surname = single.range().end() - 1;
    for (int i = Math.max(from, surname - 2); i < surname; i++) {
      Gender title = Offices.gender(tokens.word(i));
      Gender given = GivenNames.gender(full.firstWord());
      boolean differs = title != Gender.UNKNOWN && given != Gender.UNKNOWN && title != given;
      agreement += differs ? OTHER_GENDER : 0;
      boolean office = i == surname - 1 && Offices.isHead(tokens.word(i));
      agreement += office && isNear(tokens.word(i), full) ? SAME_OFFICE : 0;
    }
    return agreement;
  }

  /** Whether the office stands at the full name: "Governor Grace Okoth", "Okoth, the governor". */
  private boolean isNear(long office, NameForm full) {
    int sentence = tokens.sentenceOf(full.range().first());
    int first = full.range().first();
    int end = full.range().end();
    int from = Math.max(tokens.sentenceStart(sentence), first - 1);
    int to = Math.min(tokens.sentenceEnd(sentence), tokens.is(end, ',') ? end + NEAR : end);
    for (int i = from; i < to; i++) {
      boolean inName = i >= first && i < end;
      if (tokens.word(i) == office && !(inName && full.contains(office))) {
        return true;
      }
    }
    return false;
  }
}
