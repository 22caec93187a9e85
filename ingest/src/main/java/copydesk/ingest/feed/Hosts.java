package copydesk.ingest.feed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/** Which hosts lie in a private network, where no feed of the outside may lead. */
final class Hosts {
  private Hosts() {}

  /** The host of an address, in small letters; empty where it has none. */
  static String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  /** Whether the address itself says that it is of a private network: by its name alone. */
  static boolean isLocalName(String address) {
    String host = host(URI.create(address));
    if (host.startsWith("[") || host.matches("[0-9.]+")) {
      try {
        return isPrivate(InetAddress.getByName(host)); // a number: nobody is asked
      } catch (UnknownHostException e) {
        return false;
      }
    }
    return host.indexOf('.') < 0
        || host.endsWith(".local")
        || host.endsWith(".localhost")
        || host.endsWith(".internal")
        || host.endsWith(".home.arpa");
  }

  /**
   * Whether one of the host's addresses is of a private network, of this machine, or of none.
   *
   * @throws UnknownHostException if nobody knows the host
   */
  static boolean isPrivate(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (isPrivate(address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrivate(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPrivate(b, 0);
    }
    return address instanceof Inet6Address && isPrivateIn6(b);
  }

  /** Of the four bytes from here: this network, shared (RFC 6598), tests, reserved. */
  private static boolean isPrivate(byte[] b, int from) {
    int first = b[from] & 0xFF;
    int second = b[from + 1] & 0xFF;
    return first == 0
        || first == 10
        || first == 127
        || first >= 224
        || (first == 100 && second >= 64 && second < 128)
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 192 && second == 0 && b[from + 2] == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  /** Unique local ones (RFC 4193), and those that carry a private address of four bytes in them. */
  private static boolean isPrivateIn6(byte[] b) {
    if ((b[0] & 0xFE) == 0xFC) {
      return true;
    }
    boolean translated =
        b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B;
    if (translated) {
      return isPrivate(b, 12);
    }
    if (b[0] == 0x20 && b[1] == 0x02) {
      return isPrivate(b, 2);
    }
    for (int i = 0; i < 10; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return isPrivate(b, 12);
  }
}
