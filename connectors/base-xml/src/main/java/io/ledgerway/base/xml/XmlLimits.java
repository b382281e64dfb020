package io.ledgerway.base.xml;

/**
 * What a file may ask of us before it is refused. Immutable and thread-safe.
 *
 * @param depth how deep elements may nest
 * @param textLength characters of the text of an ordinary element
 * @param runLength characters in a row without a {@code <}: the text of any element, also of one
 *     that is copied or skipped, a comment or a CDATA section
 * @param tagLength characters of one start tag with all its attributes
 * @param attributes attributes of one element
 * @param names different names of elements and attributes in one file
 */
public record XmlLimits(
    int depth, int textLength, int runLength, int tagLength, int attributes, int names) {

  private static final XmlLimits DEFAULTS =
      new XmlLimits(100, 1 << 20, 64 << 20, 1 << 20, 256, 10_000);

  public XmlLimits {
    requirePositive(depth, "depth");
    requirePositive(textLength, "textLength");
    requirePositive(runLength, "runLength");
    requirePositive(tagLength, "tagLength");
    requirePositive(attributes, "attributes");
    requirePositive(names, "names");
  }

  /**
   * Limits that every honest finance document stays below.
   *
   * @return depth 100, text of 1 Mi characters, runs of 64 Mi characters, tags of 1 Mi characters,
   *     256 attributes, 10,000 names
   */
  public static XmlLimits defaults() {
    return DEFAULTS;
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }
}
