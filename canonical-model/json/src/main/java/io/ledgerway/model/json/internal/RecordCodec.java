package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.json.JsonLimits;
import io.ledgerway.model.json.version.VersionChain;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves records of the model between Java and JSON. Thread-safe. */
public final class RecordCodec {

  private final ShapeCatalog catalog = new ShapeCatalog();
  private final JsonLimits limits;
  private final VersionChain versions;

  /**
   * A codec with an empty cache of shapes.
   *
   * @param limits how much is read at most
   */
  public RecordCodec(JsonLimits limits) {
    this(limits, VersionChain.NONE);
  }

  /**
   * A codec that reads older major versions too.
   *
   * @param limits how much is read at most
   * @param versions how they are converted
   */
  public RecordCodec(JsonLimits limits, VersionChain versions) {
    this.limits = limits;
    this.versions = versions;
  }

  /**
   * Writes a record.
   *
   * @param value a record or leaf value of the model
   * @param out where to
   * @throws IOException when the generator can't write
   */
  public void write(Object value, JsonGenerator out) throws IOException {
    catalog.of(value.getClass()).write(value, UnknownMembers.NONE, new GeneratorSink(out));
  }

  /**
   * The canonical tree of a record.
   *
   * @param value a record of the model
   * @return sorted, numbers by value
   */
  public JsonValue canonicalTree(Object value) {
    CanonicalSink sink = new CanonicalSink();
    try {
      catalog.of(value.getClass()).write(value, UnknownMembers.NONE, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.result();
  }

  /**
   * The tree of a record, as it is written.
   *
   * @param value a record of the model
   * @return its JSON
   * @throws IOException never, as nothing is read from outside
   */
  public JsonValue tree(Object value) throws IOException {
    TreeSink sink = new TreeSink();
    catalog.of(value.getClass()).write(value, UnknownMembers.NONE, sink);
    return sink.result();
  }

  /**
   * Reads the value that a parser stands on.
   *
   * @param parser stands on the value's first token; afterwards on its last
   * @param type the record's type
   * @return the record
   * @throws IOException when the text can't be read from its source
   */
  public Object read(JsonParser parser, Class<?> type) throws IOException {
    JsonReading reading = new JsonReading(TokenSource.of(parser), limits);
    try {
      return type == Envelope.class && versions != VersionChain.NONE
          ? new VersionedReading(catalog, versions).read(reading)
          : catalog.of(type).read(reading);
    } catch (StreamReadException | StreamConstraintsException | CharConversionException e) {
      throw syntax(e, reading.pointer(), parser);
    }
  }

  /**
   * Reads a text that holds one value and nothing else.
   *
   * @param parser stands before the text
   * @param type the record's type
   * @return the record
   * @throws IOException when the text can't be read from its source
   */
  public Object readAll(JsonParser parser, Class<?> type) throws IOException {
    try {
      parser.nextToken();
      Object value = read(parser, type);
      if (parser.nextToken() != null) {
        throw new JsonFormatException(
            JsonErrorCode.TRAILING_CONTENT,
            "",
            parser.currentTokenLocation().getLineNr(),
            parser.currentTokenLocation().getColumnNr(),
            "something follows the document; send one document alone");
      }
      return value;
    } catch (StreamReadException | StreamConstraintsException | CharConversionException e) {
      throw syntax(e, "", parser);
    }
  }

  /** Whether a projection's pointer can lead anywhere in a record. */
  void requirePlace(Class<?> type, List<String> names) {
    Shape shape = catalog.of(type);
    for (String name : names) {
      if (shape == ExtensionsShape.INSTANCE || shape instanceof DocumentShape) {
        return;
      }
      Shape part = part(shape, name);
      if (part == null) {
        throw new IllegalArgumentException(
            Pointers.of(names) + " is no place in " + type.getSimpleName() + "; correct the name");
      }
      shape = part;
    }
  }

  private static @Nullable Shape part(Shape shape, String name) {
    if (shape instanceof ListShape list) {
      return name.equals(Projections.EACH) ? list.element() : null;
    }
    return shape instanceof RecordShape group ? group.shapeOf(name) : null;
  }

  /** Without the parser's message: it may quote an account number. */
  private JsonFormatException syntax(Exception error, String pointer, JsonParser parser) {
    int line = parser.currentLocation().getLineNr();
    int column = parser.currentLocation().getColumnNr();
    if (error instanceof StreamConstraintsException) {
      return new JsonFormatException(
          JsonErrorCode.LIMIT_EXCEEDED,
          pointer,
          Math.max(line, 1),
          Math.max(column, 1),
          "the JSON exceeds " + limits + "; send a smaller document or raise the limits");
    }
    return new JsonFormatException(
        JsonErrorCode.SYNTAX,
        pointer,
        Math.max(line, 1),
        Math.max(column, 1),
        "the text is no valid JSON; correct what stands here or before it");
  }
}
