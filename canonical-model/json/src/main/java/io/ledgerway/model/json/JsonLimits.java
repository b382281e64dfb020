package io.ledgerway.model.json;

/**
 * How much JSON is read at most; input is hostile until it is read. Immutable and thread-safe.
 *
 * @param documentLength bytes or characters of one document
 * @param depth objects and arrays inside each other
 * @param stringLength characters of one string
 * @param numberLength digits of one number, also of an amount in a string
 */
public record JsonLimits(long documentLength, int depth, int stringLength, int numberLength) {

  /** 50 million characters, depth 100, strings of 10 million characters, numbers of 1000 digits. */
  public static final JsonLimits DEFAULT = new JsonLimits(50_000_000L, 100, 10_000_000, 1_000);

  public JsonLimits {
    if (documentLength < 1 || depth < 1 || stringLength < 1 || numberLength < 1) {
      throw new IllegalArgumentException("JSON limits are positive numbers");
    }
  }
}
