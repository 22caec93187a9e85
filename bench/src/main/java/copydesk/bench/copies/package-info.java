/** How well copies of articles are told: invented articles with known edits. */
package copydesk.bench.copies;
