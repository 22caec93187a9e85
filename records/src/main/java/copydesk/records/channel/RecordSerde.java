package copydesk.records.channel;

import copydesk.records.RecordJson;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record as JSON on a channel; null is null (a tombstone).
 *
 * @param <T> the record's type
 */
public final class RecordSerde<T> implements Serde<T> {
  private final Class<T> type;

  public RecordSerde(Class<T> type) {
    this.type = type;
  }

  @Override
  public Serializer<T> serializer() {
    return (channel, record) -> record == null ? null : RecordJson.toBytes(record);
  }

  @Override
  public Deserializer<T> deserializer() {
    return this::read;
  }

  private T read(String channel, byte[] json) {
    if (json == null) {
      return null;
    }
    try {
      return RecordJson.fromBytes(json, type);
    } catch (IOException e) {
      throw new SerializationException(
          "a record on " + channel + " is no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
