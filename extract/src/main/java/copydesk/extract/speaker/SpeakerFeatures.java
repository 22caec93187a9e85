package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.Rule;
import copydesk.records.Section;
import java.util.Arrays;
import java.util.List;

/** What speaks for a candidate having made a statement, as rows of a table of weights. */
public final class SpeakerFeatures {
  /** The binary logarithm of the number of rows. */
  public static final int BITS = 14;

  /** To be raised with every change of what is counted here. */
  private static final int VERSION = 1;

  /** Tells the rows of features. */
  private static final Weights ROWS = PackedWeights.pack(BITS, 1, new float[1 << BITS]);

  private static final int TEMPLATES = 31;
  private static final int CONTEXT = 7;
  private static final int SUBJECTS = 8;
  private static final int REFERENCES = 6;

  private static final WordSet HE = WordSet.of("he him his himself");
  private static final WordSet SHE = WordSet.of("she her hers herself");
  private static final WordSet IT = WordSet.of("it its itself");
  private static final WordSet THEY = WordLists.set("they");
  private static final WordSet FIRST_PERSON = WordSet.of("i we my our");
  private static final WordSet POSSESSIVES = WordSet.of("his her their its");
  private static final WordSet INSIDE = WordLists.set("inside-source");
  private static final WordSet COMPANIES = WordLists.set("company-words");
  private static final WordSet INSTITUTIONS = WordLists.set("institution-words");
  private static final long THE = Words.hash("the");

  /** What kind of words stand for the speaker. */
  private enum Kind {
    HE,
    SHE,
    THEY,
    IT,
    FIRST_PERSON,
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
    SURNAME
  }

  private final Cast cast;
  private final Reading r;
  private final Tokens tokens;
  private final Parties parties;
  private final OfficeMatch offices;
  private final int[] rows = new int[TEMPLATES];
  private int count;

  // of the statement
  private Found statement;
  private Kind kind;
  private int anchor;
  private Range words;
  private int head;
  private long headWord;
  private List<Candidate> candidates;

  /** Who is named first after a statement without a source, or null. */
  private Entity next;

  /** For each candidate the token of the last reference to it, or -1. */
  private int[] lastAt;

  /** Who was named first, outside of quotations, in so many sentences before. */
  private final Entity[] subjects = new Entity[SUBJECTS];

  SpeakerFeatures(Cast cast) {
    this.cast = cast;
    this.r = cast.reading();
    this.tokens = r.tokens();
    this.parties = cast.parties();
    this.offices = new OfficeMatch(tokens);
  }

  /** What the features depend on. */
  public static FeatureSpace space() {
    Fingerprint sum = new Fingerprint().add(VERSION).add(BITS).add(Rule.values().length);
    for (String list :
        List.of("they", "company-words", "institution-words", "office-heads", "inside-source")) {
      sum.add(WordLists.shipped().entries(list));
    }
    return new FeatureSpace(sum.value(), "train-speakers");
  }

  /**
   * The question who made a statement.
   *
   * @param source the words that stand for the speaker, or null
   * @param rule the rule that chose
   * @param chosen whom it chose
   */
  Question ask(Found found, Range source, Rule rule, Candidate chosen) {
    statement = found;
    words = source;
    anchor = source != null ? source.first() : found.start();
    head = source == null ? -1 : offices.head(source);
    headWord = head < 0 ? 0 : tokens.word(head);
    kind = kind(rule, chosen.entity());
    candidates =
        switch (kind) {
          case NAMES -> cast.within(source);
          case SURNAME -> cast.namesakes(chosen.entity(), surname(source));
          default -> cast.candidates(anchor, found.content(), chosen);
        };
    next = source == null ? subject(found.end(), endOfNext(found.end())) : null;
    if (next != null && !candidates.contains(Candidate.of(next))) {
      candidates.add(Candidate.of(next));
    }
    candidates.removeIf(candidate -> !candidate.equals(chosen) && cannotBe(candidate.entity()));
    lastAt = new int[candidates.size()];
    for (int k = 0; k < lastAt.length; k++) {
      Entity entity = candidates.get(k).entity();
      lastAt[k] = entity == null ? -1 : cast.lastOf(entity, anchor, found.content());
    }
    findSubjects();
    int[][] all = new int[candidates.size()][];
    for (int k = 0; k < all.length; k++) {
      count = 0;
      fill(k, rule, candidates.get(k).equals(chosen));
      all[k] = Arrays.copyOf(rows, count);
    }
    return new Question(found, candidates, candidates.indexOf(chosen), all);
  }

