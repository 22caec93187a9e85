package copydesk.sink;

/**
 * Where on the channel a record comes from.
 *
 * @param partition the partition, from 0
 * @param offset its offset there
 * @param time its time, in milliseconds since 1970
 */
public record Origin(int partition, long offset, long time) {}
