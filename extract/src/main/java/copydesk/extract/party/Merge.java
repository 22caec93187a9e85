package copydesk.extract.party;

/** By what a name came to its party: the rule of the merging that decided. */
public enum Merge {
  ADDED_NAME(PartyMerger.class, "a name of an added party"),
  COUNTRY(PartyMerger.class, "a country's name"),
  DEMONYM(PartyMerger.class, "a country's adjective or people"),
  CAPITAL(Metonyms.class, "the capital stands for its government"),
  NEW_PERSON(PersonMerger.class, "a person not named before"),
  SAME_PERSON(PersonMerger.class, "the same surname, and given names that agree"),
  VARIANT_SURNAME(PersonMerger.class, "the same name, its surname spelled another way"),
  OTHER_NAME(OtherNames.class, "the text says that it is another name of the party"),
  SINGLE_NAME(PersonMerger.class, "the person's surname or given name alone"),
  TITLED_NAME(SharedSurnames.class, "of those with this surname, the one whom its title fits"),
  NEW_PARTY(OrganisationMerger.class, "a party not named before"),
  SAME_WORDS(OrganisationMerger.class, "the same words"),
  SAME_ENTRY(OrganisationMerger.class, "another name of the same known party"),
  INITIALS(OrganisationMerger.class, "the initials of the party's name"),
  SHORT_FORM(OrganisationMerger.class, "short for the party's name"),
  PARTISANS(Partisans.class, "the people or the adjective of the political party"),
  UNTAGGED_SURNAME(UntaggedNames.class, "the person's surname, where no name was found"),
  UNTAGGED_ACRONYM(UntaggedNames.class, "the party's initials, where no name was found");

  private final Class<?> of;
  private final String reason;

  Merge(Class<?> of, String reason) {
    this.of = of;
    this.reason = reason;
  }

  /** The name of the class to open. */
  public String rule() {
    return of.getSimpleName();
  }

  /** What decided, for a person. */
  public String reason() {
    return reason;
  }
}
