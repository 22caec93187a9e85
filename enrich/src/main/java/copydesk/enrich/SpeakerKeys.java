package copydesk.enrich;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.Slug;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys under which an article's statements are published: the speaking party's key, "unnamed/…"
 * with the phrase where a speaker is described only, "unattributed" where there is none.
 */
public final class SpeakerKeys {
  /** The key of what nobody is known to have said. */
  public static final String UNATTRIBUTED = "unattributed";

  private final Map<String, String> keys;

  /** The keys of an article's speakers. */
  public SpeakerKeys(EnrichedArticle article) {
    keys = article.parties().stream().collect(Collectors.toMap(Party::id, Party::key));
  }

  /** The key under which a statement of the article is published. */
  public String of(Statement statement) {
    Voice speaker = statement.speaker();
    if (speaker == null) {
      return UNATTRIBUTED;
    }
    String key = speaker.party() == null ? null : keys.get(speaker.party());
    return key != null ? key : "unnamed/" + Slug.of(speaker.name());
  }
}
