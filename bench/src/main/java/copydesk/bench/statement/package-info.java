/** Trains and measures the statement models on annotated attributions. */
package copydesk.bench.statement;
