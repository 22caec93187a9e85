package copydesk.extract.speaker;

import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Rule;
import java.util.List;

/** What kind of words stand for the speaker. The order is that of the numbers in features. */
enum SpeakerKind {
  HE_SAID,
  SHE_SAID,
  THEY_SAID,
  IT_SAID,
  I_SAID,
  MEDIUM,
  OFFICE,
  INSTITUTION,
  OTHER_DEFINITE,
  OTHER,
  NONE,
  GOES_ON,

  /** Words that name several parties, one of which speaks. */
  NAMES,

  /** A surname that several persons have. */
  SURNAME;

  private static final WordSet HE = WordSet.of("he him his himself");
  private static final WordSet SHE = WordSet.of("she her hers herself");
  private static final WordSet IT = WordSet.of("it its itself");
  private static final WordSet THEY = WordLists.set("they");
  private static final WordSet FIRST_PERSON = WordSet.of("i we my our");
  private static final WordSet POSSESSIVES = WordSet.of("his her their its");
  private static final WordSet COMPANIES = WordLists.set("company-words");
  private static final WordSet INSTITUTIONS = WordLists.set("institution-words");
  private static final long THE = Words.hash("the");

  private static final List<SpeakerKind> ALL = List.of(values());

  /** The number in features. */
  int code() {
    return ALL.indexOf(this);
  }

  /** Whether only a person can be meant. */
  boolean isPerson() {
    return this == HE_SAID || this == SHE_SAID || this == OFFICE;
  }

  /**
   * The kind of words that name nobody.
   *
   * @param words not empty
   * @param headWord their main word, or 0
   */
  static SpeakerKind of(Tokens tokens, Range words, long headWord, Rule rule) {
    long first = tokens.word(words.first());
    if (words.length() == 1) {
      SpeakerKind pronoun = ofPronoun(first);
      if (pronoun != null) {
        return pronoun;
      }
    }
    if (rule == Rule.MEDIUM || rule == Rule.MEDIUM_UNRESOLVED) {
      return MEDIUM;
    }
    if (Offices.isHead(headWord)) {
      return OFFICE;
    }
    if (COMPANIES.contains(headWord) || INSTITUTIONS.contains(headWord)) {
      return INSTITUTION;
    }
    return first == THE || POSSESSIVES.contains(first) ? OTHER_DEFINITE : OTHER;
  }

  private static SpeakerKind ofPronoun(long word) {
    if (HE.contains(word)) {
      return HE_SAID;
    }
    if (SHE.contains(word)) {
      return SHE_SAID;
    }
    if (THEY.contains(word)) {
      return THEY_SAID;
    }
    if (IT.contains(word)) {
      return IT_SAID;
    }
    return FIRST_PERSON.contains(word) ? I_SAID : null;
  }
}
