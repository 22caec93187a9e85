package copydesk.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import copydesk.records.Article;
import copydesk.records.Section;
import copydesk.records.Wire;
import java.util.List;

/**
 * An article out of its format: its text, and what the format itself knows of it. What it does not
 * know is null; lists are then empty. Immutable.
 *
 * @param text the article's text, never blank, always valid Unicode; null only in a kill ({@link
 *     #isKill}), which needs none
 * @param id the article's id with its provider, without its version
 * @param source where it comes from
 * @param headline the headline on one line, which need not stand in the text
 * @param published the date it gives itself, ISO 8601 ("2021-07-09")
 * @param language ISO 639 code, lower-case, without a region ("pt")
 * @param sections the layout, in text order, where the format marks it; offsets as in {@link
 *     Section}
 * @param wire what else the format says of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decoded(
    String text,
    String id,
    String source,
    String headline,
    String published,
    String language,
    List<Section> sections,
    @JsonUnwrapped Wire wire) {
  public Decoded {
    sections = List.copyOf(sections);
  }

  /** Whether this takes the article back in place of telling it. */
  @JsonIgnore
  public boolean isKill() {
    return wire.isKill();
  }

  /**
   * The article on its way to extraction, in its first version.
   *
   * @param articleId its id
   * @param sender where the raw record says that it comes from; null: what the format says
   * @param received when it came in, RFC 3339, or null
   * @throws IllegalStateException if it has no text, as a kill may have none
   */
  public Article article(String articleId, String sender, String received) {
    if (text == null) {
      throw new IllegalStateException("a kill is no article");
    }
    String from = sender == null ? source : sender;
    return new Article(
        articleId, 1, from, received, text, headline, published, language, sections, wire);
  }

  /** An article of this text, of which nothing else is known yet. */
  static DecodedBuilder of(String text) {
    return new DecodedBuilder(TextCheck.require(text), List.of());
  }

  /** An article of this text and layout, of which nothing else is known yet. */
  static DecodedBuilder of(BodyText body) {
    return new DecodedBuilder(TextCheck.require(body.text()), body.sections());
  }

  /** A kill, which has no text. */
  static DecodedBuilder kill() {
    return new DecodedBuilder(null, List.of()).status(Wire.Provider.CANCELED);
  }
}
