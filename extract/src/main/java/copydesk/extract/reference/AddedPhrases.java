package copydesk.extract.reference;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordMap;
import copydesk.extract.word.Words;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of added parties as sequences of tokens, found by walking along the text from any
 * token: the cost is bounded by the longest name, whatever their number. Immutable once filled.
 */
public final class AddedPhrases {
  /** A longer name is not recognised in a text. */
  static final int MOST_TOKENS = 32;

  private static final long THE = Words.hash("the");
  private static final int PREFIX = -1;
  private static final int NONE = -2;

  private final List<Phrase> phrases = new ArrayList<>();
  private final WordMap byWords;

  /**
   * A name.
   *
   * @param party whose name it is
   * @param words its tokens' numbers
   * @param capitals which of them start with a capital, one bit each
   * @param uppers which of them are capitals only
   * @param article whether "the" has to stand before it: "The Hill" without it is a surname
   */
  public record Phrase(
      PartyReference party, List<Long> words, int capitals, int uppers, boolean article) {
    /** Whether the tokens look like the name: "Who" is not "WHO", "us" is not "US". */
    boolean fits(Tokens tokens, int first) {
      if (article && (first == 0 || tokens.word(first - 1) != THE)) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        Shape shape = tokens.shape(first + i);
        if (((uppers >>> i) & 1) == 1 && !shape.isAllCapitals()) {
          return false;
        }
        if (((capitals >>> i) & 1) == 1 && shape == Shape.LOWER) {
          return false;
        }
      }
      return true;
    }
  }

  /** All names of a party, each once; those of too many tokens are passed over. */
  static List<Phrase> of(PartyReference party) {
    Set<String> names = new LinkedHashSet<>();
    names.add(party.name());
    names.addAll(party.aliases());
    return names.stream()
        .map(name -> phrase(party, name))
        .filter(phrase -> !phrase.words().isEmpty() && phrase.words().size() <= MOST_TOKENS)
        .toList();
  }

  private static Phrase phrase(PartyReference party, String name) {
    Tokens tokens = ArticleText.of(name).tokens();
    int first = tokens.size() > 1 && tokens.word(0) == THE ? 1 : 0;
    List<Long> words = new ArrayList<>();
    int capitals = 0;
    int uppers = 0;
    for (int i = first; i < tokens.size(); i++) {
      int bit = i - first < MOST_TOKENS ? 1 << (i - first) : 0;
      Shape shape = tokens.shape(i);
      capitals |= shape.isCapital() ? bit : 0;
      uppers |= shape.isAllCapitals() ? bit : 0;
      words.add(NameForm.withoutPoints(tokens, i));
    }
    boolean article = first == 1 && words.size() == 1;
    return new Phrase(party, words, capitals == 0 ? -1 : capitals, uppers, article);
  }

  /** Indexes names; of two with the same words, the first is meant. */
  AddedPhrases(List<Phrase> all) {
    byWords = new WordMap(all.size() * 3);
    for (Phrase phrase : all) {
      long path = 0;
      for (int i = 0; i < phrase.words().size(); i++) {
        path = Words.phrase(path, phrase.words().get(i));
        int present = byWords.get(path, NONE);
        boolean last = i == phrase.words().size() - 1;
        if (last && present < 0) {
          byWords.put(path, phrases.size());
          phrases.add(phrase);
        } else if (present == NONE) {
          byWords.put(path, PREFIX);
        }
      }
    }
  }

  /** The longest name that starts at a token and ends before another, or null. */
  public Phrase longestAt(Tokens tokens, int first, int end) {
    Phrase longest = null;
    long path = 0;
    for (int i = first; i < end; i++) {
      path = Words.phrase(path, NameForm.withoutPoints(tokens, i));
      int found = byWords.get(path, NONE);
      if (found == NONE) {
        break;
      }
      if (found != PREFIX && phrases.get(found).fits(tokens, first)) {
        longest = phrases.get(found);
      }
    }
    return longest;
  }
}
