package io.ledgerway.runtime.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.model.json.JsonFormatException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Descriptors of connectors as JSON. What is written is read back equal. Thread-safe.
 *
 * <pre>{@code
 * {"formatVersion": 1,
 *  "id": "...", "version": "...", "spiVersion": "0.1", "targetSystem": "...", "releases": ["..."],
 *  "operations": [
 *    {"id": "...", "documentType": "invoice", "effectClass": "POSTING", "effect": "...",
 *     "evidence": "SIMULATED",
 *     "write": {"dedupe": "NATIVE_KEY", "keyWindow": {"length": "PT24H", "replaysErrors": false},
 *               "lookup": true, "lookupLag": "PT0S", "settle": "PT0S", "completion": "SYNC",
 *               "acknowledgementWithin": "PT0S", "key": "UUID", "staged": false, "maxItems": 1}},
 *    {..., "read": {"source": "CURSOR", "sameNameMeansRepeat": false}, "describable": true},
 *    {..., "events": {"replayWindow": "PT5M", "answerWithin": "PT10S"}}]}
 * }</pre>
 *
 * <p>An operation has one of {@code write}, {@code read} and {@code events}. Durations are ISO 8601
 * texts, constants have the names of their Java enums, and what is null, and {@code describable}
 * where it is false, is left out. {@code formatVersion} grows when a reader of the version before
 * could misread the text.
 *
 * <p>A reader passes over members that it does not know, and keeps document types that it does not
 * know. A constant that it does not know is refused: no constant of a contract can stand for
 * another one.
 */
public final class DescriptorJson {

  static final int FORMAT_VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private DescriptorJson() {}

  /**
   * Writes a descriptor.
   *
   * @param descriptor what a connector says of itself
   * @return one JSON object, without line breaks
   */
  public static String write(ConnectorDescriptor descriptor) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeNumberField("formatVersion", FORMAT_VERSION);
      out.writeStringField("id", descriptor.id());
      out.writeStringField("version", descriptor.version());
      out.writeStringField("spiVersion", descriptor.spiVersion());
      out.writeStringField("targetSystem", descriptor.targetSystem());
      out.writeArrayFieldStart("releases");
      for (String release : descriptor.releases()) {
        out.writeString(release);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("operations");
      for (OperationSpec operation : descriptor.operations()) {
        write(out, operation);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, OperationSpec operation) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", operation.id().value());
    out.writeStringField("documentType", operation.documentType().value());
    out.writeStringField("effectClass", operation.effectClass().name());
    out.writeStringField("effect", operation.effect());
    out.writeStringField("evidence", operation.evidence().name());
    write(out, operation.read());
    write(out, operation.write());
    write(out, operation.events());
    if (operation.describable()) {
      out.writeBooleanField("describable", true);
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, @Nullable ReadContract contract) throws IOException {
    if (contract != null) {
      out.writeObjectFieldStart("read");
      out.writeStringField("source", contract.source().name());
      out.writeBooleanField("sameNameMeansRepeat", contract.sameNameMeansRepeat());
      out.writeEndObject();
    }
  }

  private static void write(JsonGenerator out, @Nullable WriteContract contract)
      throws IOException {
    if (contract != null) {
      out.writeObjectFieldStart("write");
      out.writeStringField("dedupe", contract.dedupe().name());
      KeyWindow window = contract.keyWindow();
      if (window != null) {
        out.writeObjectFieldStart("keyWindow");
        out.writeStringField("length", window.length().toString());
        out.writeBooleanField("replaysErrors", window.replaysErrors());
        out.writeEndObject();
      }
      out.writeBooleanField("lookup", contract.lookup());
      out.writeStringField("lookupLag", contract.lookupLag().toString());
      out.writeStringField("settle", contract.settle().toString());
      out.writeStringField("completion", contract.completion().name());
      out.writeStringField("acknowledgementWithin", contract.acknowledgementWithin().toString());
      out.writeStringField("key", contract.key().name());
      out.writeBooleanField("staged", contract.staged());
      out.writeNumberField("maxItems", contract.maxItems());
      out.writeEndObject();
    }
  }

  private static void write(JsonGenerator out, @Nullable EventContract contract)
      throws IOException {
    if (contract != null) {
      out.writeObjectFieldStart("events");
      Duration window = contract.replayWindow();
      if (window != null) {
        out.writeStringField("replayWindow", window.toString());
      }
      out.writeStringField("answerWithin", contract.answerWithin().toString());
      out.writeEndObject();
    }
  }

  /**
   * Reads a descriptor, of this SPI or another one.
   *
   * @param json what {@link #write} wrote, perhaps of another release
   * @return the descriptor
   * @throws JsonFormatException when it can't be read; names the place by its JSON pointer
   */
  public static ConnectorDescriptor read(String json) {
    return DescriptorReading.descriptor(DescribedObject.parse(json));
  }
}
