package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.Rule;
import copydesk.records.Section;
import java.util.List;

/** What speaks for a candidate having made a statement, as rows of a table of weights. */
final class SpeakerFeatures {
  private static final int SUBJECTS = 8;

  /** The same main word and owner, or another word as well ({@link OfficeMatch#score}). */
  private static final double SURE_OFFICE = 3;

  private final Cast cast;
  private final Reading r;
  private final Tokens tokens;
  private final Parties parties;
  private final OfficeMatch offices;
  private final OpenNames names;
  private final SpeakerRows rows = new SpeakerRows();

  // of the statement
  private Found statement;
  private SpeakerKind kind;
  private int anchor;
  private Range words;
  private int head;
  private long headWord;
  private PhraseFeatures phrase;
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
    this.names = new OpenNames(cast, offices);
  }

  /**
   * The question who made a statement.
   *
   * @param source the words that stand for the speaker, or null
   * @param rule the rule that chose
   * @param chosen whom it chose
   * @param relayedBy who passes it on: not who said it, but where the rule chose him
   */
  Question ask(Found found, Range source, Rule rule, Candidate chosen, List<Spoken.Who> relayedBy) {
    statement = found;
    words = source;
    anchor = source != null ? source.first() : found.start();
    head = source == null ? -1 : offices.head(source);
    headWord = head < 0 ? 0 : tokens.word(head);
    kind = kind(rule, chosen.entity());
    phrase = source == null ? null : new PhraseFeatures(cast, offices, rows, source, head);
    candidates =
        switch (kind) {
          case NAMES -> cast.within(source);
          case SURNAME -> cast.namesakes(chosen.entity(), names.surname(source));
          default -> cast.candidates(anchor, found.content(), chosen);
        };
    next = source == null ? subject(found.end(), endOfNext(found.end())) : null;
    if (next != null && !candidates.contains(Candidate.of(next))) {
      candidates.add(Candidate.of(next));
    }
    candidates.removeIf(
        candidate ->
            !candidate.equals(chosen)
                && (cannotBe(candidate.entity()) || isOneOf(relayedBy, candidate.entity())));
    lastAt = new int[candidates.size()];
    for (int k = 0; k < lastAt.length; k++) {
      Entity entity = candidates.get(k).entity();
      lastAt[k] = entity == null ? -1 : cast.lastOf(entity, anchor, found.content());
    }
    findSubjects();
    int[][] all = new int[candidates.size()][];
    for (int k = 0; k < all.length; k++) {
      fill(k, rule, candidates.get(k).equals(chosen));
      all[k] = rows.take();
    }
    return new Question(found, candidates, candidates.indexOf(chosen), all);
  }

  /** Remembers whom words that are no name meant. */
  void described(Range description, Entity entity) {
    int main = offices.head(description);
    if (main >= 0) {
      cast.described(tokens.word(main), entity);
    }
  }

  /** Whether words that name a party leave open which one speaks. */
  boolean isOpen(Range name, Entity entity) {
    return names.areOpen(name, entity);
  }

  /** Whether a description fits an office of the party's in more than its main word. */
  boolean holdsOffice(Range description, Entity entity) {
    int main = offices.head(description);
    Entity of = parties.within(description);
    return main >= 0
        && entity.isPerson()
        && offices.score(entity, of, description.upTo(main + 1)) >= SURE_OFFICE;
  }

  private SpeakerKind kind(Rule rule, Entity named) {
    if (words == null) {
      return statement.cue() < 0 ? SpeakerKind.GOES_ON : SpeakerKind.NONE;
    }
    if (rule == Rule.NAME && !names.isModifier(words, named)) {
      return names.namesSeveral(words) ? SpeakerKind.NAMES : SpeakerKind.SURNAME;
    }
    return SpeakerKind.of(tokens, words, headWord, rule);
  }

  private void fill(int k, Rule rule, boolean chosen) {
    Candidate candidate = candidates.get(k);
    long c = kind.code();
    boolean quoted = r.isQuoted(statement.start());
    int rank = rank(candidate);
    rows.add(1, (c * 32 + SpeakerRows.code(rule)) * 2 + (chosen ? 1 : 0));
    if (candidate.isNobody()) {
      fillNobody(c, chosen);
      return;
    }
    rows.add(2, (c * 8 + rank) * 2 + (quoted ? 1 : 0));
    rows.add(3, (c * 8 + rank) * 4 + (chosen ? 1 : 0) + (candidate.entity() == null ? 2 : 0));
    int spokeAgo =
        rank < cast.speakers().size() ? sentencesSince(cast.speakers().get(rank).at()) : 9;
    rows.add(4, ((c * 8 + rank) * 16 + Math.min(9, spokeAgo)) * 2 + (startsBlock() ? 1 : 0));
    if (candidate.entity() == null) {
      rows.add(5, c * 16 + Math.min(9, spokeAgo));
      return;
    }
    fillParty(candidate.entity(), lastAt[k], c, rank, chosen);
  }

  private void fillNobody(long c, boolean chosen) {
    long first = words == null ? 0 : tokens.word(words.first());
    boolean spoken = !cast.speakers().isEmpty();
    int since = spoken ? Math.min(9, sentencesSince(cast.speakers().get(0).at())) : 10;
    rows.add(6, Words.phrase(headWord, c));
    rows.add(7, Words.phrase(first, c));
    rows.add(8, (c * 16 + since) * 2 + (chosen ? 1 : 0));
    rows.add(9, c * 16 + (words == null ? 0 : Math.min(9, words.length())));
    rows.add(10, (c * 2 + (plural(headWord) ? 1 : 0)) * 2 + (chosen ? 1 : 0));
  }

  private void fillParty(Entity entity, int at, long c, int rank, boolean chosen) {
    boolean quoted = r.isQuoted(statement.start());
    int ago = at < 0 ? 15 : bucket(sentencesSince(at));
    boolean first = at >= 0 && cast.isFirstName(at);
    boolean spokenOf = at >= 0 && r.isQuoted(at);
    boolean owner = at >= 0 && tokens.isPossessive(end(at, entity));
    int place = (first ? 1 : 0) + (spokenOf ? 2 : 0) + (owner ? 4 : 0);
    long fits = agreement(entity);
    rows.add(11, (c * 16 + ago) * 8 + place);
    rows.add(12, (c * 8 + SpeakerRows.code(entity.type())) * 4 + fits);
    rows.add(13, ((c * 16 + recency(entity, at)) * 4 + fits) * 8 + rank);
    rows.add(14, (c * 8 + bucket(references(entity))) * 8 + SpeakerRows.code(entity.type()));
    rows.add(15, (c * 4 + prominence(entity)) * 8 + rank);
    rows.add(16, (c * 4 + Math.min(3, cast.statementsOf(entity))) * 4 + fits);
    rows.add(17, (c * 2 + (isSpokenOf(entity) ? 1 : 0)) * 2 + (quoted ? 1 : 0));
    rows.add(18, ((c * 8 + rank) * 8 + place) * 8 + Math.min(7, ago));
    rows.add(19, Words.phrase(headWord, c * 8 + SpeakerRows.code(entity.type())));
    boolean sameBlock = at >= 0 && block(at) == block(anchor);
    rows.add(20, (c * 2 + (sameBlock ? 1 : 0)) * 2 + (first ? 1 : 0));
    rows.add(21, (c * 16 + subjectRank(entity)) * 8 + rank);
    if (words == null) {
      boolean near = next != null && block(statement.end() - 1) == block(statement.end());
      rows.add(30, ((c * 2 + (entity.equals(next) ? 1 : 0)) * 2 + (near ? 1 : 0)) * 8 + rank);
    }
    if (kind == SpeakerKind.NAMES) {
      phrase.name(entity, statement.cue(), chosen);
    } else if (head >= 0 && words.length() > 1) {
      phrase.describe(entity, c, chosen);
    }
  }

  /** Whether what the words tell of number, gender and kind fits: 0 no, 1 open, 2 yes. */
  private long agreement(Entity entity) {
    return switch (kind) {
      case HE_SAID -> person(entity, Gender.MALE);
      case SHE_SAID -> person(entity, Gender.FEMALE);
      case THEY_SAID, IT_SAID, INSTITUTION -> entity.isPerson() ? 0 : 2;
      case OFFICE -> entity.isPerson() ? 2 : 0;
      default -> 1;
    };
  }

  /** "he", "the rector": no organisation, and no woman; a party of which it is sure. */
  private boolean cannotBe(Entity entity) {
    return kind.isPerson() && entity != null && agreement(entity) == 0;
  }

  private static boolean isOneOf(List<Spoken.Who> relayedBy, Entity entity) {
    return entity != null && relayedBy.stream().anyMatch(who -> entity.equals(who.entity()));
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
}
