package copydesk.desk.store;

import java.util.List;

/**
 * Some of what was asked for, in its order.
 *
 * @param items each as JSON
 * @param next where the next page begins, for {@link StoreReader}; null: there are no more
 * @param positions what the store had read when it was asked
 */
public record Page(List<byte[]> items, String next, Positions positions) {}
