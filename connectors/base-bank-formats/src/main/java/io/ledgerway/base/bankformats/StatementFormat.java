package io.ledgerway.base.bankformats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The format of a file with statements or returns, told by how it begins; names say nothing. */
public enum StatementFormat {
  /** XML, such as camt.053, which other libraries read. */
  XML(Pattern.compile("\\A[\\s\\uFEFF]*<")),
  /** Returns and notifications of change. */
  NACHA(Pattern.compile("\\A\\s*101.{30}[0-9A-Z]094")),
  /** Balances and transactions of banks in the United States. */
  BAI2(Pattern.compile("\\A\\s*01\\s*,")),
  /** MT940 and MT942. */
  MT940(Pattern.compile("(?m)^[\\s\\u0001]*(\\{1:|:20:)"));

  private static final int BEGINNING = 16 * 1024;

  private final Pattern beginning;

  StatementFormat(Pattern beginning) {
    this.beginning = beginning;
  }

  /**
   * The format of a file.
   *
   * @param in the file, read from its beginning and set back to it
   * @return the format; empty when it is none of these
   * @throws IOException when it can't be read
   */
  public static Optional<StatementFormat> of(BufferedInputStream in) throws IOException {
    String beginning = beginning(in);
    for (StatementFormat format : values()) {
      if (format.beginning.matcher(beginning).find()) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * How a file begins, as Latin text in whatever encoding.
   *
   * @param in the file, read from its beginning and set back to it
   * @return its first 16 KiB
   * @throws IOException when it can't be read
   */
  public static String beginning(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    String beginning = text(in.readNBytes(BEGINNING));
    in.reset();
    return beginning;
  }

  /** In UTF-16 each second byte of what is looked for here is zero. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace("\u0000", "")
        .replaceFirst("\\A(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
  }
}