  /** Whether words that name a party leave open which one speaks. */
  boolean isOpen(Range name, Entity entity) {
    return namesSeveral(name) || isModifier(name, entity) || isShared(name, entity);
  }

  private boolean namesSeveral(Range name) {
    Entity first = null;
    for (int i = name.first(); i < name.end(); i++) {
      Entity entity = parties.at(i);
      if (entity != null && first != null && !entity.equals(first)) {
        return true;
      }
      first = first == null ? entity : first;
    }
    return false;
  }

  /** "the Cambodian leader": the only name is no more than a part of the description. */
  private boolean isModifier(Range name, Entity entity) {
    int main = offices.head(name);
    return main >= 0
        && entity != null
        && !entity.isPerson()
        && parties.at(main) == null
        && tokens.shape(main) == Shape.LOWER
        && !namesSeveral(name)
        && entity.equals(parties.within(name.upTo(main)));
  }

  /** Whether the words are no more than a surname, and others have it, too. */
  private boolean isShared(Range name, Entity entity) {
    long surname = surname(name);
    return surname != 0 && entity.isPerson() && cast.namesakes(entity, surname).size() > 2;
  }

  /** The only word of a name among the words; 0 where there are more. */
  private long surname(Range name) {
    long surname = 0;
    for (int i = name.first(); i < name.end(); i++) {
      if (parties.at(i) != null) {
        if (surname != 0) {
          return 0;
        }
        surname = tokens.word(i);
      }
    }
    return surname;
  }

  /** Remembers whom words that are no name meant. */
  void described(Range description, Entity entity) {
    int main = offices.head(description);
    if (main >= 0) {
      cast.described(tokens.word(main), entity);
    }
  }

  private Kind kind(Rule rule, Entity named) {
    if (rule == Rule.NAME && !isModifier(words, named)) {
      return namesSeveral(words) ? Kind.NAMES : Kind.SURNAME;
    }
    if (words == null) {
      return statement.cue() < 0 ? Kind.GOES_ON : Kind.NONE;
    }
    long first = tokens.word(words.first());
    if (words.length() == 1) {
      if (HE.contains(first)) {
        return Kind.HE;
      } else if (SHE.contains(first)) {
        return Kind.SHE;
      } else if (THEY.contains(first)) {
        return Kind.THEY;
      } else if (IT.contains(first)) {
        return Kind.IT;
      } else if (FIRST_PERSON.contains(first)) {
        return Kind.FIRST_PERSON;
      }
    }
    if (rule == Rule.MEDIUM || rule == Rule.MEDIUM_UNRESOLVED) {
      return Kind.MEDIUM;
    }
    if (Offices.isHead(headWord)) {
      return Kind.OFFICE;
    }
    if (COMPANIES.contains(headWord) || INSTITUTIONS.contains(headWord)) {
      return Kind.INSTITUTION;
    }
    return first == THE || POSSESSIVES.contains(first) ? Kind.OTHER_DEFINITE : Kind.OTHER;
  }

