package copydesk.desk.http;

import java.util.Locale;

/** What can be asked for in an address; each is in the OpenAPI document under its name. */
enum Parameter {
  SOURCE,
  PARTY,
  TOPIC,
  FROM,
  TO,
  SPEAKER,
  ABOUT,
  KIND,
  TEXT,
  BY,
  MINUTES,
  Q,
  VERSION,
  EVENTS,
  VIEW,
  AFTER,
  CURSOR,
  LIMIT;

  /** As it stands in the address. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
