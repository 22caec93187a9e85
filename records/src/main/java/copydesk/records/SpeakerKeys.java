package copydesk.records;

import copydesk.records.text.Slug;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys under which an article's statements are published: the speaking party's key, "unnamed/…"
 * with the phrase where a speaker is described only, "unattributed" where there is none.
 */
public final class SpeakerKeys {
  private static final String UNATTRIBUTED = "unattributed";

  private final Map<String, String> keys;

  /** The keys for this article's statements; of two parties of one id the first counts. */
  public SpeakerKeys(EnrichedArticle article) {
    keys = article.parties().stream().collect(Collectors.toMap(Party::id, Party::key, (a, b) -> a));
  }

  /** The key of one of the article's statements. */
  public String of(Statement statement) {
    Voice speaker = statement.speaker();
    if (speaker == null) {
      return UNATTRIBUTED;
    }
    String key = speaker.party() == null ? null : keys.get(speaker.party());
    return key != null ? key : "unnamed/" + Slug.of(speaker.name());
  }
}
