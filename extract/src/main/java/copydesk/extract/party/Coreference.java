package copydesk.extract.party;

import copydesk.extract.party.Entity.Gender;
import copydesk.extract.text.Tokens;
import copydesk.extract.text.WordSet;
import copydesk.extract.text.Words;
import copydesk.records.Party;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whom a pronoun or a description means: "she", "the ministry", "Washington's top diplomat".
 * It looks back over a bounded number of names, the nearest first, and prefers who is the subject
 * of a sentence and who spoke last. Not thread-safe: it remembers one article's last speaker.
 */
public final class Coreference {
  private static final int MOST_LOOKED_AT = 80;
  private static final int FARTHEST_SENTENCES = 12;
  private static final int SPEAKERS_REMEMBERED = 4;

  /** What having spoken weighs; being the first name of a sentence weighs 1. */
  private static final double SPOKE = 1.8;

  /** An office's main word weighs 2, less up to 0.5 for distance. */
  private static final double LEAST_DESCRIPTION = 1.4;

  /** What a description that means one party alone reaches: the same main word. */
  private static final double SURE_DESCRIPTION = 2;

  /** By how much it must fit one party better than any other. */
  private static final double CLEARLY = 1;

  private static final int MOST_OFFICES = 16;

  private static final WordSet HE = WordSet.of("he him his himself");
  private static final WordSet SHE = WordSet.of("she her hers herself");
  private static final WordSet IT = WordSet.of("it its itself");
  private static final WordSet THEY = WordSet.of("they them their themselves we us our");
  private static final WordSet COMPANIES =
      WordSet.of(
          "company firm maker group carrier airline bank lender retailer automaker drugmaker",
          "manufacturer startup start-up corporation giant producer developer conglomerate");
  private static final WordSet INSTITUTIONS =
      WordSet.of(
          "ministry agency department office commission committee council court party union",
          "university institute organisation organization association federation club team body",
          "watchdog regulator authority police army military parliament government newspaper paper",
          "network broadcaster foundation fund board panel league alliance bloc administration");
  private static final WordSet DIPLOMATS = WordSet.of("diplomat");
  private static final WordSet DIPLOMATIC = WordSet.of("foreign state external");
  private static final WordSet HEADS_OF_STATE = WordSet.of("leader head ruler strongman");
  private static final WordSet STATE_OFFICES =
      WordSet.of("president premier prime chancellor king queen emir chairman chief");
  private static final WordSet SKIPPED =
      WordSet.of("the a an his her their its this that top senior former then also same new own");
  private static final WordSet FORMER = WordSet.of("former ex then");
  private static final WordSet ENDS = WordSet.of("of for in at who which from to on with");
  private static final long CENTRAL = Words.hash("central");
  private static final long COUNTERPART = Words.hash("counterpart");
  private static final long PM = Words.hash("pm");
  private static final long PREMIER = Words.hash("premier");
  private static final long PRIME = Words.hash("prime");
  private static final long FM = Words.hash("fm");
  private static final long FOREIGN = Words.hash("foreign");
  private static final long MINISTER = Words.hash("minister");
  private static final long CEO = Words.hash("ceo");
  private static final long CHIEF = Words.hash("chief");
  private static final long EXECUTIVE = Words.hash("executive");

  private final Tokens tokens;
  private final Parties parties;
  private final ArrayDeque<Named> speakers = new ArrayDeque<>();

  private Map<Entity, Double> considered;

  /** All references in text order, once one is asked for. */
  private List<Named> named;

  private record Named(Entity entity, int at) {}

  /** Resolves within one article. */
  public Coreference(Tokens tokens, Parties parties) {
    this.tokens = tokens;
    this.parties = parties;
  }

