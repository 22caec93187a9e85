/**
 * Text as records hold it and as it is read: clean text, code points, one line, quotation marks,
 * sums, filing dates.
 */
package copydesk.records.text;
