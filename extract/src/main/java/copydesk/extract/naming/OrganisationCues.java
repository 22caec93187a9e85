package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Companies that the tagger took for people or places, and clubs that are called by their town: one
 * clear sign anywhere ("shares in Halden", "Halden's chief executive", "Halden posted a loss"; in a
 * story of sport "the Chelsea manager", "beat Chelsea") and all names of the same words are
 * organisations.
 */
final class OrganisationCues {
  private static final WordSet KINDS = WordLists.set("company-kinds");
  private static final WordSet BELONGINGS = WordLists.set("company-belongings");
  private static final WordSet REPORTING = WordLists.set("figure-verbs");
  private static final WordSet FIGURES = WordLists.set("company-figures");
  private static final WordSet PEOPLE = WordLists.set("club-people");
  private static final WordSet RESULTS = WordLists.set("match-verbs");
  private static final WordSet SPORT = WordLists.set("sport-words");
  private static final WordSet SHARES = WordSet.of("shares stake stakes stock");
  private static final WordSet IN = WordSet.of("in of");
  private static final WordSet ARTICLES = WordSet.of("a an the");
  private static final WordSet NATIONS = WordSet.of("england scotland wales ireland");
  private static final WordSet AGAINST = WordSet.of("against beat v versus");

  /** So many different words of sport make a story one of sport. */
  private static final int LEAST_SPORT = 4;

  private static final int NEAR = 4;

  private final Tokens tokens;
  private final KnownParties known;
  private final boolean sport;
  private final Set<Long> surnames = new HashSet<>();
  private final Set<Long> organisations = new HashSet<>();

  private OrganisationCues(Tokens tokens, KnownParties known, List<Name> names) {
    this.tokens = tokens;
    this.known = known;
    this.sport = isSport(tokens);
    for (Name name : names) {
      NameForm form = name.type() == NameType.PERSON ? NameForm.of(tokens, name) : null;
      if (form != null && form.size() > 1) {
        surnames.add(form.lastWord());
        surnames.add(form.firstWord());
      }
    }
    for (Name name : names) {
      if ((isCompany(name) || isClub(name)) && mayBe(name)) {
        organisations.add(NameForm.of(tokens, name).key());
      }
    }
  }

  /** The names, in text order, those of companies and clubs as organisations. */
  static List<Name> apply(Tokens tokens, KnownParties known, List<Name> names) {
    OrganisationCues cues = new OrganisationCues(tokens, known, names);
    if (cues.organisations.isEmpty()) {
      return names;
    }
    List<Name> all = new ArrayList<>(names.size());
    for (Name name : names) {
      boolean organisation =
          cues.mayBe(name) && cues.organisations.contains(NameForm.of(tokens, name).key());
      all.add(organisation ? name.as(NameType.ORGANISATION) : name);
    }
    return all;
  }

  /** Whether it can be anything but a person with a given name, a surname, or a country. */
  private boolean mayBe(Name name) {
    boolean open = name.type() == NameType.PERSON || name.type() == NameType.LOCATION;
    if (!open || name.added() != null) {
      return false;
    }
    NameForm form = NameForm.of(tokens, name);
    if (form.size() == 0) {
      return false;
    }
    return switch (name.type()) {
      case PERSON ->
          GivenNames.gender(form.firstWord()) == Gender.UNKNOWN
              && !surnames.contains(form.lastWord())
              && form.size() == 1
              && (name.first() == 0 || !NameForm.isHonorific(tokens.word(name.first() - 1)));
      case LOCATION -> known.country(form.words()) == null && !NATIONS.contains(form.lastWord());
      case ORGANISATION, GROUP -> false;
    };
  }

  private boolean isCompany(Name name) {
    int sentence = tokens.sentenceOf(name.first());
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    int first = name.first();
    int end = name.end();
    boolean shares =
        first - 2 >= from
            && SHARES.contains(tokens.word(first - 2))
            && IN.contains(tokens.word(first - 1));
    boolean kind =
        first > from
            && tokens.shape(first - 1) == Shape.LOWER
            && KINDS.contains(tokens.word(first - 1))
            && name.type() == NameType.PERSON;
    boolean owns =
        end + 1 < to && tokens.isPossessive(end) && BELONGINGS.contains(tokens.word(end + 1));
    boolean person = name.type() == NameType.PERSON;
    return shares || kind || owns || reports(end, to) || (person && isCalledKind(end, to));
  }

  /**
   * "Posted a quarterly loss", "announced positive results": a verb and what only companies report.
   */
  private boolean reports(int verb, int to) {
    if (verb >= to || !REPORTING.contains(tokens.word(verb))) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(to, verb + 1 + NEAR); i++) {
      if (tokens.shape(i) != Shape.LOWER) {
        return false;
      }
      if (FIGURES.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** ", a maker of bricks". */
  private boolean isCalledKind(int end, int to) {
    if (end + 2 >= to || !tokens.is(end, ',') || !ARTICLES.contains(tokens.word(end + 1))) {
      return false;
    }
    for (int i = end + 2; i < Math.min(to, end + 2 + NEAR); i++) {
      if (tokens.shape(i) != Shape.LOWER) {
        return false;
      }
      if (KINDS.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isClub(Name name) {
    if (!sport || name.type() != NameType.LOCATION) {
      return false;
    }
    int sentence = tokens.sentenceOf(name.first());
    int from = tokens.sentenceStart(sentence);
    int to = tokens.sentenceEnd(sentence);
    int end = name.end();
    int after = end < to && tokens.isPossessive(end) ? end + 1 : end;
    boolean people = after < to && PEOPLE.contains(tokens.word(after));
    boolean plays = end < to && RESULTS.contains(tokens.word(end));
    boolean against = name.first() > from && AGAINST.contains(tokens.word(name.first() - 1));
    return people || plays || against;
  }

  private static boolean isSport(Tokens tokens) {
    long[] found = new long[LEAST_SPORT];
    int words = 0;
    for (int i = 0; i < tokens.size() && words < LEAST_SPORT; i++) {
      long word = tokens.word(i);
      if (SPORT.contains(word) && Arrays.stream(found).noneMatch(other -> other == word)) {
        found[words++] = word;
      }
    }
    return words == LEAST_SPORT;
  }
}
