/** The whole pipeline, measured beside a job that only passes on what it gets. */
package copydesk.bench.pipeline;
