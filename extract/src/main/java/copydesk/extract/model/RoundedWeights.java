package copydesk.extract.model;

/**
 * Learned weights rounded to one byte each, the largest to 127.
 *
 * @param scale what a byte is multiplied by to be the weight again
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RoundedWeights(byte[] bytes, float scale) {
  /** Rounds these. */
  public static RoundedWeights of(float[] learned) {
    float most = 1e-9f;
    for (float weight : learned) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most / Byte.MAX_VALUE;
    byte[] bytes = new byte[learned.length];
    for (int i = 0; i < learned.length; i++) {
      bytes[i] = (byte) Math.round(learned[i] / scale);
    }
    return new RoundedWeights(bytes, scale);
  }
}
