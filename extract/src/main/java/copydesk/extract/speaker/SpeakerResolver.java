package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * From the words that name a source to who that is: by a name in them, by a pronoun or a
 * description resolved over the article, by the medium they name ("the statement", "his tweet"); or
 * the phrase itself, where it names nobody ("a senior official").
 */
final class SpeakerResolver {
  private static final WordSet MEDIA =
      WordSet.of(
          "statement tweet post letter report communique communiqué release message document"
              + " filing",
          "memo email e-mail video speech note notice announcement readout declaration text book");
  private static final WordSet ISSUED =
      WordSet.of(
          "statement release communique communiqué filing notice announcement readout declaration",
          "report document");
  private static final WordSet SPOKESPEOPLE =
      WordSet.of(
          "spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople spokes",
          "representative");
  private static final WordSet INSIDE =
      WordSet.of("for of by from at with in to about on against under");
  private static final WordSet RELATIVES = WordSet.of("who which whom that");
  private static final String PART_OF_NAMES = "-+&/";
  private static final int NEAR_SENTENCES = 2;
  private static final int LONGEST_TITLE = 6;
  private static final WordSet ONE_OF_A_PEOPLE =
      WordSet.of(
          "scot briton brit englishman englishwoman welshman irishman frenchman frenchwoman"
              + " dutchman",
          "spaniard italian german austrian belgian dane swede norwegian finn pole czech slovak",
          "hungarian romanian bulgarian greek turk serb croat croatian slovenian bosnian albanian",
          "ukrainian russian belarusian georgian armenian latvian lithuanian estonian american",
          "canadian mexican brazilian argentine argentinian chilean colombian uruguayan peruvian",
          "jamaican australian kiwi kenyan ethiopian nigerian ghanaian senegalese ivorian"
              + " cameroonian",
          "egyptian moroccan algerian tunisian israeli iranian iraqi indian pakistani korean thai");
  private static final long THE = Words.hash("the");
  private static final long OLD = Words.hash("old");
  private static final long YEAR = Words.hash("year");
  private static final long AND = Words.hash("and");
  private static final long BY = Words.hash("by");
  private static final long TO = Words.hash("to");

  private final Tokens tokens;
  private final Parties parties;
  private final Coreference coreference;
  private String unnamed;
  private int unnamedSentence;

  SpeakerResolver(Tokens tokens, Parties parties, Coreference coreference) {
    this.tokens = tokens;
    this.parties = parties;
    this.coreference = coreference;
  }

  /**
   * Who was found.
   *
   * @param entity the party, or null
   * @param name who that is, never null
   * @param first the mention's first token
   * @param end one past its last
   * @param rule what decided
   */
  record Resolved(Entity entity, String name, int first, int end, String rule) {}

  /**
   * Whom the words mean; null where nothing but marks is left of them.
   *
   * @param not who cannot be meant, or null
   */
  Resolved resolve(int first, int end, Entity not) {
    int[] range = Phrases.trimmed(tokens, first, end);
    if (range == null) {
      return null;
    }
    int from = range[0];
    while (from + 1 < range[1] && isLeadIn(from)) {
      from++;
    }
    return resolveTrimmed(from, range[1], range[0], not);
  }

  /** "by Qureshi", "according to Qureshi": the preposition belongs to the cue. */
  private boolean isLeadIn(int i) {
    return tokens.word(i) == BY || tokens.word(i) == TO;
  }

  private Resolved resolveTrimmed(int first, int end, int mention, Entity not) {
    int pronoun = first;
    if (Coreference.isPronoun(tokens.word(pronoun)) && end - first == 1) {
      return byPronoun(pronoun, mention, end);
    }
    if (RELATIVES.contains(tokens.word(first)) && end - first == 1) {
      Entity before = coreference.before(first, 8);
      return found(before, mention, end, "relative");
    }
    if (isOneOfAPeople(first, end)) {
      Entity person = coreference.onlyPersonNear(first);
      if (person != null) {
        person.refer(first, end, Mention.Kind.TITLE);
        return found(person, mention, end, "description");
      }
    }
    int name = name(first, end);
    if (name >= 0) {
      return named(first, end, mention, name);
    }
    if (hasWord(first, end, MEDIA)) {
      return byMedium(first, end, mention);
    }
    if (!isIndefinite(first)) {
      Entity described = coreference.byDescription(first, end, not);
      if (described != null) {
        described.refer(first, headEnd(first, end), Mention.Kind.TITLE);
        return found(described, mention, end, "description");
      }
    }
    Entity institution = parties.within(first, end);
    boolean speaksFor = institution != null && hasWord(first, end, SPOKESPEOPLE);
    Entity party = speaksFor && !institution.isPerson() ? institution : null;
    return new Resolved(party, Phrases.text(tokens, first, end), mention, end, "phrase");
  }

  /** "the Scot", "the 24-year-old": nothing but that says who it is. */
  private boolean isOneOfAPeople(int first, int end) {
    int last = end - 1;
    boolean aged = last - 2 > first && tokens.word(last) == OLD && tokens.word(last - 2) == YEAR;
    return tokens.word(first) == THE
        && last > first
        && (aged || ONE_OF_A_PEOPLE.contains(tokens.word(last)));
  }

  /** Remembers who spoke without a name, "a neighbour", at a token: "he" is likely the same. */
  void spokeUnnamed(String name, int token) {
    unnamed = name;
    unnamedSentence = tokens.sentenceOf(token);
  }

  /** Forgets who spoke without a name: somebody else has spoken. */
  void spokeNamed() {
    unnamed = null;
  }

