package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.LastSpeakers;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Rule;

/**
 * One article while its speakers are sought: its tokens and parties, whom pronouns mean, and who
 * spoke before. Not thread-safe.
 */
final class Story {
  private static final int NEAR_SENTENCES = 2;
  private static final WordSet OUTLETS = WordLists.set("media-kinds");
  private static final long THIS = Words.hash("this");
  private static final WordSet INDEFINITE = WordSet.of("a an one");

  private final Tokens tokens;
  private final Parties parties;
  private final Coreference coreference;
  private final LastSpeakers speakers;
  private String unnamed;
  private int unnamedSentence;
  private Resolved joint;
  private int jointSentence;

  Story(Tokens tokens, Parties parties, Coreference coreference, LastSpeakers speakers) {
    this.tokens = tokens;
    this.parties = parties;
    this.coreference = coreference;
    this.speakers = speakers;
  }

  Tokens tokens() {
    return tokens;
  }

  Parties parties() {
    return parties;
  }

  Coreference coreference() {
    return coreference;
  }

  /** Who spoke before. */
  LastSpeakers speakers() {
    return speakers;
  }

  /** Remembers who spoke without a name, "a neighbour", at a token: "he" is likely the same. */
  void spokeUnnamed(String name, int token) {
    unnamed = name;
    unnamedSentence = tokens.sentenceOf(token);
  }

  /** Remembers who spoke together at a token: "they" are likely the same; null forgets them. */
  void spokeTogether(Resolved those, int token) {
    joint = those;
    jointSentence = tokens.sentenceOf(token);
  }

  /** Who spoke together at most two sentences before the token, and nobody since; or null. */
  Resolved jointNear(int token) {
    boolean near = tokens.sentenceOf(token) - jointSentence <= NEAR_SENTENCES;
    return near ? joint : null;
  }

  /** Forgets who spoke without a name: somebody else has spoken. */
  void spokeNamed() {
    unnamed = null;
  }

  /** Who spoke without a name at most two sentences before the token; or null. */
  String unnamedNear(int token) {
    boolean near = tokens.sentenceOf(token) - unnamedSentence <= NEAR_SENTENCES;
    return near ? unnamed : null;
  }

  /** A party that the words mean, or the words themselves where it is null. */
  Resolved party(Entity entity, SourceWords source, Rule rule) {
    return new Resolved(
        entity,
        entity == null ? Phrases.text(tokens, source.mention()) : entity.name(),
        source.mention(),
        rule,
        null);
  }

  /** Whether one of the words, up to a comma, is in the set. */
  boolean hasWord(SourceWords source, WordSet words) {
    for (int i = source.first(); i < source.end() && !tokens.is(i, ','); i++) {
      if (words.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words begin with an indefinite article: they mean nobody the story has named. */
  boolean isIndefinite(SourceWords source) {
    return INDEFINITE.contains(tokens.word(source.first()));
  }

  /** "this paper": who publishes the story is nobody in it. */
  boolean isOutlet(SourceWords source) {
    return tokens.word(source.first()) == THIS && hasWord(source, OUTLETS);
  }

  /** Up to the first comma. */
  Range head(SourceWords source) {
    for (int i = source.first(); i < source.end(); i++) {
      if (tokens.is(i, ',')) {
        return source.words().upTo(i);
      }
    }
    return source.words();
  }
}
