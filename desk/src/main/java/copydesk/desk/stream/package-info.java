/** Articles and statements as they are committed, for those who follow. */
package copydesk.desk.stream;
