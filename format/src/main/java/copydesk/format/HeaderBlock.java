package copydesk.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the headers of a mail or of an HTTP message that start a text from prose with colons:
 * several header lines in a row, of names that only programs write, or with a sender and an
 * address. A memo has a sender, too, and a subject; without any address it is prose.
 */
final class HeaderBlock {
  private static final int MAX_LINES = 60;
  private static final int MAX_LINE = 1_000;

  private static final Seen MAIL = new Seen("message/rfc822", "a mail with its headers");
  private static final Seen HTTP = new Seen("message/http", "an HTTP message with its headers");

  /** Names that no prose has before a colon. */
  private static final Set<String> MACHINE =
      Set.of(
          ("received return-path delivered-to envelope-to message-id mime-version content-type"
                  + " content-transfer-encoding content-disposition content-language content-length"
                  + " in-reply-to dkim-signature authentication-results received-spf list-id"
                  + " list-unsubscribe list-post user-agent thread-index thread-topic auto-submitted"
                  + " cache-control last-modified etag set-cookie transfer-encoding accept-ranges"
                  + " strict-transport-security")
              .split(" ", -1));

  /** Names that a memo in prose may have, too. */
  private static final Set<String> PERSONAL =
      Set.of("from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "sender");

  private static final Pattern STATUS =
      Pattern.compile("HTTP/\\d(\\.\\d)? \\d{3}( .*)?|(GET|POST|PUT) \\S+ HTTP/\\d(\\.\\d)?");

  private int machine;
  private int personal;
  private boolean from;
  private boolean address;

  /** Whether a line follows that has the form of a header, of whatever name. */
  private boolean other;

  private HeaderBlock() {}

  /** What the headers are that begin at {@code start}, or null. */
  static Seen of(String text, int start) {
    HeaderBlock block = new HeaderBlock();
    String first = line(text, start);
    boolean status = STATUS.matcher(first).matches();
    boolean mailbox = isMailbox(first);
    block.read(text, status || mailbox ? next(text, start) : start);
    if (status) {
      return block.lines() > 0 || block.other ? HTTP : null;
    }
    return block.isMail(mailbox) ? MAIL : null;
  }

  /** The line between the mails of a mailbox file: "From ann@example.org Mon Jan 5 …". */
  private static boolean isMailbox(String line) {
    String[] words = line.split(" ", 4);
    return words.length == 4 && words[0].equals("From") && words[1].indexOf('@') > 0;
  }

  private boolean isMail(boolean mailbox) {
    if (mailbox) {
      return lines() > 0;
    }
    return lines() >= 2 && (machine > 0 || (from && address));
  }

  private int lines() {
    return machine + personal;
  }

  /** Counts the header lines in a row; a line that starts with a blank goes on with the last. */
  private void read(String text, int start) {
    int at = start;
    for (int i = 0; i < MAX_LINES && at < text.length(); i++) {
      String line = line(text, at);
      boolean folded = i > 0 && !line.isBlank() && Character.isWhitespace(line.charAt(0));
      if (!folded && !count(line)) {
        return;
      }
      address |= folded && line.indexOf('@') > 0;
      at = next(text, at);
    }
  }

  private boolean count(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || (colon + 1 < line.length() && !isBlank(line.charAt(colon + 1)))) {
      return false;
    }
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    if (MACHINE.contains(name) || name.startsWith("x-") || name.startsWith("arc-")) {
      machine++;
      return true;
    }
    if (PERSONAL.contains(name)) {
      personal++;
      from |= name.equals("from");
      address |= line.indexOf('@', colon) > 0;
      return true;
    }
    other |= name.indexOf(' ') < 0;
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static String line(String text, int from) {
    int end = lineEnd(text, from);
    return text.substring(from, Math.min(end, from + MAX_LINE));
  }

  private static int next(String text, int from) {
    int end = lineEnd(text, from);
    boolean both =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return Math.min(text.length(), end + (both ? 2 : 1));
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
