package copydesk.desk.store;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A topic of the list.
 *
 * @param name its name; left out where no article and no vocabulary names it
 * @param broader the topic right above it; left out where there is none
 * @param articles how many articles that stand are about it or a topic below it
 * @param central how many are about it itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicCount(String id, String name, String broader, int articles, int central) {}
