/** Scores statements and parties of enriched records against annotated articles. */
package copydesk.bench.score;
