/** Who said what: quotations, cues, contents, speakers. */
package copydesk.extract.statement;
