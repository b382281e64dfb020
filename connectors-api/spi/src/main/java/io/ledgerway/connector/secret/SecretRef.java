package io.ledgerway.connector.secret;

/**
 * Where a secret is kept, such as the name of an entry of a vault. Immutable; {@code toString}
 * shows nothing, in case someone put the secret itself here.
 *
 * @param name what the secret source knows it by
 */
public record SecretRef(String name) {

  /** Refuses a blank name with an {@link IllegalArgumentException}. */
  public SecretRef {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A secret needs a name");
    }
  }

  @Override
  public String toString() {
    return "SecretRef[***]";
  }
}
