package copydesk.enrich.copy;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import copydesk.records.EnrichedArticle;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What is kept of a text to tell its copies, in {@link #BYTES} bytes: two signatures by
 * SuperMinHash with components of one byte. The first is of the text's runs of five words: the
 * share of equal components estimates how much of the text is shared. The second is of its {@link
 * Words#specifics}: texts made from one pattern (tables, market reports, obituaries) share their
 * sentences, and neither numbers nor names. Immutable.
 */
public final class CopySignature {
  /** The length of a signature, in bytes. */
  public static final int BYTES = 100;

  /** How many bands a signature has; copies have at least one in common, nearly always. */
  static final int BANDS = 24;

  /** A text of fewer words is nobody's copy: flashes and score lines are alike by chance. */
  static final int FEWEST_WORDS = 25;

  private static final int TEXT = 64;
  private static final int SPECIFICS = 32;

  /** Where the number of specifics stands, and after it that of words; two bytes each. */
  private static final int COUNTS = TEXT + SPECIFICS;

  private static final double TEXT_SHARED = 0.36;
  private static final double SPECIFICS_SHARED = 0.36;

  /** How much of its numbers and names a copy shares at least, in parts of the text it shares. */
  private static final double SPECIFICS_PER_TEXT = 0.7;

  /** With fewer specifics than this the text alone has to tell. */
  private static final int FEW_SPECIFICS = 28;

  private static final double TEXT_SHARED_ALONE = 0.6;

  private static final SimilarityHashPolicy OF_TEXT =
      SimilarityHashing.superMinHash(TEXT, Byte.SIZE, SuperMinHashVersion.V1);
  private static final SimilarityHashPolicy OF_SPECIFICS =
      SimilarityHashing.superMinHash(SPECIFICS, Byte.SIZE, SuperMinHashVersion.V1);

  private final byte[] bytes;

  private CopySignature(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The article's signature, or null where it has too few words of its own to have copies. */
  public static CopySignature of(EnrichedArticle article) {
    return of(ComparedText.of(article));
  }

  /** The signature of paragraphs, or null where they have too few words. */
  static CopySignature of(List<String> paragraphs) {
    Words words = Words.of(paragraphs);
    if (words.count() < FEWEST_WORDS) {
      return null;
    }
    long[] specifics = words.specifics();
    byte[] bytes = new byte[BYTES];
    System.arraycopy(signature(OF_TEXT, words.shingles()), 0, bytes, 0, TEXT);
    if (specifics.length > 0) {
      System.arraycopy(signature(OF_SPECIFICS, specifics), 0, bytes, TEXT, SPECIFICS);
    }
    putCount(bytes, COUNTS, specifics.length);
    putCount(bytes, COUNTS + 2, words.count());
    return new CopySignature(bytes);
  }

  private static byte[] signature(SimilarityHashPolicy policy, long[] elements) {
    return policy.createHasher().compute(ElementHashProvider.ofValues(elements));
  }

  private static void putCount(byte[] bytes, int at, int count) {
    int kept = Math.min(count, 0xFFFF);
    bytes[at] = (byte) (kept >>> 8);
    bytes[at + 1] = (byte) kept;
  }

  /**
   * The signature that {@link #text} gave.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static CopySignature ofText(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a signature of " + bytes.length + " bytes");
    }
    return new CopySignature(bytes);
  }

  /** The signature as it is kept, in Base64. */
  public String text() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether one of the two texts was made from the other, as far as signatures tell. */
  public boolean isCopy(CopySignature other) {
    return areCopies(bytes, 0, other.bytes, 0);
  }

  /** {@link #isCopy} of two signatures that lie within longer arrays. */
  static boolean areCopies(byte[] a, int atA, byte[] b, int atB) {
    double text = shared(a, atA, b, atB, TEXT);
    if (text < TEXT_SHARED) {
      return false;
    }
    int specifics = Math.min(count(a, atA + COUNTS), count(b, atB + COUNTS));
    if (specifics < FEW_SPECIFICS && text < TEXT_SHARED_ALONE) {
      return false;
    }
    double least = Math.max(SPECIFICS_SHARED, SPECIFICS_PER_TEXT * text);
    return shared(a, atA + TEXT, b, atB + TEXT, SPECIFICS) >= least;
  }

  /** The estimated share of what both have in what either has: 0 to 1. */
  private static double shared(byte[] a, int atA, byte[] b, int atB, int components) {
    int equal = 0;
    for (int i = 0; i < components; i++) {
      if (a[atA + i] == b[atB + i]) {
        equal++;
      }
    }
    double fraction = (double) equal / components;
    return Math.max(0, (fraction - 1.0 / 256) / (1 - 1.0 / 256)); // one in 256 by chance
  }

  private static int count(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  /**
   * The band of a signature that lies at an offset of an array: two components of the text's and
   * one of the specifics'. Of unlike texts one in 16 million has the same by chance.
   */
  static int band(byte[] bytes, int at, int band) {
    return ((bytes[at + 2 * band] & 0xFF) << 16)
        | ((bytes[at + 2 * band + 1] & 0xFF) << 8)
        | (bytes[at + TEXT + band] & 0xFF);
  }

  /** The signature itself, not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Copies the signature into an array. */
  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CopySignature that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
