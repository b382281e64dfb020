package io.ledgerway.connector;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of this SPI. Immutable.
 *
 * @param major grows with what breaks a connector
 * @param minor grows with what is added
 */
public record SpiVersion(int major, int minor) {

  private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");

  /** The version of this jar. */
  public static final SpiVersion CURRENT = parse(ConnectorDescriptor.SPI_VERSION);

  /**
   * Reads a version.
   *
   * @param text {@code major.minor}
   * @return the version
   * @throws IllegalArgumentException when it has another form
   */
  public static SpiVersion parse(String text) {
    Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("An SPI version is major.minor, such as 1.4");
    }
    return new SpiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Whether a runtime of this version can load a connector.
   *
   * @param built the version that the connector was built for
   * @return true for the same major version and the same or an earlier minor one
   */
  public boolean loads(SpiVersion built) {
    return built.major == major && built.minor <= minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
