package copydesk.stage.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A connection to a server on which anything can be sent, HTTP or not. */
final class Wire implements AutoCloseable {
  private final Socket socket;

  Wire(HttpServer server) throws IOException {
    URI address = URI.create(server.address());
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(60_000);
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(ISO_8859_1));
  }

  Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** All that comes until the server closes. */
  String receiveAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** What comes up to and with these words. */
  String receive(String end) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!received.toString(ISO_8859_1).endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("it ended: " + received.toString(ISO_8859_1));
      }
      received.write(next);
    }
    return received.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
