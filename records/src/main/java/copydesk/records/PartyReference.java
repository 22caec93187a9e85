package copydesk.records;

import copydesk.records.channel.Channels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a party before any article is read. On the channel {@link Channels#PARTIES} its
 * key is the record's Kafka key, and a tombstone takes it back.
 *
 * @param key names the party across articles: its type, a slash and a name, such as
 *     "person/antony-blinken"
 * @param name its usual English name
 * @param type what it is; the key starts with it
 * @param aliases its other names; without {@code name}; absent in JSON: none
 * @param refs its ids elsewhere, such as "iso3166:PK"; absent in JSON: none
 */
public record PartyReference(
    String key, String name, Party.Type type, List<String> aliases, List<String> refs) {
  /** The longest key, name, alias or ref, in characters. */
  public static final int MAX_LENGTH = 200;

  /** The most aliases, and the most refs. */
  public static final int MAX_ALIASES = 1_000;

  /**
   * Checks it.
   *
   * @throws InvalidSettingException if the key is none, the type is not the key's, a name is blank,
   *     or there is too much of anything
   */
  public PartyReference {
    requireText("key", key);
    Party.Type ofKey =
        typeOf(key)
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        "a party's key is person/…, organisation/…, country/…, place/… or group/…,"
                            + " not "
                            + key));
    if (type != ofKey) {
      throw new InvalidSettingException("the type of " + key + " cannot be " + type);
    }
    requireText("name", name);
    aliases = checked("alias", aliases);
    refs = checked("ref", refs);
  }

  /**
   * Reads a record of the channel.
   *
   * @throws IOException if it is no party, or not the one that its Kafka key names; says why
   */
  public static PartyReference ofRecord(String kafkaKey, byte[] json) throws IOException {
    PartyReference party;
    try {
      party = RecordJson.fromBytes(json, PartyReference.class);
    } catch (IOException e) {
      String why =
          (e.getCause() instanceof InvalidSettingException ? e.getCause() : e).getMessage();
      throw new IOException(why.lines().findFirst().orElse("no reason given"), e);
    }
    if (party == null || !party.key().equals(kafkaKey)) {
      throw new IOException("it is not of its key, but of " + (party == null ? null : party.key()));
    }
    return party;
  }

  /** The type that the key starts with; empty where it is no party's key. */
  public static Optional<Party.Type> typeOf(String key) {
    int slash = key.indexOf('/');
    for (Party.Type type : Party.Type.values()) {
      if (slash > 0
          && slash < key.length() - 1
          && key.chars().noneMatch(Character::isISOControl)
          && key.substring(0, slash).equals(type.code())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static List<String> checked(String what, List<String> texts) {
    if (texts == null) {
      return List.of();
    }
    if (texts.size() > MAX_ALIASES) {
      throw new InvalidSettingException("a party has at most " + MAX_ALIASES + " of " + what);
    }
    texts.forEach(text -> requireText(what, text));
    return List.copyOf(texts);
  }

  private static void requireText(String what, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidSettingException("a party's " + what + " cannot be blank");
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidSettingException(
          "a party's " + what + " has at most " + MAX_LENGTH + " characters, not " + text.length());
    }
  }
}
