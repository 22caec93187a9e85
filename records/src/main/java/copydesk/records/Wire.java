package copydesk.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import copydesk.records.text.FilingDate;
import java.util.List;

/**
 * What a wire says of an article beside its text. What it does not say is null, an empty list, or
 * false, and left out of the JSON. Immutable.
 *
 * @param byline who wrote it, as it stands ("By Tomas Hale")
 * @param bylineTitle the writer's title ("MNA Fisheries Writer")
 * @param firstCreated when its first version was made, RFC 3339 in UTC; less where the wire says
 *     less: a year, a month, a day
 * @param versionCreated when this version was made, RFC 3339 in UTC
 * @param slugline the slug line
 * @param takeKey which take of the story it is ("1st Ld-Writethru")
 * @param urgency 1 (most urgent) to 9
 * @param embargoed not to be published before, RFC 3339 in UTC; {@link #OPEN} where no end is known
 * @param edNote a note to editors, no part of the article
 * @param summary a summary that is no part of the text
 * @param kind what it is
 * @param provider what its provider calls it
 * @param links other items that it names
 * @param signals instructions for its handling ("sig:breakingnews")
 * @param correction whether this version corrects one before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Wire(
    String byline,
    String bylineTitle,
    String firstCreated,
    String versionCreated,
    String slugline,
    String takeKey,
    Integer urgency,
    String embargoed,
    String edNote,
    String summary,
    Kind kind,
    Provider provider,
    List<Link> links,
    List<String> signals,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean correction) {
  /** {@link #embargoed} of what is held until a version without an embargo arrives. */
  public static final String OPEN = "open";

  /** What there is to say of an article that came as text alone. */
  public static final Wire NONE =
      new Wire(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          false);

  public Wire {
    links = links == null ? List.of() : List.copyOf(links);
    signals = signals == null ? List.of() : List.copyOf(signals);
  }

  /** What an item of a wire is. */
  public enum Kind {
    /** News to be published. */
    @JsonProperty("news")
    NEWS("news"),
    /** A note to editors: schedules, budgets, tests. */
    @JsonProperty("advisory")
    ADVISORY("advisory"),
    /** Figures in rows: results, quotations, lists. */
    @JsonProperty("table")
    TABLE("table"),
    /** A page that is no news article. */
    @JsonProperty("page")
    PAGE("page");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it stands in the JSON. */
    public String code() {
      return code;
    }
  }

  /**
   * What the provider itself calls the item.
   *
   * @param id the item's id with its provider, without its version, or null
   * @param version the provider's version, most often a number, or null
   * @param status {@code usable}, {@code withheld} or {@code canceled}, or null
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Provider(String id, String version, String status) {
    /** {@link #status} of what may be published. */
    public static final String USABLE = "usable";

    /** {@link #status} of what must not be published yet. */
    public static final String WITHHELD = "withheld";

    /** {@link #status} of what must be published no more: a kill. */
    public static final String CANCELED = "canceled";
  }

  /**
   * Another item that this one names.
   *
   * @param rel how they are related, in the wire's own word, or null
   * @param id the other item's id with its provider
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Link(String rel, String id) {}

  /** Whether the provider takes the article back. */
  @JsonIgnore
  public boolean isKill() {
    return provider != null && Provider.CANCELED.equals(provider.status());
  }

  /**
   * Checks the claims that have a form.
   *
   * @throws IllegalStateException naming the first that does not hold
   */
  void verify(String article) {
    require(versionCreated == null || isUtc(versionCreated), "versionCreated", article);
    require(firstCreated == null || isTime(firstCreated), "firstCreated", article);
    require(embargoed == null || embargoed.equals(OPEN) || isUtc(embargoed), "embargoed", article);
    require(urgency == null || (urgency >= 1 && urgency <= 9), "urgency", article);
    for (Link link : links) {
      require(link.id() != null && !link.id().isBlank(), "links", article);
    }
  }

  private static boolean isUtc(String time) {
    return time.equals(FilingDate.utc(time));
  }

  private static boolean isTime(String time) {
    return isUtc(time) || time.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
  }

  private static void require(boolean holds, String claim, String article) {
    if (!holds) {
      throw new IllegalStateException("record of article " + article + " does not hold: " + claim);
    }
  }
}
