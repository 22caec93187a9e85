/** The store: a SQLite file with what stands, and with how far the channel was read. */
package copydesk.desk.store;
