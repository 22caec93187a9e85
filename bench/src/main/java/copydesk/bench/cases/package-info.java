/** Checks records of short cases against what a careful reader would insist on. */
package copydesk.bench.cases;
