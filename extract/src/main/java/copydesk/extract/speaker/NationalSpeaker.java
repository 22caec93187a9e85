package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import copydesk.records.Rule;

/**
 * {@code the Scot said}, {@code the 24-year-old said}: nothing but that says who it is, so it is
 * the one person whom the story has just named.
 */
final class NationalSpeaker {
  private static final WordSet ONE_OF_A_PEOPLE = WordLists.set("nationals");
  private static final long THE = Words.hash("the");
  private static final long OLD = Words.hash("old");
  private static final long YEAR = Words.hash("year");

  private NationalSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    Entity person =
        isOneOfAPeople(source, story.tokens())
            ? story.coreference().onlyPersonNear(source.first())
            : null;
    if (person == null) {
      return null;
    }
    Referral referral = new Referral(person, source.words(), Mention.Kind.TITLE);
    return new Resolved(person, person.name(), source.mention(), Rule.DESCRIPTION, referral);
  }

  private static boolean isOneOfAPeople(SourceWords source, Tokens tokens) {
    int first = source.first();
    int last = source.words().last();
    boolean aged = last - 2 > first && tokens.word(last) == OLD && tokens.word(last - 2) == YEAR;
    return tokens.word(first) == THE
        && last > first
        && (aged || ONE_OF_A_PEOPLE.contains(tokens.word(last)));
  }
}
