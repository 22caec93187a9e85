package copydesk.desk.store;

/**
 * A record that the store has taken in.
 *
 * @param again whether the same version was filed before: its statements are not new
 * @param alone whether the store does not have the version before: all its statements are new to
 *     it, whatever the record says that it changed
 */
public record Applied(FiledRecord record, boolean again, boolean alone) {}
