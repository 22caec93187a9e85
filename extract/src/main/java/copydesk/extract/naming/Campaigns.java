package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * "The Strand campaign", "the Wolcott administration": the staff of a person is an organisation of
 * its own, named by both words. "Strand's campaign" only says whose it is, and "the Strand campaign
 * manager" whose manager.
 */
final class Campaigns {
  private static final WordSet STAFFS = WordLists.set("persons-staffs");
  private static final long THE = Words.hash("the");

  private Campaigns() {}

  /** The names, in text order, those of persons before such a word as organisations with it. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    List<Name> joined = new ArrayList<>(names.size());
    for (Name name : names) {
      boolean campaign =
          name.added() == null && name.type() == NameType.PERSON && isCampaign(tokens, name);
      joined.add(campaign ? name.upTo(name.end() + 1).as(NameType.ORGANISATION) : name);
    }
    return joined;
  }

  private static boolean isCampaign(Tokens tokens, Name name) {
    int sentence = tokens.sentenceOf(name.first());
    int to = tokens.sentenceEnd(sentence);
    int after = name.end() + 1;
    return name.first() > tokens.sentenceStart(sentence)
        && tokens.word(name.first() - 1) == THE
        && name.end() < to
        && tokens.shape(name.end()) == Shape.LOWER
        && STAFFS.contains(tokens.word(name.end()))
        && (after == to || !Offices.isHead(tokens.word(after)));
  }
}
