package io.ledgerway.connector.erplegacy.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the files of a connection look like, both ways. Immutable.
 *
 * @param payables files that we write
 * @param answers files that we read
 */
public record Layout(FileLayout payables, FileLayout answers) {

  /** Names of the layouts that this jar brings. */
  public static final List<String> BUILT_IN = List.of("csv", "fixed-width");

  private static final String FOLDER = "/io/ledgerway/connector/erplegacy/";

  /**
   * A layout by its name or in words.
   *
   * @param given a name of {@link #BUILT_IN}, or the text of a layout, which has several lines
   * @return the layout
   * @throws LayoutException when it is neither
   */
  public static Layout of(String given) throws LayoutException {
    String name = given.strip();
    if (BUILT_IN.contains(name)) {
      return LayoutParser.parse(builtIn(name));
    }
    if (name.indexOf('\n') < 0) {
      throw new LayoutException(
          List.of("the value is none of " + BUILT_IN + " and not the lines of a layout"));
    }
    return LayoutParser.parse(given);
  }

  private static String builtIn(String name) {
    String resource = FOLDER + name + ".layout";
    try (InputStream in =
        Objects.requireNonNull(Layout.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
