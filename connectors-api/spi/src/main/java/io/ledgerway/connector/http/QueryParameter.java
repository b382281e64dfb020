package io.ledgerway.connector.http;

/**
 * One parameter behind the question mark, as it is meant: the runtime encodes it. Immutable; {@code
 * toString} shows no value.
 *
 * @param name its name
 * @param value its value
 */
public record QueryParameter(String name, String value) {

  @Override
  public String toString() {
    return name + "=***";
  }
}
