package copydesk.extract.word;

/** Whether two spellings may be of one name: "Mehmood" and "Mahmood". */
public final class Spelling {
  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * Whether the words differ by one letter changed, added or left out, or by accents; both of at
   * least five letters with the same first one. Linear.
   */
  public static boolean isVariant(String a, String b) {
    String x = fold(a);
    String y = fold(b);
    if (x.equals(y)) {
      return true;
    }
    int shorter = Math.min(x.length(), y.length());
    if (shorter < SHORTEST || Math.abs(x.length() - y.length()) > 1 || x.charAt(0) != y.charAt(0)) {
      return false;
    }
    int start = 0;
    while (start < shorter && x.charAt(start) == y.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
      end++;
    }
    return Math.max(x.length(), y.length()) - start - end <= 1;
  }

  /** Small letters without accents. */
  public static String fold(String word) {
    String small = word.toLowerCase(java.util.Locale.ROOT);
    boolean ascii = small.chars().allMatch(c -> c < 0x80);
    return ascii
        ? small
        : java.text.Normalizer.normalize(small, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
  }
}
