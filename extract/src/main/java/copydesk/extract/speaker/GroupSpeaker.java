package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Party;
import copydesk.records.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code both men said}, {@code the two companies said}, {@code they said}: the two of that kind
 * whom the story has just named together, or who have just spoken together.
 */
final class GroupSpeaker {
  private static final WordSet PERSONS = WordLists.set("pairs-of-persons");
  private static final WordSet ORGANISATIONS = WordLists.set("pairs-of-organisations");
  private static final WordSet COUNTRIES = WordLists.set("pairs-of-countries");
  private static final WordSet COUPLES = WordSet.of("couple pair duo");
  private static final long MEN = Words.hash("men");
  private static final long WOMEN = Words.hash("women");
  private static final long THE = Words.hash("the");
  private static final long TWO = Words.hash("two");
  private static final long BOTH = Words.hash("both");
  private static final int LONGEST = 3;
  private static final int NEAR_SENTENCES = 2;

  private GroupSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    Tokens tokens = story.tokens();
    Resolved joint = story.jointNear(source.first());
    if (source.isOneWord()) {
      return joint != null && Coreference.isThey(tokens.word(source.first()))
          ? together(joint.entity(), joint.name(), source)
          : null;
    }
    long noun = tokens.word(source.words().last());
    Party.Type type = type(noun);
    boolean definite = isDefinite(source, tokens);
    if (type == null || !(definite || isTwo(source, tokens))) {
      return null;
    }
    if (joint != null && joint.entity().type() == type) {
      return together(joint.entity(), joint.name(), source);
    }
    List<Entity> two = isTwo(source, tokens) ? lastNamed(source, noun, type, story) : List.of();
    return two.size() == 2
        ? together(two.get(0), two.get(0).name() + " and " + two.get(1).name(), source)
        : null;
  }

  private static Resolved together(Entity first, String names, SourceWords source) {
    return new Resolved(first, names, source.mention(), Rule.NAMES, null).asTold();
  }

  private static Party.Type type(long noun) {
    if (PERSONS.contains(noun) || COUPLES.contains(noun)) {
      return Party.Type.PERSON;
    } else if (ORGANISATIONS.contains(noun)) {
      return Party.Type.ORGANISATION;
    }
    return COUNTRIES.contains(noun) ? Party.Type.COUNTRY : null;
  }

  private static boolean isDefinite(SourceWords source, Tokens tokens) {
    return source.words().length() == 2 && tokens.word(source.first()) == THE;
  }

  /** "both men", "the two men", "the couple". */
  private static boolean isTwo(SourceWords source, Tokens tokens) {
    Range words = source.words();
    long first = tokens.word(words.first());
    boolean couple = isDefinite(source, tokens) && COUPLES.contains(tokens.word(words.last()));
    boolean two =
        words.length() == LONGEST && first == THE && tokens.word(words.first() + 1) == TWO;
    return couple || two || (words.length() == 2 && first == BOTH);
  }

  /** All of a type in the last sentence that names any, in their order. */
  private static List<Entity> lastNamed(
      SourceWords source, long noun, Party.Type type, Story story) {
    Tokens tokens = story.tokens();
    int sentence = tokens.sentenceOf(source.first());
    for (int back = 0; back <= NEAR_SENTENCES && back <= sentence; back++) {
      int from = tokens.sentenceStart(sentence - back);
      int to = back == 0 ? source.first() : tokens.sentenceEnd(sentence - back);
      List<Entity> named = named(new Range(from, to), noun, type, story.parties());
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private static List<Entity> named(Range words, long noun, Party.Type type, Parties parties) {
    List<Entity> named = new ArrayList<>();
    for (int i = words.first(); i < words.end(); i++) {
      Entity entity = parties.at(i);
      boolean fits = entity != null && entity.type() == type && fits(entity.gender(), noun);
      if (fits && !named.contains(entity)) {
        named.add(entity);
      }
    }
    return named;
  }

  private static boolean fits(Gender gender, long noun) {
    return !(noun == MEN && gender == Gender.FEMALE) && !(noun == WOMEN && gender == Gender.MALE);
  }
}
