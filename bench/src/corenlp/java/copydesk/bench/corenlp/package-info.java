/** Measures another extractor beside this one; built in the Maven profile {@code corenlp} only. */
package copydesk.bench.corenlp;
