package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.ProblemException;
import java.io.ByteArrayOutputStream;

/** The answer to who wants to try something, as it grows: bounded in size and time. */
final class ExtractAnswer implements Extraction.Results {
  private final HttpExchange exchange;
  private final int mostBytes;
  private final Runnable checkTime;
  private final ByteArrayOutputStream articles = new ByteArrayOutputStream();
  private final ByteArrayOutputStream refused = new ByteArrayOutputStream();
  private final ByteArrayOutputStream killed = new ByteArrayOutputStream();
  private int notArticles;

  /**
   * Nothing yet.
   *
   * @param mostBytes how large it may get
   * @param checkTime throws the problem once there is no time left
   */
  ExtractAnswer(HttpExchange exchange, int mostBytes, Runnable checkTime) {
    this.exchange = exchange;
    this.mostBytes = mostBytes;
    this.checkTime = checkTime;
  }

  /** Something that is not read. */
  record Refused(String reason, String detail) {}

  @Override
  public void article(EnrichedArticle article) {
    add(articles, article);
  }

  @Override
  public void refused(String reason, String detail) {
    add(refused, new Refused(reason, detail));
  }

  @Override
  public void killed(String id) {
    add(killed, id);
  }

  @Override
  public void notArticles(int count) {
    notArticles += count;
  }

  /** As JSON. */
  byte[] toJson() {
    ByteArrayOutputStream json = new ByteArrayOutputStream(size() + 100);
    json.writeBytes("{\"articles\":[".getBytes(UTF_8));
    json.writeBytes(articles.toByteArray());
    json.writeBytes("],\"refused\":[".getBytes(UTF_8));
    json.writeBytes(refused.toByteArray());
    json.writeBytes("],\"killed\":[".getBytes(UTF_8));
    json.writeBytes(killed.toByteArray());
    json.writeBytes(("],\"notArticles\":" + notArticles + "}").getBytes(UTF_8));
    return json.toByteArray();
  }

  private void add(ByteArrayOutputStream list, Object item) {
    checkTime.run();
    byte[] json = RecordJson.toBytes(item);
    if (size() + json.length > mostBytes) {
      throw new ProblemException(
          413,
          "too-large",
          "the answer would have more than " + mostBytes + " bytes; send less at once");
    }
    exchange.hold(json.length);
    list.writeBytes(list.size() == 0 ? new byte[0] : new byte[] {','});
    list.writeBytes(json);
  }

  private int size() {
    return articles.size() + refused.size() + killed.size();
  }
}
