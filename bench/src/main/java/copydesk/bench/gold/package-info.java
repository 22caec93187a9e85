/** Holds the extraction to the project's own gold: what is wrong is known by name. */
package copydesk.bench.gold;
