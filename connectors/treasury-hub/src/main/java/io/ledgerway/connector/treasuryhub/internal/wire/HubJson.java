package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads and writes JSON; what has one member twice, or more behind its end, is none. Thread-safe.
 */
public final class HubJson {

  private final ObjectReader reader;
  private final ObjectWriter writer;

  /** A codec. */
  public HubJson() {
    JsonMapper mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    reader = mapper.reader();
    writer = mapper.writer();
  }

  /**
   * Reads a whole value.
   *
   * @param in where from
   * @return the value; empty when it is not JSON, or not whole
   */
  public Optional<JsonNode> read(InputStream in) {
    try {
      JsonNode node = reader.readTree(in);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a value.
   *
   * @param node the value
   * @return its bytes, UTF-8
   */
  public byte[] write(JsonNode node) {
    try {
      return writer.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