  private void fill(int k, Rule rule, boolean chosen) {
    Candidate candidate = candidates.get(k);
    long c = kind.ordinal();
    boolean quoted = r.isQuoted(statement.start());
    int rank = rank(candidate);
    add(1, (c * 32 + rule.ordinal()) * 2 + (chosen ? 1 : 0));
    if (candidate.isNobody()) {
      fillNobody(c, chosen);
      return;
    }
    add(2, (c * 8 + rank) * 2 + (quoted ? 1 : 0));
    add(3, (c * 8 + rank) * 4 + (chosen ? 1 : 0) + (candidate.entity() == null ? 2 : 0));
    int spokeAgo =
        rank < cast.speakers().size() ? sentencesSince(cast.speakers().get(rank).at()) : 9;
    add(4, ((c * 8 + rank) * 16 + Math.min(9, spokeAgo)) * 2 + (startsBlock() ? 1 : 0));
    if (candidate.entity() == null) {
      add(5, c * 16 + Math.min(9, spokeAgo));
      return;
    }
    fillParty(candidate.entity(), lastAt[k], c, rank, chosen);
  }

  private void fillNobody(long c, boolean chosen) {
    long first = words == null ? 0 : tokens.word(words.first());
    boolean spoken = !cast.speakers().isEmpty();
    int since = spoken ? Math.min(9, sentencesSince(cast.speakers().get(0).at())) : 10;
    add(6, Words.phrase(headWord, c));
    add(7, Words.phrase(first, c));
    add(8, (c * 16 + since) * 2 + (chosen ? 1 : 0));
    add(9, c * 16 + (words == null ? 0 : Math.min(9, words.length())));
    add(10, (c * 2 + (plural(headWord) ? 1 : 0)) * 2 + (chosen ? 1 : 0));
  }

  private void fillParty(Entity entity, int at, long c, int rank, boolean chosen) {
    boolean quoted = r.isQuoted(statement.start());
    int ago = at < 0 ? 15 : bucket(sentencesSince(at));
    boolean first = at >= 0 && cast.isFirstName(at);
    boolean spokenOf = at >= 0 && r.isQuoted(at);
    boolean owner = at >= 0 && tokens.isPossessive(end(at, entity));
    int place = (first ? 1 : 0) + (spokenOf ? 2 : 0) + (owner ? 4 : 0);
    long fits = agreement(entity);
    add(11, (c * 16 + ago) * 8 + place);
    add(12, (c * 8 + entity.type().ordinal()) * 4 + fits);
    add(13, ((c * 16 + recency(entity, at)) * 4 + fits) * 8 + rank);
    add(14, (c * 8 + bucket(references(entity))) * 8 + entity.type().ordinal());
    add(15, (c * 4 + prominence(entity)) * 8 + rank);
    add(16, (c * 4 + Math.min(3, cast.statementsOf(entity))) * 4 + fits);
    add(17, (c * 2 + (isSpokenOf(entity) ? 1 : 0)) * 2 + (quoted ? 1 : 0));
    add(18, ((c * 8 + rank) * 8 + place) * 8 + Math.min(7, ago));
    add(19, Words.phrase(headWord, c * 8 + entity.type().ordinal()));
    boolean sameBlock = at >= 0 && block(at) == block(anchor);
    add(20, (c * 2 + (sameBlock ? 1 : 0)) * 2 + (first ? 1 : 0));
    add(21, (c * 16 + subjectRank(entity)) * 8 + rank);
    if (words == null) {
      boolean near = next != null && block(statement.end() - 1) == block(statement.end());
      add(30, ((c * 2 + (entity.equals(next) ? 1 : 0)) * 2 + (near ? 1 : 0)) * 8 + rank);
    }
    if (kind == Kind.NAMES) {
      name(entity, chosen);
    } else if (head >= 0 && words.length() > 1) {
      describe(entity, c, chosen);
    }
  }

