package io.ledgerway.model.v1.envelope;

/**
 * Name of an extension: {@code namespace/name}, the namespace in reverse DNS or a connector's id.
 * Immutable and thread-safe.
 *
 * @param value the text with exactly one slash between two parts
 */
public record ExtensionKey(String value) {

  public ExtensionKey {
    int slash = value.indexOf('/');
    if (slash < 1 || slash == value.length() - 1 || value.indexOf('/', slash + 1) >= 0) {
      throw new IllegalArgumentException("An extension key is namespace/name, not '" + value + "'");
    }
  }

  /**
   * A key from its parts.
   *
   * @param namespace who defines the extension
   * @param name its name
   * @return the key
   */
  public static ExtensionKey of(String namespace, String name) {
    return new ExtensionKey(namespace + "/" + name);
  }

  @Override
  public String toString() {
    return value;
  }
}
