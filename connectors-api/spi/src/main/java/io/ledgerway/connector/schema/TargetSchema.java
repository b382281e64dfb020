package io.ledgerway.connector.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a target that one operation reads from or writes to. Immutable.
 *
 * @param release product and release of the target; null where it does not say
 * @param fields its fields, sorted by path
 */
public record TargetSchema(@Nullable String release, List<TargetField> fields) {

  /** How many fields a schema can have. */
  public static final int MOST_FIELDS = 10_000;

  /** How many characters a release can have. */
  public static final int LONGEST_RELEASE = 200;

  /** Grows when the same fields would get another hash. */
  private static final String FORM = "schema1:";

  /**
   * Copies and sorts the fields. Refuses two of one path, too many of them and a release that is
   * too long with an {@link IllegalArgumentException}.
   */
  public TargetSchema {
    if (fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("A schema has at most " + MOST_FIELDS + " fields");
    }
    if (release != null && release.length() > LONGEST_RELEASE) {
      throw new IllegalArgumentException(
          "A release has at most " + LONGEST_RELEASE + " characters");
    }
    fields = fields.stream().sorted(Comparator.comparing(TargetField::path)).toList();
    Set<String> paths = new HashSet<>();
    for (TargetField field : fields) {
      if (!paths.add(field.path())) {
        throw new IllegalArgumentException("Two fields have the path " + field.path());
      }
    }
  }

  /**
   * The fields by their paths.
   *
   * @return the fields; changes nothing here
   */
  public Map<String, TargetField> byPath() {
    return fields.stream().collect(Collectors.toMap(TargetField::path, Function.identity()));
  }

  /**
   * The fields as one text: in the order of their paths, and of each its path, type, length,
   * precision, scale and flags ({@code r} required, {@code c} custom, {@code k} key), every part
   * behind its length in UTF-16 units and a colon; what is null is an empty part.
   *
   * @return the text that the hash is made of
   */
  public String encoded() {
    return fields.stream().map(TargetField::encoded).collect(Collectors.joining());
  }

  /**
   * A hash over the fields, the same on every machine. The release is no part of it: a target that
   * was updated and kept its fields has not drifted.
   *
   * @return {@code schema1:} and the SHA-256 of {@link #encoded} in UTF-8, as lower-case hex
   */
  public String hash() {
    try {
      byte[] text = encoded().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return FORM + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
