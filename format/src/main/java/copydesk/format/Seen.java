package copydesk.format;

/**
 * What content shows itself to be by its first bytes.
 *
 * @param mediaType its media type
 * @param name what a person calls it, with its article: "an HTML page"
 */
record Seen(String mediaType, String name) {}
