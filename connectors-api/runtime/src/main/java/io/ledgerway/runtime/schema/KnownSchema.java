package io.ledgerway.runtime.schema;

import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint keeps of a schema: its hash, how many drifts there were, and the fields where
 * they fit.
 */
record KnownSchema(String hash, int drifts, @Nullable TargetSchema schema) {

  private static final String VERSION = "1";
  private static final String NO_FIELDS = new TargetSchema(null, List.of()).hash();

  /** Stores keep 4000 characters of a checkpoint. */
  private static final int LONGEST_FIELDS = 3400;

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int PARTS = 6;

  static KnownSchema of(TargetSchema schema, int drifts) {
    return new KnownSchema(schema.hash(), drifts, schema);
  }

  boolean hasFields() {
    return !hash.equals(NO_FIELDS);
  }

  Cursor cursor() {
    Map<String, String> kept = new HashMap<>();
    kept.put("v", VERSION);
    kept.put("hash", hash);
    kept.put("drifts", Integer.toString(drifts));
    TargetSchema known = schema;
    String fields = known == null ? "" : packed(known.encoded());
    if (known != null && fields.length() <= LONGEST_FIELDS) {
      kept.put("fields", fields);
      String release = known.release();
      if (release != null) {
        kept.put("release", release);
      }
    }
    return new Cursor(kept);
  }

  /**
   * What a checkpoint holds; empty at the beginning. Of another release's only the hash is read.
   */
  static Optional<KnownSchema> of(Cursor cursor) {
    Map<String, String> kept = cursor.fields();
    String hash = kept.get("hash");
    if (hash == null) {
      return Optional.empty();
    }
    String fields = VERSION.equals(kept.get("v")) ? kept.get("fields") : null;
    return Optional.of(
        new KnownSchema(
            hash,
            Integer.parseInt(kept.getOrDefault("drifts", "0")),
            fields == null
                ? null
                : new TargetSchema(kept.get("release"), fields(unpacked(fields)))));
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static String unpacked(String packed) {
    byte[] bytes = Base64.getUrlDecoder().decode(packed);
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of {@link TargetSchema#encoded}. */
  private static List<TargetField> fields(String encoded) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < encoded.length()) {
      int colon = encoded.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(encoded.substring(at, colon));
      parts.add(encoded.substring(colon + 1, end));
      at = end;
    }
    List<TargetField> fields = new ArrayList<>();
    for (int from = 0; from < parts.size(); from += PARTS) {
      fields.add(field(parts.subList(from, from + PARTS)));
    }
    return fields;
  }

  private static TargetField field(List<String> parts) {
    String flags = parts.get(5);
    return new TargetField(
        parts.get(0),
        parts.get(1),
        number(parts.get(2)),
        number(parts.get(3)),
        number(parts.get(4)),
        flags.contains("r"),
        flags.contains("c"),
        flags.contains("k"));
  }

  private static @Nullable Integer number(String part) {
    return part.isEmpty() ? null : Integer.valueOf(part);
  }
}
