package copydesk.enrich.copy;

/**
 * To which story an article turned out to belong.
 *
 * @param id the article's id
 * @param partition where its raw record lies
 * @param story the id of the article that was filed first
 */
public record StoryOf(String id, int partition, String story) {}
