package copydesk.bench.score;

/** How far what is given agrees with gold: precision, recall and F1. Not thread-safe. */
final class Agreement {
  private int right;
  private int gold;
  private int given;

  /** Counts how many are right, of so many in gold and so many given. */
  void add(int right, int gold, int given) {
    this.right += right;
    this.gold += gold;
    this.given += given;
  }

  @Override
  public String toString() {
    double precision = given == 0 ? 0 : (double) right / given;
    double recall = gold == 0 ? 0 : (double) right / gold;
    double sum = precision + recall;
    return String.format(
        "P %s  R %s  F1 %s  gold %d  predicted %d",
        Percent.of(100 * precision),
        Percent.of(100 * recall),
        Percent.of(sum == 0 ? 0 : 200 * precision * recall / sum),
        gold,
        given);
  }
}
