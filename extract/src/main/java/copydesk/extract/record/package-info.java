/**
 * From what was read to the record: token ranges become code points, parties and statements get
 * ids.
 */
package copydesk.extract.record;
