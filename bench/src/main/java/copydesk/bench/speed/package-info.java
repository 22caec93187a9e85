/** Measures how fast the extraction is. */
package copydesk.bench.speed;
