package copydesk.extract.word;

/** What is known of a person's gender. */
public enum Gender {
  UNKNOWN,
  FEMALE,
  MALE
}