  /** Where among the words the party is named. */
  private void name(Entity entity, boolean chosen) {
    int first = words.first();
    while (first < words.end() && !entity.equals(parties.at(first))) {
      first++;
    }
    int after = first;
    int inside = 0;
    while (after < words.end() && entity.equals(parties.at(after))) {
      after++;
    }
    for (int i = words.first(); i < first; i++) {
      inside = tokens.is(i, ',') ? 0 : INSIDE.contains(tokens.word(i)) ? 1 : inside;
    }
    long type = entity.type().ordinal();
    long next =
        after >= words.end() ? 0 : tokens.shape(after) == Shape.MARK ? tokens.first(after) : 1;
    long before = first == words.first() ? 0 : tokens.word(first - 1);
    boolean possessive = after < words.end() && tokens.isPossessive(after);
    boolean title = after < words.end() && Offices.isHead(tokens.word(after));
    boolean cueNext = after == statement.cue() || first == statement.cue() + 1;
    add(26, Words.phrase(before, type));
    add(27, (type * 2 + inside) * 256 + next % 256);
    add(28, ((type * 2 + (possessive ? 1 : 0)) * 2 + (title ? 1 : 0)) * 2 + (chosen ? 1 : 0));
    add(29, ((type * 2 + inside) * 2 + (cueNext ? 1 : 0)) * 2 + (first == words.first() ? 1 : 0));
  }

  /** How a description fits what the article says of a party. */
  private void describe(Entity entity, long c, boolean chosen) {
    Entity of = parties.within(words);
    double office = entity.isPerson() ? offices.score(entity, of, words.upTo(head + 1)) : 0;
    int score = office <= 0 ? 0 : office < 2 ? 1 : office < 3 ? 2 : 3;
    boolean named = entity.fullest() != null && entity.fullest().contains(headWord);
    int near = near(entity);
    add(22, ((c * 4 + score) * 4 + near) * 4 + (named ? 2 : 0) + (chosen ? 1 : 0));
    add(23, (c * 4 + near) * 8 + entity.type().ordinal());
    boolean before = entity.equals(cast.describedBy(headWord));
    add(25, (c * 2 + (before ? 1 : 0)) * 2 + (chosen ? 1 : 0));
    add(24, (c * 2 + (of != null && of.equals(entity) ? 1 : 0)) * 2 + (named ? 1 : 0));
  }

  /** How much of the description stands around the first references to a party: 0 to 3. */
  private int near(Entity entity) {
    int main = 0;
    int others = 0;
    int looked = 0;
    for (Entity.Reference reference : entity.references()) {
      if (reference.first() >= words.first() || ++looked > REFERENCES) {
        break;
      }
      int sentence = tokens.sentenceOf(reference.first());
      int from = Math.max(tokens.sentenceStart(sentence), reference.first() - CONTEXT);
      int to = Math.min(tokens.sentenceEnd(sentence), reference.end() + CONTEXT);
      for (int i = from; i < to; i++) {
        if (tokens.word(i) == headWord) {
          main = 1;
        } else if (others == 0 && tokens.shape(i) != Shape.MARK && isModifier(tokens.word(i))) {
          others = 1;
        }
      }
    }
    return main * 2 + others;
  }

