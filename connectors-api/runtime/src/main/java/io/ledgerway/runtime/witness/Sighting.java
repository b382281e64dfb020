package io.ledgerway.runtime.witness;

/**
 * That an intention was committed as SENDING. Immutable.
 *
 * @param keyHash SHA-256 of its key, 64 lower-case hexadecimal digits
 * @param fence the fence it was committed with, 1 or more; it only ever rises
 */
public record Sighting(String keyHash, long fence) {

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when it is no hash or no fence
   */
  public Sighting {
    if (keyHash.length() != 64 || !keyHash.chars().allMatch(Sighting::isHexDigit)) {
      throw new IllegalArgumentException("A key's hash has 64 lower-case hexadecimal digits");
    }
    if (fence < 1) {
      throw new IllegalArgumentException("A fence is 1 or more, not " + fence);
    }
  }

  private static boolean isHexDigit(int character) {
    return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
  }
}
