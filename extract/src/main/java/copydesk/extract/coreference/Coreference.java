package copydesk.extract.coreference;

import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Says whom a pronoun or a description means: "she", "the ministry", "Washington's top diplomat".
 * It looks back over a bounded number of names, the nearest first, and prefers who is the subject
 * of a sentence and who spoke last. Not thread-safe.
 */
public final class Coreference {
  private static final int MOST_LOOKED_AT = 80;
  private static final int FARTHEST_SENTENCES = 12;
  private static final int NEAR_SENTENCES = 2;
  private static final int FARTHEST_SPOKEN = 3;

  /*
   * Weights, chosen by hand by what reads naturally: who spoke in this sentence or the last one is
   * meant before its first name, and that before any other; the sentence before counts nearly as
   * much as being first.
   */

  /** Having spoken. */
  private static final double SPOKE = 1.8;

  /** Being the first name of a sentence, of its kind. */
  private static final double SUBJECT = 1;

  /** Each sentence between. */
  private static final double SENTENCE = 0.9;

  /**
   * The same main word as an office ({@link OfficeMatch}) less all that distance takes, and some.
   */
  private static final double LEAST_DESCRIPTION = 1.4;

  /** What distance takes of a description: all of it at so many tokens. */
  private static final double DISTANCE = 0.5;

  private static final double FAR = 1_000;

  private static final WordSet HE = WordSet.of("he him his himself");
  private static final WordSet SHE = WordSet.of("she her hers herself");
  private static final WordSet IT = WordSet.of("it its itself");
  private static final WordSet THEY = WordLists.set("they");
  private static final WordSet COMPANIES = WordLists.set("company-words");
  private static final WordSet INSTITUTIONS = WordLists.set("institution-words");
  private static final long CENTRAL = Words.hash("central");

  private final Tokens tokens;
  private final Parties parties;
  private final References references;
  private final OfficeMatch offices;
  private final LastSpeakers speakers;

  private Map<Entity, Double> considered;

  private List<Entity> persons;

  /** Resolves within one article, whose speakers it is told as they speak. */
  public Coreference(Tokens tokens, References references, LastSpeakers speakers) {
    this.tokens = tokens;
    this.parties = references.parties();
    this.references = references;
    this.offices = new OfficeMatch(tokens);
    this.speakers = speakers;
  }

  /** From now on remembers who was considered, and how much spoke for each. */
  public void trace() {
    considered = new LinkedHashMap<>();
  }

  /** Who was considered since the last call, each with the best score, in the order of the look. */
  public Map<Entity, Double> considered() {
    Map<Entity, Double> taken = new LinkedHashMap<>(considered);
    considered.clear();
    return taken;
  }

  /** Whether the word is a pronoun that can stand for a party. */
  public static boolean isPronoun(long word) {
    return HE.contains(word) || SHE.contains(word) || IT.contains(word) || THEY.contains(word);
  }

  /**
   * The one person whom this sentence and the two before it have named before the token, or null.
   */
  public Entity onlyPersonNear(int token) {
    int sentence = tokens.sentenceOf(token);
    Entity only = null;
    for (int i = references.lastBefore(token); i >= 0; i--) {
      References.Named name = references.get(i);
      if (sentence - tokens.sentenceOf(name.at()) > NEAR_SENTENCES) {
        break;
      }
      if (name.entity().isPerson() && name.entity() != only) {
        if (only != null) {
          return null;
        }
        only = name.entity();
      }
    }
    return only;
  }

  /**
   * The one person before the token of whose names one passes a test, or null where none or several
   * have such. Looks at a bounded number of names.
   */
  public Entity onlyPersonNamed(int token, Predicate<Range> test) {
    Entity only = null;
    int looked = 0;
    for (int i = references.lastBefore(token); i >= 0 && looked < MOST_LOOKED_AT; i--, looked++) {
      References.Named name = references.get(i);
      if (name.entity().isPerson() && name.entity() != only && test.test(name.range())) {
        if (only != null) {
          return null;
        }
        only = name.entity();
      }
    }
    return only;
  }

  /** Whether the word is a pronoun that stands for several, or for an institution's people. */
  public static boolean isThey(long word) {
    return THEY.contains(word);
  }

  /** Whether the word is a pronoun that stands for one person. */
  public static boolean isHeOrShe(long word) {
    return HE.contains(word) || SHE.contains(word);
  }

