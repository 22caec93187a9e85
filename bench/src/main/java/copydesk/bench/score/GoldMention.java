package copydesk.bench.score;

import copydesk.records.Span;

/**
 * An annotated name.
 *
 * @param type "person", "organisation", "location" or "group"
 * @param span where it stands
 */
public record GoldMention(String type, Span span) {}
