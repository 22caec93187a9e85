package copydesk.enrich;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Statement;
import copydesk.records.Voice;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys under which an article's statements are published: the speaking party's key, "unnamed/…"
 * with the phrase where a speaker is described only, "unattributed" where there is none.
 */
final class SpeakerKeys {
  static final String UNATTRIBUTED = "unattributed";

  private final Map<String, String> keys;

  SpeakerKeys(EnrichedArticle article) {
    keys = article.parties().stream().collect(Collectors.toMap(Party::id, Party::key));
  }

  String of(Statement statement) {
    Voice speaker = statement.speaker();
    if (speaker == null) {
      return UNATTRIBUTED;
    }
    String key = speaker.party() == null ? null : keys.get(speaker.party());
    return key != null ? key : "unnamed/" + slug(speaker.name());
  }

  private static String slug(String phrase) {
    StringBuilder slug = new StringBuilder();
    phrase
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
              } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    return slug.toString().replaceFirst("-$", "");
  }
}
