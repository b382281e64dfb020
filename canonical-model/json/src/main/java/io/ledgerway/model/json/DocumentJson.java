package io.ledgerway.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ledgerway.model.json.internal.RecordCodec;
import io.ledgerway.model.json.internal.SchemaVersion;
import io.ledgerway.model.json.version.VersionChain;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Reads and writes documents as JSON without loss.
 *
 * <p>What a source sent comes back as it was: scales, unknown codes, extensions and members of a
 * newer minor version. Thread-safe; make one and keep it, as it remembers the shapes of the
 * records.
 *
 * <pre>{@code
 * DocumentJson json = DocumentJson.create();
 * Envelope<Invoice> envelope = json.read(text, Invoice.class);
 * String same = json.write(envelope);
 * }</pre>
 */
public final class DocumentJson {

  /** The schema version of the documents that this library makes. */
  public static final String SCHEMA_VERSION = SchemaVersion.CURRENT;

  private final RecordCodec codec;
  private final JsonFactory factory;

  private final VersionChain versions;

  private DocumentJson(JsonLimits limits, VersionChain versions) {
    this.versions = versions;
    codec = new RecordCodec(limits, versions);
    factory = factory(limits);
  }

  /**
   * A codec with the default limits.
   *
   * @return the codec
   */
  public static DocumentJson create() {
    return new DocumentJson(JsonLimits.DEFAULT, VersionChain.NONE);
  }

  /**
   * A codec with other limits.
   *
   * @param limits how much is read at most
   * @return the codec
   */
  public static DocumentJson create(JsonLimits limits) {
    return new DocumentJson(limits, VersionChain.NONE);
  }

  /**
   * A codec that reads documents of older major versions too, and writes those of the version
   * before.
   *
   * @param limits how much is read at most
   * @param versions how documents are converted
   * @return the codec
   */
  public static DocumentJson create(JsonLimits limits, VersionChain versions) {
    return new DocumentJson(limits, versions);
  }

  private static JsonFactory factory(JsonLimits limits) {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(limits.documentLength())
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.stringLength())
                .maxNumberLength(limits.numberLength())
                .build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .build();
  }

  /**
   * Writes an envelope on one line.
   *
   * @param envelope the envelope
   * @param <T> the document's type
   * @return JSON
   */
  public <T> String write(Envelope<T> envelope) {
    return writeValue(envelope);
  }

  /**
   * Writes an envelope in the major version before this one, for a reader that is not updated yet.
   * What that version can't hold travels in {@code conversionData} and comes back when the document
   * is converted up again.
   *
   * @param envelope the envelope
   * @return JSON
   * @throws IllegalArgumentException when the versions of this codec don't lead down
   */
  public String writeForFormerVersion(Envelope<?> envelope) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      codec.write(versions.down((JsonValue.ObjectValue) codec.tree(envelope)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes an envelope on one line, in UTF-8; the stream stays open.
   *
   * @param envelope the envelope
   * @param target where to
   * @throws UncheckedIOException when the stream can't be written
   */
  public void write(Envelope<?> envelope, OutputStream target) {
    try (JsonGenerator out = factory.createGenerator(target)) {
      codec.write(envelope, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an envelope on one line; the writer stays open.
   *
   * @param envelope the envelope
   * @param target where to
   * @throws UncheckedIOException when the writer can't be written
   */
  public void write(Envelope<?> envelope, Writer target) {
    try (JsonGenerator out = factory.createGenerator(target)) {
      codec.write(envelope, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a record for people: indented, one member a line.
   *
   * @param record an envelope or another record of the model
   * @return JSON with line feeds
   */
  public String writePretty(Object record) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text).setPrettyPrinter(printer)) {
      codec.write(record, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /**
   * Writes a record without an envelope on one line.
   *
   * @param record a record of the model
   * @return JSON
   */
  public String writeValue(Object record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      codec.write(record, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Reads an envelope; the stream stays open.
   *
   * @param source JSON in UTF-8, UTF-16 or UTF-32
   * @return the envelope with the document that its type names
   * @throws JsonFormatException when the JSON is refused
   * @throws UncheckedIOException when the stream can't be read
   */
  public Envelope<?> read(InputStream source) {
    try (JsonParser parser = factory.createParser(source)) {
      return (Envelope<?>) codec.readAll(parser, Envelope.class);
    } catch (CharConversionException e) {
      throw new JsonFormatException(
          JsonErrorCode.SYNTAX, "", 1, 1, "the bytes are no Unicode text; send JSON in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an envelope.
   *
   * @param json JSON
   * @return the envelope with the document that its type names
   * @throws JsonFormatException when the JSON is refused
   */
  public Envelope<?> read(String json) {
    return readValue(json, Envelope.class);
  }

  /**
   * Reads an envelope around a document of one type.
   *
   * @param json JSON
   * @param documentType the document's type
   * @param <T> the document's type
   * @return the envelope
   * @throws JsonFormatException when the JSON is refused or holds another document
   */
  @SuppressWarnings("unchecked")
  public <T> Envelope<T> read(String json, Class<T> documentType) {
    Envelope<?> envelope = read(json);
    if (!documentType.isInstance(envelope.document())) {
      throw new JsonFormatException(
          JsonErrorCode.DOCUMENT_TYPE,
          "/type",
          0,
          0,
          "the envelope holds no "
              + documentType.getSimpleName()
              + "; read it without naming a type, or send another document");
    }
    return (Envelope<T>) envelope;
  }

  /**
   * Reads a record without an envelope.
   *
   * @param json JSON
   * @param type the record's type
   * @param <T> the record's type
   * @return the record
   * @throws JsonFormatException when the JSON is refused
   */
  public <T> T readValue(String json, Class<T> type) {
    try (JsonParser parser = factory.createParser(new StringReader(json))) {
      return type.cast(codec.readAll(parser, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
