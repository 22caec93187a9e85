package copydesk.bench.score;

import java.util.List;

/**
 * An annotated article. Which of the lists are filled depends on the {@link GoldFile.Form} of its
 * file.
 *
 * @param id the article's id
 * @param text the article
 * @param statements who says what, over the whole article
 * @param parties who is in it, merged
 * @param attributions who says what, by spans
 * @param mentions the names in it
 */
public record GoldArticle(
    String id,
    PlainText text,
    List<GoldStatement> statements,
    List<GoldParty> parties,
    List<GoldAttribution> attributions,
    List<GoldMention> mentions) {
  public GoldArticle {
    statements = List.copyOf(statements);
    parties = List.copyOf(parties);
    attributions = List.copyOf(attributions);
    mentions = List.copyOf(mentions);
  }
}
