package copydesk.stage.http;

import copydesk.records.InvalidSettingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a client must show to be served: a bearer token of RFC 6750. It is never part of a text or a
 * log, and comparing takes the same time whatever is shown.
 */
public final class BearerToken {
  private static final String SCHEME = "Bearer ";
  private static final int MAX_LENGTH = 4_096;

  private final byte[] token;

  private BearerToken(byte[] token) {
    this.token = token;
  }

  /**
   * The token; white space around it does not count.
   *
   * @throws InvalidSettingException if no header could carry it
   */
  public static BearerToken of(String token) {
    String plain = token.strip();
    if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
      throw new InvalidSettingException(
          "the HTTP token must have 1 to " + MAX_LENGTH + " characters, not " + plain.length());
    }
    if (!plain.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new InvalidSettingException(
          "the HTTP token must be visible ASCII characters without blanks");
    }
    return new BearerToken(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Whether an Authorization header shows the token.
   *
   * @param authorization the header's value, or null where there is none
   */
  boolean isShownBy(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] shown =
        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token, shown);
  }

  @Override
  public String toString() {
    return "a token";
  }
}