  private Resolved byPronoun(int pronoun, int mention, int end) {
    boolean near =
        unnamed != null && tokens.sentenceOf(pronoun) - unnamedSentence <= NEAR_SENTENCES;
    if (near && Coreference.isHeOrShe(tokens.word(pronoun))) {
      return new Resolved(null, unnamed, mention, end, "pronoun");
    }
    Entity entity = coreference.byPronoun(pronoun);
    if (entity != null) {
      entity.refer(pronoun, pronoun + 1, Mention.Kind.PRONOUN);
    }
    return found(entity, mention, end, "pronoun");
  }

  private Resolved found(Entity entity, int mention, int end, String rule) {
    String name = entity == null ? Phrases.text(tokens, mention, end) : entity.name();
    return new Resolved(entity, name, mention, end, entity == null ? rule + "-unresolved" : rule);
  }

  /** The first token of the name that is the source itself, not a part of its description. */
  private int name(int first, int end) {
    boolean inside = false;
    int institution = -1;
    int modifier = -1;
    for (int i = first; i < end; i++) {
      Entity entity = parties.at(i);
      if (entity == null) {
        if (tokens.is(i, ',') && institution >= 0) {
          break;
        }
        inside = !tokens.is(i, ',') && (inside || (INSIDE.contains(tokens.word(i)) && i > first));
        continue;
      }
      int after = nameEnd(i, end);
      boolean owns = after < end && tokens.isPossessive(after);
      if (!inside && !owns && entity.isPerson()) {
        if (after >= end || !Offices.isHead(tokens.word(after))) {
          return i;
        }
        modifier = modifier < 0 ? i : modifier; // "J.P. Morgan analyst Seth Seifman"
      }
      if (!inside && !owns && institution < 0 && isHead(after, end)) {
        institution = i;
      }
      i = after - 1;
    }
    return institution < 0 ? modifier : institution;
  }

  /** Whether a name that ends here is the phrase's main word: nothing follows but an aside. */
  private boolean isHead(int after, int end) {
    if (after >= end) {
      return true;
    }
    long word = tokens.word(after);
    boolean mark =
        tokens.shape(after) == Shape.MARK
            && !tokens.isPossessive(after)
            && PART_OF_NAMES.indexOf(tokens.first(after)) < 0;
    return mark || INSIDE.contains(word) || RELATIVES.contains(word) || word == AND;
  }

  private int nameEnd(int i, int end) {
    int after = i + 1;
    while (after < end && parties.at(after) == parties.at(i)) {
      after++;
    }
    return after;
  }

  private Resolved named(int first, int end, int mention, int name) {
    Entity entity = parties.at(name);
    List<String> names = first + LONGEST_TITLE >= name ? names(name, end) : List.of();
    if (names == null) {
      return new Resolved(entity, Phrases.text(tokens, name, end), mention, end, "names");
    }
    if (names.size() < 2) {
      return found(entity, mention, end, "name");
    }
    int last = names.size() - 1;
    String all = String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    return new Resolved(entity, all, mention, end, "names");
  }

  /**
   * The names of all that an enumeration of one type lists, each with a title or without; of one
   * alone where nothing is enumerated; null where something else stands after its "and".
   */
  private List<String> names(int first, int end) {
    Entity entity = parties.at(first);
    List<String> names = new ArrayList<>();
    names.add(entity.name());
    int i = nameEnd(first, end);
    boolean closed = false;
    while (!closed && i + 1 < end && (tokens.word(i) == AND || tokens.is(i, ','))) {
      closed = tokens.word(i) == AND;
      i++;
      while (i + 1 < end && parties.at(i) == null && isTitle(i)) {
        closed |= tokens.word(i) == AND;
        i++;
      }
      Entity next = parties.at(i);
      int after = next == null ? i : nameEnd(i, end);
      boolean listed = next != null && next != entity && next.type() == entity.type();
      if (!listed || (after < end && tokens.isPossessive(after))) {
        return closed && names.size() > 1 ? null : names.subList(0, 1);
      }
      names.add(next.name());
      i = after;
    }
    return closed ? names : names.subList(0, 1);
  }

  private boolean isTitle(int i) {
    return tokens.word(i) == AND || tokens.shape(i).isCapital() || Offices.isHead(tokens.word(i));
  }

  /** "the FO statement", "his tweet", "the statement": whose it is, or else who spoke last. */
  private Resolved byMedium(int first, int end, int mention) {
    Entity owner = parties.within(first, end);
    if (owner == null) {
      for (int i = first; i < end && owner == null; i++) {
        boolean pronoun = Coreference.isPronoun(tokens.word(i));
        owner = pronoun ? coreference.byPronoun(i) : null;
      }
    }
    if (owner == null && !isIndefinite(first)) {
      Entity issuer = hasWord(first, end, ISSUED) ? coreference.lastInstitution() : null;
      owner = issuer == null ? coreference.lastSpeaker() : issuer;
    }
    return found(owner, mention, end, "medium");
  }

  private boolean hasWord(int first, int end, WordSet words) {
    for (int i = first; i < end; i++) {
      if (words.contains(tokens.word(i))) {
        return true;
      }
      if (tokens.is(i, ',')) {
        return false;
      }
    }
    return false;
  }

  private boolean isIndefinite(int first) {
    long word = tokens.word(first);
    return word == Words.hash("a") || word == Words.hash("an") || word == Words.hash("one");
  }

  private int headEnd(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.is(i, ',')) {
        return i;
      }
    }
    return end;
  }
}
