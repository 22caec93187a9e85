package copydesk.desk.fact;

import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import java.util.List;
import java.util.Set;

/** A statement that stands, and what it is found by. Used by one thread at a time. */
public final class StatementFacts {
  private final StatementRecord record;
  private final Set<String> about;
  private final List<String> words;
  private byte[] json;

  StatementFacts(StatementRecord record, Set<String> about, List<String> words) {
    this.record = record;
    this.about = Set.copyOf(about);
    this.words = List.copyOf(words);
  }

  /** The statement as it travels on its channel. */
  public StatementRecord record() {
    return record;
  }

  /** The keys of the parties that it is about ({@link copydesk.records.SpokenAbout}). */
  public Set<String> about() {
    return about;
  }

  /** The words of its text. */
  public List<String> words() {
    return words;
  }

  /** What tells it from the article's other statements, over its versions. */
  public String key() {
    return record.statement().id() + ' ' + record.speakerKey();
  }

  /** The record as JSON, written once; nobody changes the bytes. */
  public byte[] json() {
    if (json == null) {
      json = RecordJson.toBytes(record);
    }
    return json;
  }
}
