/** Statements as a table for a spreadsheet. */
package copydesk.app.export;
