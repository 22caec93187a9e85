package copydesk.extract.coreference;

import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Section;

/**
 * Finds titles that are used as names: "the foreign minister", "the ministry", where the story has
 * named one party before that they can mean. Looks at a bounded number of tokens after each "the".
 */
public final class Descriptions {
  private static final int LONGEST = 5;
  private static final int MOST_LOOKED_AT = 80;

  /** What a description that means one party alone reaches: the same main word. */
  private static final double SURE = 2;

  /** By how much it must fit one party better than any other. */
  private static final double CLEARLY = 1;

  private static final long THE = Words.hash("the");
  private static final WordSet ENDS = WordLists.set("end-of-description");

  private final Tokens tokens;
  private final Parties parties;
  private final OfficeMatch offices;

  private Descriptions(Tokens tokens, Parties parties) {
    this.tokens = tokens;
    this.parties = parties;
    this.offices = new OfficeMatch(tokens);
  }

  /** Adds them to the parties that they mean. */
  public static void add(ArticleText article, Parties parties) {
    Tokens tokens = article.tokens();
    Descriptions descriptions = new Descriptions(tokens, parties);
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      if (kind == Section.Kind.PARAGRAPH || kind == Section.Kind.SUMMARY) {
        descriptions.add(tokens.sentenceStart(s), tokens.sentenceEnd(s));
      }
    }
  }

  private void add(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (tokens.word(i) == THE) {
        int end = end(i + 1, to);
        Entity meant = end < 0 ? null : meant(new Range(i, end));
        if (meant != null) {
          meant.refer(new Range(i, end), Mention.Kind.TITLE);
        }
      }
    }
  }

  /**
   * Whom a description means that any reader would take for one party alone: the person before it
   * who holds such an office, or the organisation before it with that word in its name; null where
   * there are none, or several as likely.
   */
  private Entity meant(Range description) {
    int head = description.last();
    Entity of = parties.within(description);
    boolean office = Offices.isHead(tokens.word(head));
    Entity only = null;
    double most = SURE - CLEARLY;
    int looked = 0;
    for (Entity entity : parties.all()) {
      if (++looked > MOST_LOOKED_AT || entity.references().get(0).first() >= description.first()) {
        break;
      }
      double score = office ? officeScore(entity, of, description) : nameScore(entity, head);
      if (score > most - CLEARLY) {
        only = score >= most + CLEARLY ? entity : null;
        most = Math.max(most, score);
      }
    }
    return most >= SURE ? only : null;
  }

  private double officeScore(Entity entity, Entity of, Range description) {
    return entity.isPerson() ? offices.score(entity, of, description) : 0;
  }

  private double nameScore(Entity entity, int head) {
    boolean named =
        entity.type() == Party.Type.ORGANISATION && entity.fullest().contains(tokens.word(head));
    return named ? SURE : 0;
  }

  private static boolean describes(long word) {
    return Offices.isHead(word) || Coreference.isInstitution(word);
  }

  /** One past the description's main word, if nothing that follows says more of it; or -1. */
  private int end(int first, int to) {
    int limit = Math.min(to, first + LONGEST);
    for (int i = first; i < limit; i++) {
      if (!tokens.shape(i).isWord()) {
        return -1;
      }
      if (describes(tokens.word(i)) && parties.at(i) == null && endsAt(i + 1, to)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** A stop, a verb or a small word: no name, and no other noun of which this one is a part. */
  private boolean endsAt(int i, int to) {
    if (i >= to) {
      return true;
    }
    if (tokens.shape(i) == Shape.MARK) {
      boolean apposition = tokens.is(i, ',') && i + 1 < to && parties.at(i + 1) != null;
      return !apposition && !tokens.is(i, '-');
    }
    return tokens.shape(i) == Shape.LOWER && (ENDS.contains(tokens.word(i)) || isPast(i));
  }

  private boolean isPast(int i) {
    int end = tokens.end(i);
    return end - tokens.start(i) > 3
        && tokens.text().charAt(end - 1) == 'd'
        && tokens.text().charAt(end - 2) == 'e';
  }
}
