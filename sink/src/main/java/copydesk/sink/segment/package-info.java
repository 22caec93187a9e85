/** Enriched articles as JSON Lines in segments: {@link copydesk.sink.segment.SegmentFolder}. */
package copydesk.sink.segment;
