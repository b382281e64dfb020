package io.ledgerway.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.model.json.internal.Projections;
import io.ledgerway.model.json.internal.RecordCodec;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of records, for hashes.
 *
 * <p>Written from the typed record: member names sorted by UTF-16 code unit, numbers and amounts by
 * value (1.0 and 1.00 are the same), moments in UTC, what is absent, null or an empty group left
 * out. Extensions and unknown members are part of it. Thread-safe.
 */
public final class CanonicalJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final RecordCodec CODEC = new RecordCodec(JsonLimits.DEFAULT);

  private CanonicalJson() {}

  /**
   * The canonical form of a record.
   *
   * @param record a record of the model
   * @return JSON without blanks
   */
  public static String of(Object record) {
    return of(record, Projection.WHOLE);
  }

  /**
   * The canonical form of some parts of a record.
   *
   * @param record a record of the model
   * @param projection which parts
   * @return JSON without blanks
   * @throws IllegalArgumentException when the projection names a place that the record has not
   */
  public static String of(Object record, Projection projection) {
    Projections.requirePlaces(CODEC, record.getClass(), projection.pointers());
    JsonValue tree = CODEC.canonicalTree(record);
    JsonValue parts =
        projection.keeping()
            ? Projections.only(tree, projection.pointers())
            : Projections.without(tree, projection.pointers());
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      CODEC.write(parts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * SHA-256 over the canonical form.
   *
   * @param record a record of the model
   * @return lower-case hex
   */
  public static String sha256(Object record) {
    return sha256(record, Projection.WHOLE);
  }

  /**
   * SHA-256 over the canonical form of some parts.
   *
   * @param record a record of the model
   * @param projection which parts
   * @return lower-case hex
   * @throws IllegalArgumentException when the projection names a place that the record has not
   */
  public static String sha256(Object record, Projection projection) {
    MessageDigest digest = digest();
    digest.update(utf8(of(record, projection)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Strict: a replacement character would give two texts one hash. */
  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The record holds half of a surrogate pair", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
