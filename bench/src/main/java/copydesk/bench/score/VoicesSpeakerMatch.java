package copydesk.bench.score;

import copydesk.records.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule for voices. A named speaker is right by the party that he was resolved to; an unnamed
 * one or a group by the article's words, too; several people only all together; a spokesman as any
 * spokesman. Where the article does not say who, no speaker must be given.
 */
final class VoicesSpeakerMatch implements SpeakerMatch {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "i", "we", "who", "his", "her", "their");
  private static final Set<String> DESCRIBED = Set.of("unnamed", "group");
  private static final int SHORTEST_SURNAME = 3;

  private final ComparedWords words;

  VoicesSpeakerMatch(ComparedWords words) {
    this.words = words;
  }

  @Override
  public boolean isRight(GoldStatement gold, Voice voice, Given given) {
    if (gold.speaker() == null || voice == null) {
      return gold.speaker() == null && voice == null;
    }
    String mention = given.text.words(voice.mention());
    List<String> names =
        Stream.of(given.partyName(voice), voice.name()).filter(Objects::nonNull).toList();
    boolean several = gold.speaker().contains(" and ");
    if (several || (gold.speakerType() != null && DESCRIBED.contains(gold.speakerType()))) {
      return isDescribed(gold, mention)
          || names.stream().anyMatch(name -> isDescribed(gold, name))
          || isEachOfSeveral(gold.speaker(), names);
    }
    return (isSpokesman(gold.speaker()) && mention != null && isSpokesman(mention))
        || names.stream().anyMatch(name -> isSame(name, gold.speaker()));
  }

  /** Surnames may be spelt or shortened differently, where the first names begin alike. */
  @Override
  public boolean isSame(String one, String other) {
    if (words.nested(one, other)) {
      return true;
    }
    List<String> a = words.of(one);
    List<String> b = words.of(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    String surname = a.get(a.size() - 1);
    return surname.equals(b.get(b.size() - 1))
        && surname.length() >= SHORTEST_SURNAME
        && a.get(0).charAt(0) == b.get(0).charAt(0);
  }

  private boolean isDescribed(GoldStatement gold, String name) {
    if (name == null) {
      return false;
    }
    boolean asMentioned =
        gold.mention() != null
            && isSame(name, gold.mention())
            && !PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
    return asMentioned || isSame(name, gold.speaker());
  }

  private boolean isEachOfSeveral(String speakers, List<String> names) {
    List<String> wanted = parts(speakers);
    return wanted.size() > 1
        && names.stream()
            .map(this::parts)
            .anyMatch(
                parts ->
                    wanted.stream()
                        .allMatch(one -> parts.stream().anyMatch(part -> isSame(one, part))));
  }

  private List<String> parts(String names) {
    return Arrays.stream(names.split(",| and ", -1))
        .filter(part -> !words.of(part).isEmpty())
        .toList();
  }

  private static boolean isSpokesman(String name) {
    return name.toLowerCase(Locale.ROOT).contains("spokes");
  }
}
