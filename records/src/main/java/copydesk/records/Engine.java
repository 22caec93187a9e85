package copydesk.records;

/**
 * What made a record.
 *
 * @param version the release
 * @param model the name of the models it used
 */
public record Engine(String version, String model) {}
