package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Rule;

/**
 * {@code the Scot said}, {@code the 24-year-old said}: the person of whom the story says so,
 * "Germany's Lena Vogt", "Carla Ruiz, 24"; else the one person whom it has just named.
 */
final class NationalSpeaker {
  private static final WordSet ONE_OF_A_PEOPLE = WordLists.set("nationals");
  private static final WordSet LINKS = WordSet.of("of from a an");
  private static final long THE = Words.hash("the");
  private static final long OLD = Words.hash("old");
  private static final long YEAR = Words.hash("year");

  /** So many tokens before a name may hold a country or an age: "24-year-old striker Tom Reyes". */
  private static final int BEFORE = 8;

  private static final int AFTER = 4;

  private final SourceWords source;
  private final Story story;
  private final Tokens tokens;
  private final int last;
  private final boolean aged;

  private NationalSpeaker(SourceWords source, Story story) {
    this.source = source;
    this.story = story;
    this.tokens = story.tokens();
    this.last = source.words().last();
    this.aged =
        last - 2 > source.first() && tokens.word(last) == OLD && tokens.word(last - 2) == YEAR;
  }

  static Resolved resolve(SourceWords source, Story story) {
    if (story.tokens().word(source.first()) != THE || source.isOneWord()) {
      return null;
    }
    return new NationalSpeaker(source, story).resolve();
  }

  private Resolved resolve() {
    Entity country = last == source.first() + 1 ? story.parties().at(last) : null;
    boolean adjective = country != null && country.type() == Party.Type.COUNTRY && !isPlural();
    boolean oneOfAPeople = aged || ONE_OF_A_PEOPLE.contains(tokens.word(last));
    if (!oneOfAPeople && !adjective) {
      return null;
    }
    Entity told =
        aged || adjective
            ? story.coreference().onlyPersonNamed(source.first(), name -> isSaidOf(name, country))
            : null;
    if (told != null) {
      return described(told).asTold();
    }
    Entity near = oneOfAPeople ? story.coreference().onlyPersonNear(source.first()) : null;
    return near == null ? null : described(near);
  }

  private Resolved described(Entity person) {
    Referral referral = new Referral(person, source.words(), Mention.Kind.TITLE);
    return new Resolved(person, person.name(), source.mention(), Rule.DESCRIPTION, referral);
  }

  /** "the Germans". */
  private boolean isPlural() {
    String word = tokens.string(last);
    return word.endsWith("s") && !word.endsWith("ss");
  }

  private boolean isSaidOf(Range name, Entity country) {
    int sentence = tokens.sentenceOf(name.first());
    int from = Math.max(tokens.sentenceStart(sentence), name.first() - BEFORE);
    for (int i = name.first() - 1; i >= from && !separates(i); i--) {
      if (says(i, country) && !(aged && tokens.is(i + 1, ','))) {
        return true;
      }
    }
    int to = Math.min(tokens.sentenceEnd(sentence), name.end() + AFTER);
    for (int i = name.end(); i < to; i++) {
      if (i > name.end() && says(i, country)) {
        return !tokens.isPossessive(i + 1);
      }
      Entity other = story.parties().at(i);
      boolean aside = tokens.is(i, ',') || tokens.is(i, '(') || LINKS.contains(tokens.word(i));
      if (!aside && (other == null || other.isPerson())) {
        return false;
      }
    }
    return false;
  }

  /** Whether what stands before says nothing of the name: another person, a comma, a link. */
  private boolean separates(int i) {
    Entity entity = story.parties().at(i);
    return (entity != null && entity.isPerson())
        || tokens.is(i, ',')
        || tokens.is(i, ')')
        || LINKS.contains(tokens.word(i));
  }

  private boolean says(int i, Entity country) {
    return aged
        ? tokens.word(i) == tokens.word(source.first() + 1)
        : country.equals(story.parties().at(i));
  }
}
