package copydesk.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Someone or something that takes part in the story, merged over the whole article.
 *
 * @param id names the party within its article: "p1", "p2", …
 * @param key names the party across articles, such as "person/antony-blinken"
 * @param name the fullest name that the article gives
 * @param type what the party is
 * @param roles the offices the article gives it, in order of appearance
 * @param aliases the other names used for it, in order of appearance; without {@code name}
 * @param mentions every reference to it, in text order
 * @param salience its share of the story, 0 to 1
 * @param refs its ids elsewhere, such as "iso3166:US"
 */
public record Party(
    String id,
    String key,
    String name,
    Type type,
    List<Role> roles,
    List<String> aliases,
    List<Mention> mentions,
    double salience,
    List<String> refs) {
  public Party {
    roles = List.copyOf(roles);
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    refs = List.copyOf(refs);
  }

  /** What a party is. */
  public enum Type {
    @JsonProperty("person")
    PERSON("person"),
    @JsonProperty("organisation")
    ORGANISATION("organisation"),
    @JsonProperty("country")
    COUNTRY("country"),
    @JsonProperty("place")
    PLACE("place"),
    @JsonProperty("group")
    GROUP("group");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** As it stands in the JSON. */
    public String code() {
      return code;
    }
  }
}
