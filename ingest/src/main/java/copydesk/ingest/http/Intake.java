package copydesk.ingest.http;

import copydesk.ingest.AnsweringPoster;
import java.time.Clock;

/**
 * What all ways in over HTTP share.
 *
 * @param poster posts the articles
 * @param way the source of articles that name none
 * @param accepted the status that says that Kafka has an article
 * @param clock says when they come in
 */
record Intake(AnsweringPoster poster, String way, int accepted, Clock clock) {}
