package copydesk.stage.http;

import copydesk.records.InvalidSettingException;

/**
 * Where and for whom the server listens.
 *
 * @param host the name or address of the interface
 * @param port 0: any free one
 * @param token what clients must show; null: whoever reaches the server is served
 */
public record HttpServerSettings(String host, int port, BearerToken token) {
  /** The interface that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The port, unless another is given. */
  public static final int PORT = 8090;

  public HttpServerSettings {
    if (port < 0 || port > 65_535) {
      throw new InvalidSettingException("--http-port must be 0 to 65535, not " + port);
    }
    if (host.isBlank()) {
      throw new InvalidSettingException("--http-host cannot be blank");
    }
  }

  /** Whether only this machine reaches it, as far as the host's name says. */
  boolean isLocal() {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /** Whether other machines are served without a token. */
  public boolean isOpenToOthers() {
    return token == null && !isLocal();
  }
}
