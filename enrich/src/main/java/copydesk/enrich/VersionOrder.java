package copydesk.enrich;

import copydesk.records.Wire;
import java.math.BigInteger;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where a version stands among its article's versions, as its provider says: by when it was made,
 * else by its number. Where that does not tell, the order of arrival counts.
 *
 * @param created when the version was made, RFC 3339 in UTC, or null
 * @param number the provider's version, or null
 */
record VersionOrder(String created, String number) {
  /** Of a version of which nothing is said. */
  static final VersionOrder UNKNOWN = new VersionOrder(null, null);

  /** Longer ones are no numbers that count versions. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

  /** What a wire says of a version. */
  static VersionOrder of(Wire wire) {
    Wire.Provider provider = wire.provider();
    return new VersionOrder(wire.versionCreated(), provider == null ? null : provider.version());
  }

  /** Of a kill without a word: it came in then, and took back the version that stood. */
  static VersionOrder ofKill(String received, VersionOrder standing) {
    return new VersionOrder(received, standing.number);
  }

  /** Whether it is certain that this version was made before the other one. */
  boolean isBefore(VersionOrder other) {
    OptionalInt compared = compared(other);
    return compared.isPresent() && compared.getAsInt() < 0;
  }

  /** Whether it is certain that this version was not made after the other one. */
  boolean isNotAfter(VersionOrder other) {
    OptionalInt compared = compared(other);
    return compared.isPresent() && compared.getAsInt() <= 0;
  }

  /** The other one where it is certain that it was made after this version, else this one. */
  VersionOrder orLater(VersionOrder other) {
    return isBefore(other) ? other : this;
  }

  /** The same with the higher one of two numbers. */
  VersionOrder withHigherNumber(VersionOrder other) {
    boolean isHigher = !isNumber(number) || (isNumbered(other) && byNumber(other) < 0);
    return isHigher ? new VersionOrder(created, other.number) : this;
  }

  private OptionalInt compared(VersionOrder other) {
    if (created != null && other.created != null) {
      int byTime = Instant.parse(created).compareTo(Instant.parse(other.created));
      return byTime != 0 || !isNumbered(other)
          ? OptionalInt.of(byTime)
          : OptionalInt.of(byNumber(other));
    }
    return isNumbered(other) ? OptionalInt.of(byNumber(other)) : OptionalInt.empty();
  }

  private boolean isNumbered(VersionOrder other) {
    return isNumber(number) && isNumber(other.number);
  }

  private int byNumber(VersionOrder other) {
    return new BigInteger(number).compareTo(new BigInteger(other.number));
  }

  private static boolean isNumber(String number) {
    return number != null && NUMBER.matcher(number).matches();
  }
}
