package copydesk.ingest.feed;

/**
 * What is remembered of an item that was posted.
 *
 * @param id its article's id
 * @param guid its own id in comparable form, or null
 * @param link its page in comparable form, or null
 * @param title the fingerprint of its title
 * @param date the date that it gives, as text; empty where it gives none
 * @param text the fingerprint of what was posted last
 * @param sketch the {@link Sketch} of that
 * @param firstSeen when it was first seen, in milliseconds since 1970
 * @param lastSeen when it was last in the feed, in milliseconds since 1970
 */
record KnownItem(
    String id,
    String guid,
    String link,
    String title,
    String date,
    String text,
    String sketch,
    long firstSeen,
    long lastSeen) {}
