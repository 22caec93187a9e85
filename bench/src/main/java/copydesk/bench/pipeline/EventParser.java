package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Takes one HTTP answer of server-sent events apart, as its bytes come: header, chunks, lines. An
 * event that is cut off is none.
 */
final class EventParser {
  private static final int HEX = 16;

  private final BiConsumer<String, byte[]> taker;
  private final StringBuilder head = new StringBuilder();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private State state = State.HEADER;
  private long left;
  private int status;
  private String event = "";
  private byte[] data;
  private String id;
  private String lastId;
  private int retryMillis;

  private enum State {
    HEADER,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END
  }

  /**
   * Parses an answer.
   *
   * @param taker is given each event: its name, and its data
   */
  EventParser(BiConsumer<String, byte[]> taker) {
    this.taker = taker;
  }

  /** The answer's status; 0 until its header is here. */
  int status() {
    return status;
  }

  /** The id of the last event; null where none came. */
  String lastId() {
    return lastId;
  }

  /** After how many milliseconds the server wants those to come back whom it lost; 0: not said. */
  int retryMillis() {
    return retryMillis;
  }

  /**
   * Takes bytes.
   *
   * @throws IOException if they are not the answer to a request for a stream
   */
  void read(byte[] bytes, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      byte each = bytes[i];
      switch (state) {
        case HEADER -> header(each);
        case CHUNK_SIZE -> chunkSize(each);
        case CHUNK -> {
          payload(each);
          left--;
          state = left == 0 ? State.CHUNK_END : State.CHUNK;
        }
        case CHUNK_END -> state = each == '\n' ? State.CHUNK_SIZE : State.CHUNK_END;
      }
    }
  }

  private void header(byte each) throws IOException {
    head.append((char) each);
    if (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      return;
    }
    String answer = head.toString().toLowerCase(Locale.ROOT);
    try {
      status = Integer.parseInt(answer.substring("http/1.1 ".length()).substring(0, 3));
    } catch (RuntimeException e) {
      throw new IOException("no HTTP answer: " + head, e);
    }
    if (status != 200 || !answer.contains("\r\ntransfer-encoding: chunked\r\n")) {
      throw new IOException("no stream: " + head);
    }
    head.setLength(0);
    state = State.CHUNK_SIZE;
  }

  private void chunkSize(byte each) throws IOException {
    if (each != '\n') {
      head.append((char) each);
      return;
    }
    left = Long.parseLong(head.toString().strip(), HEX);
    head.setLength(0);
    if (left == 0) {
      throw new IOException("the stream has ended");
    }
    state = State.CHUNK;
  }

  private void payload(byte each) {
    if (each != '\n') {
      line.write(each);
    } else if (line.size() == 0) {
      dispatch();
    } else {
      field(line.toByteArray());
      line.reset();
    }
  }

  private void field(byte[] field) {
    if (startsWith(field, "data: ")) {
      data = Arrays.copyOfRange(field, "data: ".length(), field.length);
    } else if (startsWith(field, "event: ")) {
      event = value(field, "event: ");
    } else if (startsWith(field, "id: ")) {
      id = value(field, "id: ");
    } else if (startsWith(field, "retry: ")) {
      retryMillis = Integer.parseInt(value(field, "retry: "));
    }
  }

  private void dispatch() {
    if (data != null) {
      taker.accept(event, data);
    }
    lastId = id == null ? lastId : id;
    event = "";
    data = null;
    id = null;
  }

  private static boolean startsWith(byte[] field, String name) {
    byte[] start = name.getBytes(US_ASCII);
    return field.length >= start.length
        && Arrays.equals(field, 0, start.length, start, 0, start.length);
  }

  private static String value(byte[] field, String name) {
    return new String(field, name.length(), field.length - name.length(), UTF_8);
  }
}
