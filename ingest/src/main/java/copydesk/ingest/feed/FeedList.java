package copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.InvalidSettingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of addresses: one feed a line, its settings after the address as {@code name=value};
 * what follows a {@code #} at the start of a line or after a blank is a comment. The settings are
 * {@code min} and {@code max} (such as {@code 90s}, {@code 5m}, {@code 1h}), {@code source} (a
 * URI), {@code local=yes} and {@code gone=ask}. A line {@code contact ADDRESS} says whom servers
 * can turn to.
 *
 * @param feeds the feeds, in order, each once
 * @param contact the address that requests name, or null
 */
public record FeedList(List<FeedSettings> feeds, String contact) {
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smh])");
  private static final String CONTACT = "contact";

  public FeedList {
    feeds = List.copyOf(feeds);
  }

  /**
   * Reads what is in the file.
   *
   * @param name what messages call it
   * @throws InvalidSettingException if it cannot be understood; the message names the line
   */
  static FeedList of(byte[] content, String name) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidSettingException(name + " cannot be read: it is not in UTF-8", e);
    }
    FeedList list = parse(text.lines().toList(), name);
    if (list.feeds().isEmpty()) {
      throw new InvalidSettingException(name + " names no feed");
    }
    return list;
  }

  /**
   * Reads lines.
   *
   * @param name what messages call them
   */
  static FeedList parse(List<String> lines, String name) {
    List<FeedSettings> feeds = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    String contact = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
      if (line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (line.isEmpty()) {
        continue;
      }
      try {
        String[] words = line.split("\\s+", -1);
        if (words[0].equals(CONTACT)) {
          contact = contact(words);
          continue;
        }
        FeedSettings feed = feed(words);
        if (!addresses.add(feed.address())) {
          throw new InvalidSettingException("the address stands there twice");
        }
        feeds.add(feed);
      } catch (InvalidSettingException e) {
        throw new InvalidSettingException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new FeedList(feeds, contact);
  }

  private static String contact(String[] words) {
    if (words.length != 2 || !words[1].matches("[\\x21-\\x7E]{1,200}")) {
      throw new InvalidSettingException("'contact' takes one address of a page or of mail");
    }
    return words[1];
  }

  private static FeedSettings feed(String[] words) {
    FeedSettings feed = FeedSettings.of(address(words[0]));
    for (int i = 1; i < words.length; i++) {
      feed = set(feed, words[i]);
    }
    if (feed.atLeast().compareTo(feed.atMost()) > 0) {
      throw new InvalidSettingException("min is longer than max");
    }
    return feed;
  }

  private static String address(String word) {
    URI address = uri(word);
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null) {
      throw new InvalidSettingException(
          "'" + word + "' is no address of a feed: it must start with http:// or https://");
    }
    if (address.getRawUserInfo() != null) {
      throw new InvalidSettingException("an address with a password in it is not taken");
    }
    return word;
  }

  private static URI uri(String word) {
    try {
      return new URI(word);
    } catch (URISyntaxException e) {
      throw new InvalidSettingException("'" + word + "' is no address: " + e.getReason(), e);
    }
  }

  private static FeedSettings set(FeedSettings f, String word) {
    int sign = word.indexOf('=');
    String name = sign < 0 ? word : word.substring(0, sign);
    String value = sign < 0 ? "" : word.substring(sign + 1);
    return switch (name) {
      case "min" ->
          new FeedSettings(
              f.address(),
              time(name, value),
              longer(f.atMost(), time(name, value)),
              f.source(),
              f.local(),
              f.askAgain());
      case "max" ->
          new FeedSettings(
              f.address(), f.atLeast(), time(name, value), f.source(), f.local(), f.askAgain());
      case "source" ->
          new FeedSettings(
              f.address(), f.atLeast(), f.atMost(), uri(value).toString(), f.local(), f.askAgain());
      case "local" ->
          new FeedSettings(
              f.address(),
              f.atLeast(),
              f.atMost(),
              f.source(),
              is(name, value, "yes"),
              f.askAgain());
      case "gone" ->
          new FeedSettings(
              f.address(), f.atLeast(), f.atMost(), f.source(), f.local(), is(name, value, "ask"));
      default ->
          throw new InvalidSettingException(
              "'" + name + "' is no setting of a feed; there are min, max, source, local and gone");
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static boolean is(String name, String value, String expected) {
    if (!value.equals(expected)) {
      throw new InvalidSettingException(
          "'" + name + "' takes " + expected + ", not '" + value + "'");
    }
    return true;
  }

  private static Duration time(String name, String value) {
    Matcher found = DURATION.matcher(value);
    if (found.matches()) {
      long number = Long.parseLong(found.group(1));
      Duration time =
          switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
          };
      if (time.compareTo(FeedSettings.SHORTEST) >= 0 && time.toHours() <= 24) {
        return time;
      }
    }
    throw new InvalidSettingException(
        "'" + name + "' takes a time of 10s to 24h, such as 90s, 5m or 1h, not '" + value + "'");
  }
}
