package copydesk.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events, as a browser does. */
public final class EventReader implements AutoCloseable {
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private String id = "";

  /**
   * An event, or an empty one where there was only an id.
   *
   * @param views the numbers of the views that it is for; empty where it names none
   */
  public record Event(String type, String data, String id, String views) {}

  EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
  }

  /** The answer that has begun. */
  public HttpResponse<InputStream> response() {
    return response;
  }

  /** The next event; null where the stream has ended. */
  public Event next() throws IOException {
    String type = "";
    String data = "";
    String views = "";
    while (true) {
      String line = lines.readLine();
      if (line == null) {
        return null;
      }
      if (line.isEmpty()) {
        return new Event(type, data, id, views);
      }
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        type = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.startsWith("views: ")) {
        views = line.substring(7);
      }
    }
  }

  /** All events until one has followed to this position. */
  public List<Event> until(String position) throws IOException {
    List<Event> events = new ArrayList<>();
    while (!id.equals(position)) {
      Event event = next();
      if (event == null) {
        throw new IOException("the stream has ended at " + id);
      }
      if (!event.type().isEmpty()) {
        events.add(event);
      }
    }
    return events;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
