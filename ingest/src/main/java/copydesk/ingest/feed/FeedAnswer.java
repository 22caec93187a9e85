package copydesk.ingest.feed;

/**
 * What came of a request.
 *
 * @param status the status of HTTP; 0 where there is no answer
 * @param host the host that answered, in small letters
 * @param body what was sent, as it was sent; empty where nothing was
 * @param encoding its declared compression, or null
 * @param contentType its declared type, or null
 * @param etag the answer's validator as it stands, or null
 * @param lastModified the other one as it stands, or null
 * @param retryAfter when to ask again, as it stands, or null
 * @param cacheControl how long the answer holds, as it stands, or null
 * @param movedTo where the feed has moved to, if nothing but permanent redirects led there; or null
 * @param trouble why there is no answer, or null
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record FeedAnswer(
    int status,
    String host,
    byte[] body,
    String encoding,
    String contentType,
    String etag,
    String lastModified,
    String retryAfter,
    String cacheControl,
    String movedTo,
    String trouble) {

  static FeedAnswer none(String host, String trouble) {
    return new FeedAnswer(0, host, new byte[0], null, null, null, null, null, null, null, trouble);
  }

  boolean isFeed() {
    return status >= 200 && status < 300;
  }

  boolean isNotModified() {
    return status == 304;
  }

  boolean isGone() {
    return status == 410;
  }

  /** The server wants to be left alone. */
  boolean isTooMuch() {
    return status == 429 || status == 503;
  }
}