  private boolean isModifier(long word) {
    for (int i = words.first(); i < head; i++) {
      if (tokens.word(i) == word && tokens.end(i) - tokens.start(i) > 3) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the words tell of number, gender and kind fits: 0 no, 1 open, 2 yes. */
  private long agreement(Entity entity) {
    return switch (kind) {
      case HE -> person(entity, Gender.MALE);
      case SHE -> person(entity, Gender.FEMALE);
      case THEY, IT, INSTITUTION -> entity.isPerson() ? 0 : 2;
      case OFFICE -> entity.isPerson() ? 2 : 0;
      default -> 1;
    };
  }

  /** "he", "the rector": no organisation, and no woman; a party of which it is sure. */
  private boolean cannotBe(Entity entity) {
    boolean person = kind == Kind.HE || kind == Kind.SHE || kind == Kind.OFFICE;
    return person && entity != null && agreement(entity) == 0;
  }

  private static long person(Entity entity, Gender gender) {
    if (!entity.isPerson() || (entity.gender() != gender && entity.gender() != Gender.UNKNOWN)) {
      return 0;
    }
    return entity.gender() == gender ? 2 : 1;
  }

  /** How many candidates that agree were named after the party was. */
  private int recency(Entity entity, int at) {
    int later = 0;
    for (int k = 0; k < lastAt.length; k++) {
      Entity other = candidates.get(k).entity();
      later +=
          other != null && !other.equals(entity) && lastAt[k] > at && agreement(other) > 0 ? 1 : 0;
    }
    return Math.min(6, later);
  }

  /** Finds who is named first in the sentences before. */
  private void findSubjects() {
    int sentence = tokens.sentenceOf(anchor);
    for (int back = 0; back < SUBJECTS; back++) {
      subjects[back] = null;
      if (sentence - back >= 0) {
        int from = tokens.sentenceStart(sentence - back);
        subjects[back] = subject(from, back == 0 ? anchor : tokens.sentenceEnd(sentence - back));
      }
    }
  }

  /** Where the sentence ends that follows a statement. */
  private int endOfNext(int end) {
    return end >= tokens.size() ? end : tokens.sentenceEnd(tokens.sentenceOf(end));
  }

  private Entity subject(int from, int to) {
    for (int i = from; i < to; i++) {
      Entity named = parties.at(i);
      boolean counts = named != null && named.type() != Party.Type.PLACE && !r.isQuoted(i);
      if (counts && !Cast.isWithin(i, statement.content())) {
        return named;
      }
    }
    return null;
  }

  /** How many sentences back the party was the first one named. */
  private int subjectRank(Entity entity) {
    int back = 0;
    while (back < SUBJECTS && !entity.equals(subjects[back])) {
      back++;
    }
    return back;
  }

  private int rank(Candidate candidate) {
    for (int k = 0; k < cast.speakers().size(); k++) {
      if (cast.speakers().get(k).who().equals(candidate)) {
        return k;
      }
    }
    return 7;
  }

  private int references(Entity entity) {
    int before = 0;
    for (Entity.Reference reference : entity.references()) {
      before += reference.first() < anchor ? 1 : 0;
      if (before > 12) {
        break;
      }
    }
    return before;
  }

  /** 2 in the headline, 1 in the first paragraph, else 0. */
  private int prominence(Entity entity) {
    int at = entity.references().get(0).first();
    Section.Kind section = r.article().blockOf(tokens.sentenceOf(at)).kind();
    return section == Section.Kind.HEADLINE ? 2 : tokens.sentenceOf(at) < 3 ? 1 : 0;
  }

  private boolean isSpokenOf(Entity entity) {
    Range content = statement.content().get(0);
    int to = Math.min(content.end(), content.first() + 60);
    for (int i = content.first(); i < to; i++) {
      if (entity.equals(parties.at(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsBlock() {
    int sentence = tokens.sentenceOf(statement.start());
    return sentence == 0 || tokens.blockOf(sentence - 1) != tokens.blockOf(sentence);
  }

  private int block(int token) {
    return tokens.blockOf(tokens.sentenceOf(token));
  }

  private int sentencesSince(int token) {
    return Math.max(0, tokens.sentenceOf(anchor) - tokens.sentenceOf(token));
  }

  private int end(int at, Entity entity) {
    int end = at + 1;
    while (end < tokens.size() && entity.equals(parties.at(end))) {
      end++;
    }
    return Math.min(end, tokens.size() - 1);
  }

  private boolean plural(long word) {
    return head >= 0
        && word != 0
        && tokens.text().charAt(tokens.end(head) - 1) == 's'
        && !Coreference.isPronoun(word);
  }

  private static int bucket(int n) {
    return n < 4 ? n : n < 7 ? 4 : n < 13 ? 5 : 6;
  }

  private void add(int template, long value) {
    rows[count++] = ROWS.row(template, value);
  }
}
