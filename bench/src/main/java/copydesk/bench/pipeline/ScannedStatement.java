package copydesk.bench.pipeline;

import copydesk.desk.fact.StatementFacts;
import copydesk.records.RecordJson;
import java.util.Set;

/**
 * A statement as a plain scan keeps it.
 *
 * @param key what tells it from the others of its article
 * @param id its id, which another of the article may have that differs in its speaker only
 * @param words those of its text, with a blank before, between and after them
 * @param json as it travels on its channel
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ScannedStatement(
    String key,
    String id,
    String speaker,
    String kind,
    Set<String> about,
    String words,
    byte[] json) {
  static ScannedStatement of(StatementFacts facts) {
    return new ScannedStatement(
        facts.key(),
        facts.record().statement().id(),
        facts.record().speakerKey(),
        facts.record().statement().kind().code(),
        facts.about(),
        ScannedRecord.joined(facts.words()),
        RecordJson.toBytes(facts.record()));
  }
}
