package io.ledgerway.connector.secret;

/** A secret; {@code toString} shows nothing of it. Immutable, equal to itself alone. */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret.
   *
   * @param value what it is
   * @return the secret
   */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /**
   * What it is; to be put where it is needed and nowhere else.
   *
   * @return the secret in the clear
   */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
