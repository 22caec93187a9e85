package copydesk.ingest.file;

/** What {@code ce_time}, the time at which an article came in, is taken from. */
public enum Received {
  /** Not said: the records are the same whenever they are posted. */
  NONE,
  /** The moment at which it is posted. */
  NOW,
  /** The file's time of last modification. */
  MODIFIED
}
