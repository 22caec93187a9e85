/** What all models have in common. */
package copydesk.bench.model;