  /** Whom the pronoun at a token means, or null where nobody fits. */
  public Entity byPronoun(int token) {
    long word = tokens.word(token);
    if (HE.contains(word)) {
      return nearest(token, e -> e.isPerson() && e.gender() != Gender.FEMALE);
    }
    if (SHE.contains(word)) {
      return nearest(token, e -> e.isPerson() && e.gender() != Gender.MALE);
    }
    if (THEY.contains(word)) {
      return nearest(
          token, e -> e.type() == Party.Type.ORGANISATION || e.type() == Party.Type.GROUP);
    }
    return nearest(
        token, e -> e.type() == Party.Type.ORGANISATION || e.type() == Party.Type.COUNTRY);
  }

  /**
   * Whom a description means, or null where nobody fits.
   *
   * @param not who cannot be meant, such as the speaker where the addressee is described; or null
   */
  public Entity byDescription(Range description, Entity not) {
    int head = offices.head(description);
    if (head < 0) {
      return null;
    }
    Entity person = Offices.isHead(tokens.word(head)) ? byOffice(description, head, not) : null;
    return person != null ? person : byKind(description.first(), head);
  }

  /** Whom the word right after means: "Qureshi, who said". */
  public Entity before(int token, int reach) {
    for (int i = token - 1; i >= Math.max(0, token - reach); i--) {
      if (parties.at(i) != null) {
        return parties.at(i);
      }
    }
    return null;
  }

  private Entity nearest(int token, Predicate<Entity> fits) {
    int sentence = tokens.sentenceOf(token);
    Entity best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int looked = 0;
    for (int i = references.lastBefore(token); i >= 0 && looked < MOST_LOOKED_AT; i--, looked++) {
      References.Named name = references.get(i);
      int distance = sentence - tokens.sentenceOf(name.at());
      if (distance > FARTHEST_SENTENCES) {
        break;
      }
      if (fits.test(name.entity())) {
        double score = score(name, distance);
        consider(name.entity(), score);
        if (score > bestScore) {
          best = name.entity();
          bestScore = score;
        }
      }
    }
    for (LastSpeakers.Speaker speaker : speakers.latestFirst()) {
      int distance = sentence - tokens.sentenceOf(speaker.at());
      double score = SPOKE - SENTENCE * distance;
      if (distance <= FARTHEST_SPOKEN && fits.test(speaker.party())) {
        consider(speaker.party(), score);
        if (score >= bestScore) {
          best = speaker.party();
          bestScore = score;
        }
      }
    }
    return best;
  }

  private void consider(Entity entity, double score) {
    if (considered != null) {
      considered.merge(entity, score, Math::max);
    }
  }

  private double score(References.Named name, int distance) {
    int from = tokens.sentenceStart(tokens.sentenceOf(name.at()));
    double subject = isFirstName(name.at(), from) ? SUBJECT : 0;
    return subject - SENTENCE * distance;
  }

  private boolean isFirstName(int at, int from) {
    Entity own = parties.at(at);
    for (int i = from; i < at; i++) {
      Entity other = parties.at(i);
      if (other != null && other != own && (own == null || other.type() == own.type())) {
        return false;
      }
    }
    return true;
  }

  private Entity byOffice(Range description, int head, Entity not) {
    Entity of = parties.within(description);
    Range upToHead = description.upTo(head + 1);
    Entity best = null;
    double bestScore = LEAST_DESCRIPTION;
    for (Entity person : persons()) {
      if (person != not) {
        int distance = Math.abs(person.references().get(0).first() - description.first());
        double score = offices.score(person, of, upToHead) - DISTANCE * Math.min(1, distance / FAR);
        if (score > 0) {
          consider(person, score);
        }
        if (score > bestScore) {
          best = person;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** The first persons of the article, as many as are looked at for a description. */
  private List<Entity> persons() {
    if (persons == null) {
      persons = parties.all().stream().filter(Entity::isPerson).limit(MOST_LOOKED_AT).toList();
    }
    return persons;
  }

  /** Whether the word is the main one of an institution's description: "the ministry". */
  static boolean isInstitution(long word) {
    return INSTITUTIONS.contains(word);
  }

  /** "the ministry": the nearest organisation with that word in its name; "the company": any. */
  private Entity byKind(int first, int head) {
    long word = tokens.word(head);
    boolean central = head > first && tokens.word(head - 1) == CENTRAL;
    boolean company = COMPANIES.contains(word) && !central;
    if (!company && !INSTITUTIONS.contains(word)) {
      return null;
    }
    Entity sameWord =
        nearest(head, e -> e.type() == Party.Type.ORGANISATION && e.fullest().contains(word));
    if (sameWord != null || !company) {
      return sameWord;
    }
    return nearest(head, e -> e.type() == Party.Type.ORGANISATION);
  }
}
