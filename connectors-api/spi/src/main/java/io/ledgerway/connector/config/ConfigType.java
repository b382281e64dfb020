package io.ledgerway.connector.config;

/** What the value of a configuration key is. */
public enum ConfigType {
  /** Any text. */
  TEXT,
  /** A whole number. */
  INTEGER,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** An ISO 8601 duration such as {@code PT24H}. */
  DURATION,
  /** A folder, absolute or relative to the root of the file port. */
  FOLDER,
  /** One of the allowed values. */
  CHOICE,
  /** An absolute http or https address without user information, query and fragment. */
  ADDRESS,
  /** The name that the source of secrets knows a secret by; never the secret itself. */
  SECRET
}
