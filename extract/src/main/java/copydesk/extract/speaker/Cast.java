package copydesk.extract.speaker;

import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in an article, by where it refers to them, and who has spoken so far: from this the
 * candidates for the next statement are taken. Reads one article in text order; not thread-safe.
 */
final class Cast {
  private static final int MOST_CANDIDATES = 14;
  private static final int MOST_LOOKED_AT = 90;
  private static final int FARTHEST_SENTENCES = 30;
  private static final int MOST_SPEAKERS = 4;

  /** Somebody who spoke, at a token. */
  record Speaker(Candidate who, int at) {}

  private final Reading r;
  private final Tokens tokens;
  private final Parties parties;
  private final References references;
  private final List<Speaker> speakers = new ArrayList<>();
  private final Map<Entity, Integer> statements = new HashMap<>();

  private final Map<Long, Entity> described = new HashMap<>();

  Cast(Reading r, References references) {
    this.r = r;
    this.tokens = r.tokens();
    this.parties = references.parties();
    this.references = references;
  }

  Reading reading() {
    return r;
  }

  Parties parties() {
    return parties;
  }

  /** Remembers who spoke; nobody is not remembered. */
  void spoke(Candidate who, int at) {
    if (who.isNobody()) {
      return;
    }
    speakers.removeIf(speaker -> speaker.who().equals(who));
    speakers.add(0, new Speaker(who, at));
    if (speakers.size() > MOST_SPEAKERS) {
      speakers.remove(MOST_SPEAKERS);
    }
    if (who.entity() != null) {
      statements.merge(who.entity(), 1, Integer::sum);
    }
  }

  /** Who spoke before, the last first; a few. */
  List<Speaker> speakers() {
    return speakers;
  }

  /** How many statements the party has made so far. */
  int statementsOf(Entity entity) {
    return statements.getOrDefault(entity, 0);
  }

  /**
   * Who may have spoken: those who spoke last, those named last before a token, whom the rules
   * chose, and nobody.
   *
   * @param content where names are not looked for: they are spoken of
   */
  List<Candidate> candidates(int token, List<Range> content, Candidate byRules) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(Candidate.NOBODY);
    add(candidates, byRules);
    for (Speaker speaker : speakers) {
      add(candidates, speaker.who());
    }
    int sentence = tokens.sentenceOf(token);
    int looked = 0;
    for (int i = references.lastBefore(token); i >= 0 && looked < MOST_LOOKED_AT; i--, looked++) {
      References.Named name = references.get(i);
      boolean far = sentence - tokens.sentenceOf(name.at()) > FARTHEST_SENTENCES;
      if (far || candidates.size() >= MOST_CANDIDATES) {
        break;
      }
      boolean counts = name.entity().type() != Party.Type.PLACE && isOfStory(name.at());
      if (counts && !isWithin(name.at(), content)) {
        add(candidates, Candidate.of(name.entity()));
      }
    }
    return candidates;
  }

  /** The parties that words name, in their order, and nobody. */
  List<Candidate> within(Range words) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(Candidate.NOBODY);
    for (int i = words.first(); i < words.end(); i++) {
      if (parties.at(i) != null && candidates.size() < MOST_CANDIDATES) {
        add(candidates, Candidate.of(parties.at(i)));
      }
    }
    return candidates;
  }

  /** A person and the others whose names have a word of his, and nobody. */
  List<Candidate> namesakes(Entity person, long word) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(Candidate.NOBODY);
    candidates.add(Candidate.of(person));
    int looked = 0;
    for (Entity other : parties.all()) {
      boolean same =
          other.isPerson()
              && !other.equals(person)
              && other.fullest() != null
              && other.fullest().contains(word);
      if (same && candidates.size() < MOST_CANDIDATES) {
        candidates.add(Candidate.of(other));
      }
      if (++looked > MOST_LOOKED_AT) {
        break;
      }
    }
    return candidates;
  }

  /** Remembers that a description with a main word meant a party. */
  void described(long headWord, Entity entity) {
    described.put(headWord, entity);
  }

  /** Whom a description with the same main word meant last, or null. */
  Entity describedBy(long headWord) {
    return described.get(headWord);
  }

  /** Who is seen in a picture is not yet in the story. */
  private boolean isOfStory(int token) {
    return r.article().blockOf(tokens.sentenceOf(token)).kind() != Section.Kind.CAPTION;
  }

  private static void add(List<Candidate> candidates, Candidate candidate) {
    if (!candidates.contains(candidate)) {
      candidates.add(candidate);
    }
  }

  static boolean isWithin(int token, List<Range> content) {
    for (Range range : content) {
      if (token >= range.first() && token < range.end()) {
        return true;
      }
    }
    return false;
  }

  /** The last reference to a party before a token and outside of some content, as a token; -1. */
  int lastOf(Entity entity, int token, List<Range> content) {
    int looked = 0;
    for (int i = references.lastBefore(token);
        i >= 0 && looked < 2 * MOST_LOOKED_AT;
        i--, looked++) {
      References.Named name = references.get(i);
      if (name.entity().equals(entity) && !isWithin(name.at(), content)) {
        return name.at();
      }
    }
    return -1;
  }

  /** Whether the party at a token is the first one of its sentence that could speak. */
  boolean isFirstName(int at) {
    Entity own = parties.at(at);
    for (int i = tokens.sentenceStart(tokens.sentenceOf(at)); i < at; i++) {
      Entity other = parties.at(i);
      if (other != null && !other.equals(own) && other.type() != Party.Type.PLACE) {
        return false;
      }
    }
    return true;
  }
}
