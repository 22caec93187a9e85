/** Makes, trains and measures the name tagger. */
package copydesk.bench.name;
