/** Text as records hold it: code points, one line, quotation marks, sums, filing dates. */
package copydesk.records.text;
