package copydesk.app.command;

import copydesk.desk.http.Extraction;
import copydesk.extract.Extractor;
import copydesk.format.Delivery;
import copydesk.ingest.JsonLines;
import copydesk.ingest.Submission;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.DeadReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * What the desk makes of a message that somebody wants to try: what the command {@code extract}
 * makes of it. An article without an id has one made of the message's bytes, as when it is posted.
 */
final class TryOut implements Extraction {
  private final Supplier<Extractor> extractor;

  /**
   * Reads with this extractor.
   *
   * @param extractor is asked for each message, by several threads at once
   */
  TryOut(Supplier<Extractor> extractor) {
    this.extractor = extractor;
  }

  @Override
  public void extract(byte[] bytes, String contentType, Results results) {
    MessageReading<EnrichedArticle> reading = new MessageReading<>(extractor.get()::extract);
    try {
      if (JsonLines.areDeclaredBy(contentType)) {
        readLines(bytes, reading, results);
      } else {
        reading.read(bytes, contentType, Submission.idByContent(bytes), new Told(results, ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readLines(
      byte[] bytes, MessageReading<EnrichedArticle> reading, Results results) throws IOException {
    JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), bytes.length);
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        String id = Submission.idByContent(line.bytes());
        Told told = new Told(results, "line " + line.number() + ": ");
        reading.read(line.bytes(), "application/json", id, told);
      }
    }
  }

  /**
   * Tells the desk.
   *
   * @param place what a refusal's detail begins with
   */
  private record Told(Results results, String place)
      implements MessageReading.Results<EnrichedArticle> {
    @Override
    public void made(EnrichedArticle made) {
      results.article(made);
    }

    @Override
    public void refused(DeadReason reason, String detail) {
      results.refused(reason.code(), place + detail);
    }

    @Override
    public void killed(String id) {
      results.killed(id);
    }

    @Override
    public void notArticles(Delivery delivery) {
      results.notArticles(delivery.notArticles());
    }
  }
}