  private List<Named> named() {
    if (named == null) {
      named = new ArrayList<>();
      for (Entity entity : parties.all()) {
        for (Entity.Reference reference : entity.references()) {
          named.add(new Named(entity, reference.first()));
        }
      }
      named.sort(Comparator.comparingInt(Named::at));
    }
    return named;
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

  /** Remembers who spoke at a token: the next pronoun is likely to mean the same. */
  public void spoke(Entity speaker, int token) {
    speakers.removeIf(named -> named.entity() == speaker);
    speakers.addFirst(new Named(speaker, token));
    if (speakers.size() > SPEAKERS_REMEMBERED) {
      speakers.removeLast();
    }
  }

  /** Who spoke last, or null. */
  public Entity lastSpeaker() {
    return speakers.isEmpty() ? null : speakers.getFirst().entity();
  }

  /** Which institution spoke last, of those remembered; or null. */
  public Entity lastInstitution() {
    for (Named speaker : speakers) {
      if (!speaker.entity().isPerson()) {
        return speaker.entity();
      }
    }
    return null;
  }

  /** Whether the word is a pronoun that can stand for a party. */
  public static boolean isPronoun(long word) {
    return HE.contains(word) || SHE.contains(word) || IT.contains(word) || THEY.contains(word);
  }

  /** The person whom a description that fits anybody most likely means, or null. */
  public Entity lastPerson(int token) {
    return nearest(token, Entity::isPerson);
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
  public Entity byDescription(int first, int end, Entity not) {
    int head = head(first, end);
    if (head < 0) {
      return null;
    }
    Entity person = Offices.isHead(tokens.word(head)) ? byOffice(first, head, end, not) : null;
    return person != null ? person : byKind(head);
  }

  /**
   * Whom a description means that any reader would take for one party alone: the person before it
   * who holds such an office, or the organisation before it with that word in its name; null where
   * there are none, or several as likely.
   */
  Entity onlyByDescription(int first, int end) {
    int head = head(first, end);
    if (head < 0) {
      return null;
    }
    Entity of = parties.within(first, end);
    boolean office = Offices.isHead(tokens.word(head));
    Entity only = null;
    double most = SURE_DESCRIPTION - CLEARLY;
    int looked = 0;
    for (Entity entity : parties.all()) {
      if (++looked > MOST_LOOKED_AT || entity.references().get(0).first() >= first) {
        break;
      }
      double score = office ? mostOf(entity, of, first, head) : kindScore(entity, head);
      if (score > most - CLEARLY) {
        only = score >= most + CLEARLY ? entity : null;
        most = Math.max(most, score);
      }
    }
    return most >= SURE_DESCRIPTION ? only : null;
  }

  private double mostOf(Entity person, Entity of, int first, int head) {
    double most = 0;
    for (int k = 0; person.isPerson() && k < Math.min(MOST_OFFICES, person.offices().size()); k++) {
      most = Math.max(most, officeScore(person.offices().get(k), of, first, head));
    }
    return most;
  }

  private double kindScore(Entity entity, int head) {
    boolean named =
        entity.type() == Party.Type.ORGANISATION
            && INSTITUTIONS.contains(tokens.word(head))
            && entity.fullest().contains(tokens.word(head));
    return named ? SURE_DESCRIPTION : 0;
  }

  /** Whether the word is the main one of a description that may mean one party. */
  static boolean describes(long word) {
    return Offices.isHead(word) || INSTITUTIONS.contains(word);
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

  private interface Test {
    boolean fits(Entity entity);
  }

  private Entity nearest(int token, Test test) {
    int sentence = tokens.sentenceOf(token);
    Entity best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int looked = 0;
    for (int i = lastBefore(token); i >= 0 && looked < MOST_LOOKED_AT; i--, looked++) {
      Named name = named().get(i);
      int distance = sentence - tokens.sentenceOf(name.at());
      if (distance > FARTHEST_SENTENCES) {
        break;
      }
      if (test.fits(name.entity())) {
        double score = score(name, distance);
        consider(name.entity(), score);
        if (score > bestScore) {
          best = name.entity();
          bestScore = score;
        }
      }
    }
    for (Named speaker : speakers) {
      int distance = sentence - tokens.sentenceOf(speaker.at());
      double score = SPOKE - 0.9 * distance;
      boolean fits = distance <= 3 && test.fits(speaker.entity());
      if (fits) {
        consider(speaker.entity(), score);
      }
      if (fits && score >= bestScore) {
        best = speaker.entity();
        bestScore = score;
      }
    }
    return best;
  }

  private void consider(Entity entity, double score) {
    if (considered != null) {
      considered.merge(entity, score, Math::max);
    }
  }

  private double score(Named name, int distance) {
    int from = tokens.sentenceStart(tokens.sentenceOf(name.at()));
    double subject = isFirstName(name.at(), from) ? 1.0 : 0;
    return subject - 0.9 * distance;
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

  private int lastBefore(int token) {
    int low = 0;
    int high = named().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named().get(middle).at() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The main word of a description: the last before "of", "who" or a comma. */
  private int head(int first, int end) {
    int head = -1;
    for (int i = first; i < end; i++) {
      if (tokens.is(i, ',') || (head >= 0 && ENDS.contains(tokens.word(i)))) {
        break;
      }
      if (tokens.shape(i).isWord() && !SKIPPED.contains(tokens.word(i))) {
        head = i;
      }
    }
    return head;
  }

  private Entity byOffice(int first, int head, int end, Entity not) {
    Entity of = parties.within(first, end);
    Entity best = null;
    double bestScore = LEAST_DESCRIPTION;
    int looked = 0;
    for (Entity person : parties.all()) {
      if (!person.isPerson() || person == not || ++looked > MOST_LOOKED_AT) {
        continue;
      }
      for (Entity.Office office : person.offices()) {
        double score = officeScore(office, of, first, head);
        int distance = Math.abs(person.references().get(0).first() - first);
        score -= Math.min(0.5, distance / 2000.0);
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

  private double officeScore(Entity.Office office, Entity of, int first, int head) {
    double score = headScore(office, head, first);
    if (score == 0) {
      return 0;
    }
    if (of != null && office.of() != null) {
      score += of == office.of() ? 1.5 : -2;
    }
    boolean former = false;
    for (int i = first; i < head; i++) {
      long word = tokens.word(i);
      former |= FORMER.contains(word);
      if (!SKIPPED.contains(word) && Offices.isModifier(word)) {
        score += holds(office, word) ? 1 : -1;
      }
    }
    return former == holdsAny(office, FORMER) ? score : score - 1.5;
  }

  private double headScore(Entity.Office office, int head, int first) {
    long word = tokens.word(head);
    if (holds(office, word)) {
      return 2;
    }
    if (isShortFor(office, word)) {
      return 2;
    }
    if (word == COUNTERPART) {
      return office.of() == null ? 0 : 0.5;
    }
    if (DIPLOMATS.contains(word)) {
      return holdsAny(office, DIPLOMATIC) && first < head ? 2 : 0;
    }
    return HEADS_OF_STATE.contains(word) && holdsAny(office, STATE_OFFICES) ? 1.5 : 0;
  }

  /** "the PM" holds the office of prime minister. */
  private boolean isShortFor(Entity.Office office, long word) {
    if (word == PM || word == PREMIER) {
      return holds(office, PRIME);
    }
    return (word == FM && holds(office, FOREIGN) && holds(office, MINISTER))
        || (word == CEO && holds(office, CHIEF) && holds(office, EXECUTIVE));
  }

  private boolean holds(Entity.Office office, long word) {
    for (int i = office.first(); i < office.end(); i++) {
      if (tokens.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAny(Entity.Office office, WordSet words) {
    for (int i = office.first(); i < office.end(); i++) {
      if (words.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "the ministry": the nearest organisation with that word in its name; "the company": any. */
  private Entity byKind(int head) {
    long word = tokens.word(head);
    boolean company = COMPANIES.contains(word) && tokens.word(head - 1) != CENTRAL;
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
