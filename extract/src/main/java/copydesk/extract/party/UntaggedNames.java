package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.Words;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that the tagger left out of parties that it found elsewhere: the surname of a person
 * named in full, and the acronym that an organisation's name explains ("FO" of "Foreign Office").
 */
public final class UntaggedNames {
  private static final int SHORTEST_SURNAME = 4;

  private final Tokens tokens;
  private final Map<Long, Entity> surnames = new HashMap<>();
  private final Map<Long, Entity> acronyms = new HashMap<>();

  private UntaggedNames(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Adds them to the parties that they name. */
  public static void add(ArticleText article, List<Entity> parties) {
    Tokens tokens = article.tokens();
    UntaggedNames names = new UntaggedNames(tokens);
    boolean[] named = new boolean[tokens.size()];
    for (Entity party : parties) {
      names.index(party);
      for (Entity.Reference reference : party.references()) {
        Arrays.fill(named, reference.first(), reference.end(), true);
      }
    }
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      boolean story =
          kind == Section.Kind.PARAGRAPH
              || kind == Section.Kind.SUMMARY
              || kind == Section.Kind.HEADLINE;
      for (int i = tokens.sentenceStart(s); story && i < tokens.sentenceEnd(s); i++) {
        Entity party = named[i] || names.isPart(i, s) ? null : names.at(i);
        if (party != null) {
          Merge by = party.isPerson() ? Merge.UNTAGGED_SURNAME : Merge.UNTAGGED_ACRONYM;
          party.add(NameForm.of(tokens, new Range(i, i + 1)), Mention.Kind.NAME, by);
        }
      }
    }
  }

  /**
   * Whether the token is a part of a longer name, "Nara Period", "SFC 2": it stands beside another
   * capital that is no title, or beside a number or a hyphen without blanks.
   */
  private boolean isPart(int i, int sentence) {
    if (!tokens.shape(i).isCapital()) {
      return true;
    }
    int before = i - 1;
    if (before >= tokens.sentenceStart(sentence)) {
      Shape shape = tokens.shape(before);
      boolean glued = !tokens.isSpaced(i) && tokens.is(before, '-');
      if (glued
          || (shape.isCapital() && !Offices.isModifier(tokens.word(before)) && !isTitle(before))) {
        return true;
      }
    }
    int after = i + 1;
    if (after >= tokens.sentenceEnd(sentence)) {
      return false;
    }
    Shape shape = tokens.shape(after);
    return shape.isCapital() || shape == Shape.NUMBER;
  }

  private boolean isTitle(int i) {
    return NameForm.isHonorific(tokens.word(i)) || i == tokens.sentenceStart(tokens.sentenceOf(i));
  }

  private Entity at(int i) {
    Shape shape = tokens.shape(i);
    if (shape == Shape.UPPER) {
      return acronyms.get(tokens.word(i));
    }
    return shape == Shape.CAPITALISED || shape == Shape.MIXED ? surnames.get(tokens.word(i)) : null;
  }

  private void index(Entity party) {
    if (party.isAdded() && party.isPerson()) {
      indexSurname(party);
      return;
    }
    NameForm full = party.fullest();
    if (full == null || full.size() < 2) {
      return;
    }
    if (party.isPerson()) {
      boolean longEnough =
          tokens.end(full.range().last()) - tokens.start(full.range().last()) >= SHORTEST_SURNAME;
      if (longEnough && full.lastWord() == tokens.word(full.range().last())) {
        surnames.putIfAbsent(full.lastWord(), party);
      }
    } else if (party.type() == Party.Type.ORGANISATION) {
      for (long acronym : acronyms(full)) {
        acronyms.putIfAbsent(acronym, party);
      }
    }
  }

  /** An added person's surname is that of his own name, whatever else he is called here. */
  private void indexSurname(Entity person) {
    String name = person.entry().name().strip();
    int space = name.lastIndexOf(' ');
    if (space > 0 && name.length() - space > SHORTEST_SURNAME) {
      surnames.putIfAbsent(NameForm.lastWordOf(name), person);
    }
  }

  /** The initials of the words with capitals, of all of them and without a first one. */
  private List<Long> acronyms(NameForm full) {
    StringBuilder initials = new StringBuilder();
    for (int i = full.range().first(); i < full.range().end(); i++) {
      if (tokens.shape(i).isCapital()) {
        initials.append(tokens.first(i));
      }
    }
    List<Long> all = new ArrayList<>();
    if (initials.length() >= 2) {
      all.add(Words.hash(initials));
    }
    if (initials.length() >= 3) {
      all.add(Words.hash(initials.substring(1)));
    }
    return all;
  }
}
