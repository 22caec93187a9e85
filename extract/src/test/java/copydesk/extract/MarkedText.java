package copydesk.extract;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A short text with its names marked by hand, for tests of single rules: no model reads it. {@code
 * {P Ana Sousa} left {L Porto}} has a person and a place; the letters are the first ones of {@link
 * NameType}, after which {@code ?} marks a name of which the tagger is unsure and {@code +} one of
 * a party that was added. {@code ¶} stands for a new paragraph.
 */
public final class MarkedText {
  private static final Pattern NAME = Pattern.compile("\\{([POLG])([?+]?) ([^}]*)}");
  private static final double SURE = 0.9;
  private static final double UNSURE = 0.3;
  private static final KnownParties SHIPPED = ReferenceDirectory.load().current();

  private final ArticleText article;
  private final List<Name> names = new ArrayList<>();
  private Parties parties;

  private MarkedText(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    String text = marked.replace("¶", "\n\n");
    Matcher matcher = NAME.matcher(text);
    int at = 0;
    while (matcher.find()) {
      plain.append(text, at, matcher.start());
      int start = plain.length();
      plain.append(matcher.group(3));
      marks.add(new Mark(start, plain.length(), matcher.group(1), matcher.group(2)));
      at = matcher.end();
    }
    plain.append(text.substring(at));
    article = ArticleText.of(plain.toString());
    marks.forEach(mark -> names.add(name(mark)));
  }

  private record Mark(int start, int end, String type, String flag) {}

  private Name name(Mark mark) {
    int first = tokens().at(mark.start());
    int end = tokens().at(mark.end());
    NameType type = NameTypes.of(mark.type());
    double score = mark.flag().equals("?") ? UNSURE : SURE;
    String text = tokens().string(first, end);
    PartyReference added = mark.flag().equals("+") ? added(text, type) : null;
    return new Name(first, end, type, score, added);
  }

  private static PartyReference added(String name, NameType type) {
    Party.Type of =
        switch (type) {
          case PERSON -> Party.Type.PERSON;
          case ORGANISATION -> Party.Type.ORGANISATION;
          case LOCATION -> Party.Type.PLACE;
          case GROUP -> Party.Type.GROUP;
        };
    String key = of.name().toLowerCase(Locale.ROOT) + "/" + name.toLowerCase(Locale.ROOT);
    return new PartyReference(key.replace(' ', '-'), name, of, List.of(), List.of());
  }

  private static final class NameTypes {
    static NameType of(String letter) {
      for (NameType type : NameType.values()) {
        if (type.name().startsWith(letter)) {
          return type;
        }
      }
      throw new IllegalArgumentException(letter);
    }
  }

  /** Reads a marked text. */
  public static MarkedText of(String marked) {
    return new MarkedText(marked);
  }

  /** What is known where nothing was added. */
  public static KnownParties shipped() {
    return SHIPPED;
  }

  /** What is known where these parties were added. */
  public static KnownParties knowing(PartyReference... added) {
    ReferenceDirectory directory = ReferenceDirectory.load();
    for (PartyReference party : added) {
      directory.put(party);
    }
    return directory.current();
  }

  public ArticleText article() {
    return article;
  }

  public Tokens tokens() {
    return article.tokens();
  }

  /** The marked names, in text order. */
  public List<Name> names() {
    return names;
  }

  /** The tokens of these words where they stand first. */
  public Range range(String words) {
    int start = tokens().text().indexOf(words);
    if (start < 0) {
      throw new NoSuchElementException(words + " in " + tokens().text());
    }
    return new Range(tokens().at(start), tokens().at(start + words.length()));
  }

  /** The parties after the steps up to this class and with it, of the marked names as they are. */
  public Parties upTo(Class<?> step) {
    PartyDraft draft = new PartyDraft(article, SHIPPED, names);
    for (PartyStep each : PartySteps.IN_ORDER) {
      each.action().accept(draft);
      if (each.of().equals(step)) {
        break;
      }
    }
    parties = draft.parties();
    return parties;
  }

  /** The party of that name among those asked for last. */
  public Entity party(String name) {
    return parties.all().stream()
        .filter(party -> party.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + " in " + referred(parties.all())));
  }

  /** The text with these names marked, on one line. */
  public String marked(List<Name> all) {
    StringBuilder marked = new StringBuilder(tokens().text());
    for (int i = all.size() - 1; i >= 0; i--) {
      Name name = all.get(i);
      String flag = name.added() == null ? "" : "+";
      marked.insert(tokens().end(name.end() - 1), '}');
      marked.insert(tokens().start(name.first()), "{" + name.type().name().charAt(0) + flag + " ");
    }
    return marked.toString().replace("\n\n", "¶");
  }

  /** Each party's references with "=" between them, the parties with ";" between them. */
  public String referred(List<Entity> all) {
    return all.stream()
        .map(
            party ->
                party.references().stream()
                    .map(reference -> words(reference.range()))
                    .collect(Collectors.joining(" = ")))
        .collect(Collectors.joining("; "));
  }

  /** A party's roles, each once, with "of" and whose it is, ";" between them. */
  public String roles(Entity party) {
    Set<String> roles =
        party.roles().stream()
            .map(
                role ->
                    words(role.range()) + (role.of() == null ? "" : " [" + role.of().name() + "]"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join("; ", roles);
  }

  /** The words of a range. */
  public String words(Range range) {
    return tokens().string(range.first(), range.end());
  }
}
