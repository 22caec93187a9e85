package copydesk.desk.store;

import java.util.List;

/**
 * What stands of the channel's records from some offset of a partition on.
 *
 * @param next the offset after the last that the page is about
 * @param ends whether the store has no more of this partition
 */
public record JournalPage(List<Applied> records, long next, boolean ends) {}
