package copydesk.records.channel;

/** Why an article went to {@code articles.dead}; the codes are stable. */
public enum DeadReason {
  MISSING_KEY("missing-key", "the record has no key, and so the article no id"),
  INVALID_KEY("invalid-key", "the record's key is empty or is not UTF-8"),
  EMPTY("empty", "the article has no text"),
  NOT_TEXT("not-text", "the bytes are no text"),
  UNSUPPORTED_CONTENT_TYPE("unsupported-content-type", "the article's format is not read"),
  UNSAFE_XML("unsafe-xml", "the XML has a document type or entities of its own"),
  NO_TEXT("no-text", "the article's text is not in it, but behind a link"),
  UNDECODABLE("undecodable", "the bytes are not in the declared encoding or format"),
  TOO_LARGE("too-large", "the article is larger than the limit"),
  EXTRACTION_FAILED("extraction-failed", "the extractor failed on this article"),
  RECORD_TOO_LARGE("record-too-large", "the enriched record is larger than its channel takes");

  private final String code;
  private final String meaning;

  DeadReason(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The code as it stands in headers, counters and logs. */
  public String code() {
    return code;
  }

  /** What the code means, for a person. */
  public String meaning() {
    return meaning;
  }
}
