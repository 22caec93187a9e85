package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.desk.store.Page;
import copydesk.desk.store.Positions;
import copydesk.desk.store.StoreReader;
import copydesk.desk.stream.StreamHub;
import copydesk.records.RecordJson;
import copydesk.stage.http.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What is asked, and with what it is answered.
 *
 * @param reader reads the store, on this thread
 */
record Request(HttpExchange exchange, Asked asked, StoreReader reader) {
  private static final String JSON = "application/json";

  /** Answers with a document that is JSON already. */
  void answer(byte[] json) {
    exchange.answer(200, JSON, json);
  }

  /** Answers with a page: its items, the next page's cursor, and where to follow from. */
  void answer(Page page) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes("{\"items\":[".getBytes(UTF_8));
    List<byte[]> items = page.items();
    for (int i = 0; i < items.size(); i++) {
      json.writeBytes(i == 0 ? new byte[0] : new byte[] {','});
      json.writeBytes(items.get(i));
    }
    json.writeBytes("],\"next\":".getBytes(UTF_8));
    json.writeBytes(RecordJson.toBytes(asked.cursor(page.next())));
    Positions positions = page.positions();
    json.writeBytes(",\"position\":".getBytes(UTF_8));
    json.writeBytes(RecordJson.toBytes(StreamHub.id(positions)));
    json.write('}');
    answer(json.toByteArray());
  }
}
