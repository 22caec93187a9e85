package copydesk.ingest.file;

import copydesk.format.Decoded;
import copydesk.format.Formats;
import copydesk.records.Wire;
import copydesk.records.channel.RejectedArticleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;

/**
 * When articles were made, as their own bytes say: when the version was, else when the first one
 * was published; of a time that is only a date, the start of that day in UTC. A message of several
 * articles was made with the latest of them.
 */
final class OwnTime {
  private OwnTime() {}

  /** The time of what the bytes hold; null where it does not say so, or cannot be read. */
  static Instant of(byte[] bytes, String contentType) {
    try {
      return Formats.decode(bytes, contentType).articles().stream()
          .map(OwnTime::of)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (RejectedArticleException e) {
      return null; // whoever is to read it says so
    }
  }

  private static Instant of(Decoded article) {
    Wire wire = article.wire();
    if (wire.versionCreated() != null) {
      return Instant.parse(wire.versionCreated());
    }
    if (wire.firstCreated() != null && wire.firstCreated().endsWith("Z")) { // not a date only
      return Instant.parse(wire.firstCreated());
    }
    return article.published() == null
        ? null
        : LocalDate.parse(article.published()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
