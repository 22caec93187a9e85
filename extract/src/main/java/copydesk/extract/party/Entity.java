package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.word.Gender;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.List;

/** A party of one article while it is put together; token ranges are half-open. */
public final class Entity {
  /**
   * A reference to the party.
   *
   * @param first its first token
   * @param end one past its last token
   * @param kind how it refers
   */
  public record Reference(int first, int end, Mention.Kind kind) {}

  /**
   * An office that the article gives the party.
   *
   * @param first its first token
   * @param end one past its last token
   * @param of the organisation or country of it, or null
   */
  public record Office(int first, int end, Entity of) {}

  public final List<NameForm> forms = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Office> offices = new ArrayList<>();
  private final Party.Type type;
  private Gender gender = Gender.UNKNOWN;
  private PartyReference entry;
  private boolean added;
  private NameForm fullest;

  Entity(Party.Type type) {
    this.type = type;
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
    return references;
  }

  /** The offices, in text order. */
  public List<Office> offices() {
    return offices;
  }

  /** What is known of it beyond the article, or null. */
  public PartyReference entry() {
    return entry;
  }

  /**
   * The fullest name that the article gives; that of the reference data for a country, and where
   * someone put it there.
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

  /** The fullest of its names, the first of several as full; of an added party, the first. */
  public NameForm fullest() {
    return fullest;
  }

  public void learnGender(Gender newGender) {
    gender = newGender == Gender.UNKNOWN ? gender : newGender;
  }

  void identify(PartyReference newEntry) {
    entry = newEntry;
  }

  /** A party that was added to the directory. */
  static Entity ofAdded(PartyReference entry) {
    Entity entity = new Entity(entry.type());
    entity.entry = entry;
    entity.added = true;
    return entity;
  }

  void add(NameForm form, Mention.Kind kind) {
    if (kind == Mention.Kind.NAME || kind == Mention.Kind.METONYM) {
      forms.add(form);
      boolean fuller = fullest == null || (!added && form.isFullerThan(fullest));
      fullest = fuller ? form : fullest;
    }
    references.add(new Reference(form.first(), form.end(), kind));
  }

  /** Adds a reference that is no name: a title or a pronoun. */
  public void refer(int first, int end, Mention.Kind kind) {
    references.add(new Reference(first, end, kind));
  }

  public void hold(Office office) {
    offices.add(office);
  }
}
