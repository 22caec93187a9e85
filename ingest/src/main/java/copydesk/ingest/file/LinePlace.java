package copydesk.ingest.file;

/**
 * Where a line stands in its file.
 *
 * @param number from 1; blank lines count
 * @param offset how many bytes stand before it
 */
record LinePlace(long number, long offset) {}
