package copydesk.sink.segment;

/**
 * A segment as the manifest of its day tells it.
 *
 * @param file its name
 * @param partition the partition of the channel
 * @param firstOffset the first offset that it covers
 * @param lastOffset the last offset that it covers
 * @param records how many records it holds
 * @param contentBytes how long they are, with their line ends, unpacked
 * @param bytes how long the file is
 * @param sha256 the SHA-256 of the file, in lower-case hexadecimal
 */
record SegmentStats(
    String file,
    int partition,
    long firstOffset,
    long lastOffset,
    long records,
    long contentBytes,
    long bytes,
    String sha256) {}
