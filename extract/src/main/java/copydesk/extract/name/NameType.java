package copydesk.extract.name;

/** What a name names. */
public enum NameType {
  /** A human being: "Ana Sousa", "Sousa". */
  PERSON,
  /** A body of people with a name: a company, ministry, party, club, newspaper, armed group. */
  ORGANISATION,
  /** A country, city, region, street, river, building. */
  LOCATION,
  /** People by nation, faith, people or outlook, as noun or adjective: "Kenyan", "Sunnis". */
  GROUP
}
