package io.ledgerway.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.ledgerway.model.json.internal.RecordCodec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A Jackson module: an embedder's own mapper reads and writes the records of the model as {@link
 * DocumentJson} does.
 *
 * <p>The mapper's own settings (naming, inclusion, dates) do not touch these records.
 */
public final class LedgerwayModule extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final String MODEL = "io.ledgerway.model.v1.";

  private final transient RecordCodec codec;

  /** A module with the default limits for decimals; the mapper's factory sets the other limits. */
  public LedgerwayModule() {
    super("ledgerway");
    codec = new RecordCodec(JsonLimits.DEFAULT);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addSerializers(new RecordSerializers(codec));
    context.addDeserializers(new RecordDeserializers(codec));
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getName().startsWith(MODEL);
  }

  /** Gives out a serializer for each record of the model. */
  private static final class RecordSerializers extends Serializers.Base {

    private final RecordCodec codec;

    private RecordSerializers(RecordCodec codec) {
      this.codec = codec;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return isOurs(type.getRawClass()) ? new RecordSerializer(codec) : null;
    }
  }

  /** Writes one record. */
  private static final class RecordSerializer extends JsonSerializer<Object> {

    private final RecordCodec codec;

    private RecordSerializer(RecordCodec codec) {
      this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      codec.write(value, out);
    }
  }

  /** Gives out a deserializer for each record of the model. */
  private static final class RecordDeserializers extends Deserializers.Base {

    private final RecordCodec codec;

    private RecordDeserializers(RecordCodec codec) {
      this.codec = codec;
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return isOurs(type.getRawClass()) ? new RecordDeserializer(codec, type.getRawClass()) : null;
    }
  }

  /** Reads one record. */
  private static final class RecordDeserializer extends JsonDeserializer<Object> {

    private final RecordCodec codec;
    private final Class<?> type;

    private RecordDeserializer(RecordCodec codec, Class<?> type) {
      this.codec = codec;
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return codec.read(parser, type);
    }
  }
}
