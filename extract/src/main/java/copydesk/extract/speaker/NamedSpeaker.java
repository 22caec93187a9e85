package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.party.Merge;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Qureshi said}, {@code Foreign Minister Shah Qureshi of Pakistan said}, {@code France and
 * Germany said}: the name that is the source itself, not a part of its description; all of them
 * where the words list several.
 */
final class NamedSpeaker {
  private static final WordSet INSIDE = WordLists.set("inside-source");
  private static final String PART_OF_NAMES = "-+&/";
  private static final int LONGEST_TITLE = 6;
  private static final int LONGEST_APPOSITION = 10;
  private static final long AND = Words.hash("and");

  private final SourceWords source;
  private final Story story;
  private final Tokens tokens;
  private final Parties parties;

  private NamedSpeaker(SourceWords source, Story story) {
    this.source = source;
    this.story = story;
    this.tokens = story.tokens();
    this.parties = story.parties();
  }

  static Resolved resolve(SourceWords source, Story story) {
    NamedSpeaker speaker = new NamedSpeaker(source, story);
    int name = speaker.name();
    return name < 0 ? null : speaker.named(name);
  }

  private Resolved named(int name) {
    Entity entity = parties.at(name);
    List<String> names = source.first() + LONGEST_TITLE >= name ? names(name) : List.of();
    if (names != null && names.size() < 2) {
      Resolved named = story.party(entity, source, Rule.NAME);
      return isTitled(entity, name) ? named.asTold() : named;
    }
    return new Resolved(entity, joint(names, name), source.mention(), Rule.NAMES, null);
  }

  /** Whether a title tells which of several with one surname it is: "Mrs Vale". */
  private boolean isTitled(Entity entity, int name) {
    for (Entity.Reference reference : entity.references()) {
      if (reference.first() <= name && name < reference.end()) {
        return reference.by() == Merge.TITLED_NAME;
      }
    }
    return false;
  }

  /** As they are listed; the words themselves where something else than a name ends the list. */
  private String joint(List<String> names, int first) {
    if (names == null) {
      return Phrases.text(tokens, new Range(first, source.end()));
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The first token of the name that is the source itself, not a part of its description. */
  private int name() {
    int first = source.first();
    int end = source.end();
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
      int after = nameEnd(i);
      boolean owns = after < end && tokens.isPossessive(after);
      if (!inside && !owns && entity.isPerson()) {
        if (after >= end || !Offices.isHead(tokens.word(after))) {
          return i;
        }
        modifier = modifier < 0 ? i : modifier; // "J.P. Morgan analyst Seth Seifman"
      }
      if (!inside && !owns && institution < 0 && isMainWord(after)) {
        institution = i;
      }
      i = after - 1;
    }
    return institution < 0 ? modifier : institution;
  }

  /** Whether a name that ends here is the phrase's main word: nothing follows but an aside. */
  private boolean isMainWord(int after) {
    if (after >= source.end()) {
      return true;
    }
    long word = tokens.word(after);
    boolean mark =
        tokens.shape(after) == Shape.MARK
            && !tokens.isPossessive(after)
            && PART_OF_NAMES.indexOf(tokens.first(after)) < 0;
    return mark || INSIDE.contains(word) || RelativeSpeaker.RELATIVES.contains(word) || word == AND;
  }

  private int nameEnd(int i) {
    int after = i + 1;
    while (after < source.end() && parties.at(after) == parties.at(i)) {
      after++;
    }
    return after;
  }

  /**
   * The names of all that an enumeration of one type lists, each with a title or without; of one
   * alone where nothing is enumerated; null where something else stands after its "and".
   */
  private List<String> names(int first) {
    int end = source.end();
    Entity entity = parties.at(first);
    List<String> names = new ArrayList<>();
    names.add(entity.name());
    int i = nameEnd(first);
    boolean closed = false;
    i = afterApposition(i);
    while (!closed && i + 1 < end && (tokens.word(i) == AND || tokens.is(i, ','))) {
      closed = tokens.word(i) == AND;
      i++;
      while (i + 1 < end && parties.at(i) == null && isTitle(i)) {
        closed |= tokens.word(i) == AND;
        i++;
      }
      i = closed ? afterDescription(i) : i;
      Entity next = parties.at(i);
      int after = next == null ? i : nameEnd(i);
      boolean listed = next != null && next != entity && next.type() == entity.type();
      if (!listed || (after < end && tokens.isPossessive(after))) {
        return closed && names.size() > 1 ? null : names.subList(0, 1);
      }
      names.add(next.name());
      i = afterApposition(after);
    }
    return closed ? names : names.subList(0, 1);
  }

  /** "Ann Poole, 54, and …", "Ann Poole, the mayor, and …": the token of "and"; else the same. */
  private int afterApposition(int comma) {
    int end = Math.min(source.end(), comma + LONGEST_APPOSITION);
    for (int i = comma + 1; tokens.is(comma, ',') && i + 1 < end; i++) {
      Entity entity = parties.at(i);
      if (entity != null && entity.isPerson()) {
        return comma;
      }
      if (tokens.is(i, ',')) {
        return tokens.word(i + 1) == AND ? i + 1 : comma;
      }
    }
    return comma;
  }

  /** "and her husband Tom", "and his partner, Erik Moe": the token of the name; else the same. */
  private int afterDescription(int from) {
    int end = Math.min(source.end(), from + LONGEST_TITLE);
    for (int i = from; i < end && !INSIDE.contains(tokens.word(i)); i++) {
      if (parties.at(i) != null) {
        return i;
      }
      boolean last = tokens.is(i, ',') && i + 1 < end && parties.at(i + 1) != null;
      if (!tokens.shape(i).isWord() && !last) {
        return from;
      }
    }
    return from;
  }

  private boolean isTitle(int i) {
    return tokens.word(i) == AND || tokens.shape(i).isCapital() || Offices.isHead(tokens.word(i));
  }
}
