package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Range;
import copydesk.extract.word.Gender;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A party of one article while the steps put it together. References and roles are only ever added.
 * Not thread-safe.
 */
public final class Entity {
  /**
   * A place where the article refers to the party.
   *
   * @param range its tokens
   * @param kind how it refers
   * @param by what made it a reference to this party; null for titles and pronouns
   */
  public record Reference(Range range, Mention.Kind kind, Merge by) {
    /** Its first token. */
    public int first() {
      return range.first();
    }

    /** One past its last token. */
    public int end() {
      return range.end();
    }
  }

  /**
   * What the article says that the party is: an office that a person holds, a kind of organisation.
   *
   * @param range its tokens
   * @param of the organisation or country whose office it is, or null
   */
  public record Role(Range range, Entity of) {
    /** Its first token. */
    public int first() {
      return range.first();
    }

    /** One past its last token. */
    public int end() {
      return range.end();
    }
  }

  private final List<NameForm> forms = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final Party.Type type;
  private final boolean added;
  private Gender gender = Gender.UNKNOWN;
  private PartyReference entry;
  private NameForm fullest;

  private Entity(Party.Type type, PartyReference entry, boolean added) {
    this.type = type;
    this.entry = entry;
    this.added = added;
  }

  /** A party of which nothing is known but what it is. */
  Entity(Party.Type type) {
    this(type, null, false);
  }

  /** A party that was added to the directory. */
  static Entity ofAdded(PartyReference entry) {
    return new Entity(entry.type(), entry, true);
  }

  /** A country, of which the known entry says all. */
  static Entity ofCountry(PartyReference entry) {
    return new Entity(Party.Type.COUNTRY, entry, false);
  }

  /** What the party is. */
  public Party.Type type() {
    return type;
  }

  /** Whether it is a human being. */
  public boolean isPerson() {
    return type == Party.Type.PERSON;
  }

  /** A person's gender, where the article tells. */
  public Gender gender() {
    return gender;
  }

  /** Every reference so far, in the order they were found. */
  public List<Reference> references() {
    return Collections.unmodifiableList(references);
  }

  /** What the article says that it is, in the order it was found. */
  public List<Role> roles() {
    return Collections.unmodifiableList(roles);
  }

  /** What is known of it beyond the article, or null. */
  public PartyReference entry() {
    return entry;
  }

  /**
   * The fullest name that the article gives; that of the known entry for a country, and for a party
   * that was added.
   */
  public String name() {
    if ((entry != null && (added || type == Party.Type.COUNTRY)) || forms.isEmpty()) {
      return entry.name();
    }
    return fullest().text();
  }

  /** Whether it was added to the directory, and is not merely shipped or of the article. */
  boolean isAdded() {
    return added;
  }

  /** Whether the article names it, and not only an adjective of it. */
  boolean isNamed() {
    return !forms.isEmpty();
  }

  /** Its names, in the order they were found. */
  List<NameForm> forms() {
    return forms;
  }

  /**
   * The fullest of its names, the first of several as full; of an added party, the first; null
   * where it has no name in the article.
   */
  public NameForm fullest() {
    return fullest;
  }

  /** Takes what a word tells of a person's gender. */
  public void learnGender(Gender newGender) {
    gender = newGender == Gender.UNKNOWN ? gender : newGender;
  }

  /** Takes what is known of it beyond the article. */
  void identify(PartyReference newEntry) {
    entry = newEntry;
  }

  /** Adds a name; an adjective ({@link Mention.Kind#TITLE}) refers, but is none. */
  void add(NameForm form, Mention.Kind kind, Merge by) {
    if (kind == Mention.Kind.NAME || kind == Mention.Kind.METONYM) {
      forms.add(form);
      boolean fuller = fullest == null || (!added && form.isFullerThan(fullest));
      fullest = fuller ? form : fullest;
    }
    references.add(new Reference(form.range(), kind, by));
  }

  /** Adds a reference that is no name: a title or a pronoun. */
  public void refer(Range range, Mention.Kind kind) {
    references.add(new Reference(range, kind, null));
  }

  /** Adds what the article says that it is. */
  public void hold(Role role) {
    roles.add(role);
  }
}
