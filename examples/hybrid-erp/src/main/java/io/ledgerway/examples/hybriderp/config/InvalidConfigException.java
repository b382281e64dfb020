package io.ledgerway.examples.hybriderp.config;

import java.util.List;

/** A configuration with problems: all of them. */
public final class InvalidConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * All problems of a file.
   *
   * @param file the file
   * @param problems what is wrong, each with its place
   */
  public InvalidConfigException(String file, List<String> problems) {
    super(
        "Configuration "
            + file
            + " has "
            + problems.size()
            + (problems.size() == 1 ? " problem:\n  " : " problems:\n  ")
            + String.join("\n  ", problems));
  }
}
